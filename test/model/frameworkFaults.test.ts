import { describe, expect, it } from "vitest";
import { cometFramework } from "../../src/model/cometFramework.ts";
import { defaultFramework } from "../../src/model/defaultFramework.ts";
import { frameworkFaults } from "../../src/model/frameworkFaults.ts";
import { qiltSurveys } from "../../src/model/qiltFramework.ts";
import { canonicalRow, referenceRows, type ReferenceTables } from "../../src/model/referenceTables.ts";

const surroundings = {
  versionsUsed: [{ instrument: "WT", version: "1" }],
  shares: new Map([
    ["employment.related", true],
    ["competence.level", false],
  ]),
};

const sound: ReferenceTables = {
  indicators: referenceRows("indicators", defaultFramework.indicators),
  instruments: referenceRows("instruments", defaultFramework.instruments),
  requirements: referenceRows("requirements", [
    { program_code: "P01", indicator_code: "K01", required_score: 70, importance: 80 },
  ]),
  programs: referenceRows("programs", [{ program_code: "P01" }]),
  terms: referenceRows("terms", [
    { term_code: "2023-2024-1", school_year: "2023-2024", term_no: 1, ordinal: 1 },
    { term_code: "2023-2024-2", school_year: "2023-2024", term_no: 2, ordinal: 2 },
  ]),
  reference_values: referenceRows("reference_values", [
    { measure: "employment.related", kind: "target", value: 0.7 },
  ]),
  employer_surveys: referenceRows("employer_surveys", qiltSurveys("2025", "2025")),
};

/** The faults once one cell of the first row of a table holds something else. */
function faultsWith(table: keyof ReferenceTables, cells: Readonly<Record<string, string>>) {
  const [first = {}, ...rest] = sound[table] ?? [];
  return frameworkFaults({ ...sound, [table]: [{ ...first, ...cells }, ...rest] }, surroundings).map(
    ({ level, rule, column }) => [level, rule, column],
  );
}

it("finds nothing in the presets", () => {
  expect(frameworkFaults(sound, surroundings)).toEqual([]);
  const comet = {
    indicators: referenceRows("indicators", cometFramework.indicators),
    instruments: referenceRows("instruments", cometFramework.instruments),
  };
  expect(frameworkFaults(comet, { ...surroundings, versionsUsed: [] })).toEqual([]);
});

describe("each rule", () => {
  it.each([
    ["indicators", { scale_max: "much" }, ["fail", "number", "scale_max"]],
    ["indicators", { scale_max: "1e999" }, ["fail", "number", "scale_max"]],
    ["indicators", { direction: "sideways" }, ["fail", "enum", "direction"]],
    ["indicators", { weight: "-1" }, ["fail", "range", "weight"]],
    ["indicators", { dimension: "" }, ["fail", "empty", "dimension"]],
    ["indicators", { indicator_code: "K02" }, ["fail", "duplicate", "indicator_code"]],
    ["indicators", { scale_min: "100" }, ["fail", "scale_order", "scale_max"]],
    ["indicators", { scale_step: "3" }, ["fail", "scale_step", "scale_step"]],
    ["indicators", { scale_step: "0" }, ["fail", "scale_step", "scale_step"]],
    ["indicators", { weight: "0" }, ["warn", "weight_zero", "weight"]],
    ["indicators", { instrument_code: "XX" }, ["warn", "unknown_instrument", "instrument_code"]],
    ["instruments", { scale_min: "" }, ["fail", "scale_half", "scale_min"]],
    ["instruments", { version: "2" }, ["warn", "unknown_version", null]],
    ["instruments", { valid_from: "2024-02-30" }, ["fail", "date", "valid_from"]],
    ["requirements", { required_score: "101" }, ["fail", "requirement_outside", "required_score"]],
    ["requirements", { importance: "101" }, ["fail", "range", "importance"]],
    ["requirements", { indicator_code: "K99" }, ["warn", "unknown_indicator", "indicator_code"]],
    ["requirements", { program_code: "P09" }, ["warn", "unknown_program", "program_code"]],
    ["terms", { ordinal: "2" }, ["fail", "ordinal_repeated", "ordinal"]],
    ["terms", { ordinal: "1.5" }, ["fail", "integer", "ordinal"]],
    ["terms", { starts_on: "2024-02-01", ends_on: "2024-01-01" }, ["fail", "dates_order", "ends_on"]],
    ["reference_values", { measure: "none.such" }, ["warn", "unknown_measure", "measure"]],
    ["reference_values", { value: "70" }, ["warn", "share_outside", "value"]],
    ["employer_surveys", { satisfied_from: "6" }, ["fail", "satisfied_outside", "satisfied_from"]],
    ["employer_surveys", { contacted: "3", responded: "4" }, ["warn", "more_answers", "responded"]],
  ] as const)("%s %j", (table, cells, fault) => {
    expect(faultsWith(table, cells)).toContainEqual(fault);
  });

  it("a dimension without weight, a framework without indicators", () => {
    const rows = (sound.indicators ?? []).map((row) =>
      row["dimension"] === "career" ? { ...row, weight: "0" } : row,
    );
    const faults = frameworkFaults({ ...sound, indicators: rows }, surroundings);
    expect(faults).toMatchObject([{ level: "fail", rule: "weights_zero", values: { dimension: "career" } }]);
    expect(frameworkFaults({ ...sound, indicators: [] }, surroundings)).toContainEqual(
      expect.objectContaining({ level: "fail", rule: "no_indicators" }),
    );
  });

  it("takes 0.1 for a step of 0-1, and an empty step for none", () => {
    expect(faultsWith("instruments", { scale_min: "0", scale_max: "1", scale_step: "0.1" })).toEqual([]);
    expect(faultsWith("indicators", { scale_step: "" })).toEqual([]);
  });
});

it("stores half-width numbers and codes, and leaves names as they are", () => {
  const row = canonicalRow("indicators", {
    scale_max: " １００ ",
    indicator_code: "Ｋ０１",
    name_zh: " 责任（心） ",
  });
  expect(row).toMatchObject({
    scale_max: "100",
    indicator_code: "K01",
    name_zh: "责任（心）",
    dimension: "",
  });
});
