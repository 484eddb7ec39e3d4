import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Group } from "../../src/measures/estimate.ts";
import type { Filter } from "../../src/measures/result.ts";
import { rowsBehindSql } from "../../src/measures/rowsBehind.ts";
import { occasionOf } from "../../src/measures/occasion.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { ask, part } from "./asking.ts";
import { indicators, score, small, student, terms } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
let data: PanelData;
const settings = { ...small, minBase: 1 };

beforeAll(async () => {
  database = await TestDatabase.open();
  // C1 alone in the framework, so that a student's level is the mean of what was scored of it.
  data = await database.load({
    indicators: indicators.slice(0, 1),
    terms,
    students: [student("a"), student("b")],
    employers: [{ school_code: "S1", employer_id: "E1" }],
    placements: [
      { school_code: "S1", placement_id: "W1", student_id: "a", employer_id: "E1", term_code: "T3" },
    ],
    assessments: [
      score("a", "C1", 20, { module_code: "M1" }),
      score("b", "C1", 40, { module_code: "M1", instrument_code: "OP" }),
      score("a", "C1", 60, { module_code: "M2", stage: "internship", term_code: "T3" }),
      score("a", "C1", 80, {
        module_code: "M2",
        stage: "internship",
        term_code: "T3",
        assessor_kind: "enterprise",
        placement_id: "W1",
      }),
      score("a", "C1", 100, {
        module_code: "M2",
        stage: "internship",
        term_code: "T3",
        assessor_kind: "self",
      }),
      score("b", "C1", 50, { module_code: "M2", stage: "internship", term_code: "T3" }),
      score("b", "C1", 10, {
        module_code: "M2",
        stage: "internship",
        term_code: "T3",
        assessor_kind: "peer",
      }),
    ],
  });
});
afterAll(() => database.close());

const level = (options: Parameters<typeof ask>[2]) =>
  ask(data, "competence.level", { settings, ...options })
    .filter((one) => one.part === "")
    .map(({ group, n, value }) => [...Object.values(group), n, value]);

describe("circumstances", () => {
  test("self and peer stand alone, and are never in a mean that doesn't name them", () => {
    // a: (60 + 80)/2, b: 50.
    expect(level({})).toEqual([[2, 60]]);
    expect(level({ by: ["assessor_kind"] })).toEqual([
      ["enterprise", 1, 80],
      ["peer", 1, 10],
      ["school", 2, 55],
      ["self", 1, 100],
    ]);
    expect(level({ where: { assessor_kind: ["self"] } })).toEqual([[1, 100]]);
    expect(level({ where: { assessor_kind: ["school", "self"] } })).toEqual([[2, 65]]);
    expect(level({ by: ["module"] }).find(([module]) => module === "M2")).toEqual(["M2", 2, 60]);
  });

  test("a module is looked at when it was taught, and a student's other modules are not in it", () => {
    expect(occasionOf(data, {})).toMatchObject({ stages: ["internship"], circumstances: {} });
    expect(occasionOf(data, { module: ["M1"] })).toMatchObject({
      stages: ["foundational"],
      circumstances: { module: ["M1"] },
    });
    expect(level({ by: ["module"] })).toEqual([
      ["M1", 2, 30],
      ["M2", 2, 60],
    ]);
    expect(level({ where: { module: ["M1"] } })).toEqual([[2, 30]]);
    expect(level({ where: { module: ["M1"], stage: ["internship"] } })).toEqual([[0, null]]);
  });

  test("instruments and employers", () => {
    expect(level({ where: { instrument: ["OP"] } })).toEqual([[1, 40]]);
    expect(level({ by: ["employer"], where: { stage: ["internship"] } })).toEqual([
      ["E1", 1, 80],
      ["", 2, 55],
    ]);
    expect(
      level({ by: ["module", "assessor_kind"], where: { assessor_kind: ["school", "enterprise"] } }),
    ).toEqual([
      ["M1", "school", 2, 30],
      ["M2", "enterprise", 1, 80],
      ["M2", "school", 2, 55],
    ]);
  });

  test("a circumstance narrows no one: students without such a score are still eligible", () => {
    expect(part(ask(data, "competence.level", { settings, where: { employer: ["E1"] } }), "")).toMatchObject({
      n: 1,
      eligible: 2,
    });
  });

  test("an occasion that a kind of assessor has not come to has nothing of it", () => {
    const found = ask(data, "competence.level", {
      settings,
      where: { assessor_kind: ["self"], stage: ["foundational"] },
    });
    expect(part(found, "")).toMatchObject({ status: "not_collected", value: null });
  });
});

describe("rows behind a circumstance", () => {
  const behind = async (where: Filter, group: Group = {}) => {
    const request = {
      measure: "competence.level",
      by: Object.keys(group) as (keyof Group)[],
      where,
      settings,
    } as const;
    const found = await database.engine.query(rowsBehindSql(data, request, group, ""));
    const scores = found.columns.find(({ name }) => name === "score");
    return scores?.kind === "number" ? Array.from(scores.values).toSorted((a, b) => a - b) : [];
  };

  test("are those that the number is made of", async () => {
    expect(await behind({})).toEqual([50, 60, 80]);
    expect(await behind({}, { module: "M1" })).toEqual([20, 40]);
    expect(await behind({}, { assessor_kind: "self" })).toEqual([100]);
    expect(await behind({ assessor_kind: ["peer", "enterprise"] })).toEqual([10, 80]);
    expect(await behind({ employer: ["E1"] })).toEqual([80]);
    expect(await behind({ instrument: ["OP"] })).toEqual([40]);
  });
});
