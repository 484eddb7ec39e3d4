import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { partOf } from "../../src/measures/declaration.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { partName } from "../../src/measures/partName.ts";
import { en } from "../../src/i18n/en/en.ts";
import { zhCN } from "../../src/i18n/zh-CN/zhCN.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { indicators, scoresOf, small, student, terms, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const level = (data: PanelData, minBase = 3) =>
  evaluate(data, {
    measure: "competence.level",
    by: [],
    where: {},
    settings: { ...defaultSettings, minBase },
  })[0];

describe("why a number is not there", () => {
  test("too few: below ten by default, with the counts and without the value", async () => {
    const nine = Array.from({ length: 9 }, (_, index) => `s${index}`);
    const load = (ids: readonly string[]) =>
      database.load({
        indicators,
        terms,
        students: ids.map((id) => student(id)),
        assessments: ids.flatMap((id) => scoresOf(id, [50, 50, 50, 3])),
      });
    expect(level(await load(nine), 10)).toMatchObject({
      status: "too_few",
      value: null,
      lower: null,
      upper: null,
      n: 9,
      base: 9,
    });
    expect(level(await load([...nine, "s9"]), 10)).toMatchObject({ status: "ok", value: 50, n: 10 });
  });

  test.each([
    ["c", "suppressed_at_source"],
    ["z", "not_applicable"],
    ["x", "not_collected"],
    ["", "not_collected"],
  ])("scores that are all %j are %s", async (value, status) => {
    const data = await database.load({
      ...threeStudents,
      assessments: scoresOf("a", [value, value, value, value]),
    });
    expect(level(data)).toMatchObject({ status, eligible: 3, base: 0 });
  });

  test("one dimension in the framework: range and balance are not applicable; one of two collected: not collected", async () => {
    const ask = (
      data: PanelData,
      measure: "competence.profile_range" | "competence.balance" | "competence.gap_level",
    ) => evaluate(data, { measure, by: [], where: {}, settings: small }).map(({ status }) => status);
    const one = await database.load({
      ...threeStudents,
      indicators: indicators.slice(0, 2).map((row) => ({ ...row, level: "" })),
      assessments: threeStudents.assessments?.filter((row) => String(row["indicator_code"]).startsWith("C")),
    });
    expect(ask(one, "competence.profile_range")).toEqual(["not_applicable"]);
    expect(ask(one, "competence.balance")).toEqual(["not_applicable"]);
    expect(new Set(ask(one, "competence.gap_level"))).toEqual(new Set(["not_applicable"]));
    const half = await database.load({
      ...threeStudents,
      assessments: threeStudents.assessments?.filter((row) => row["indicator_code"] === "C1"),
    });
    expect(ask(half, "competence.profile_range")).toEqual(["not_collected"]);
    expect(ask(half, "competence.gap_level")[0]).toBe("not_collected");
  });

  test("an empty workspace answers every measure without a number", async () => {
    const data = await database.load({});
    for (const measure of measureIds) {
      for (const by of [[], measureDeclaration(measure).by.slice(0, 2)]) {
        const results = evaluate(data, { measure, by, where: {}, settings: defaultSettings });
        expect(results.every(({ value, status }) => value === null && status !== "ok")).toBe(true);
        if (by.length === 0) expect(results.length).toBeGreaterThan(0);
      }
    }
  });

  test("a grouping that a measure can't answer is refused by name", async () => {
    const data = await database.load({});
    expect(() =>
      evaluate(data, { measure: "students.completion", by: ["wave"], where: {}, settings: small }),
    ).toThrow(/students\.completion is not available by wave, only by school, program/);
  });
});

describe("the catalogue", () => {
  test("every measure answers each of its groupings, alone and in pairs, for groups in order and without doubles", async () => {
    const data = await database.load({
      ...threeStudents,
      students: ["a", "b", "c"].map((id) => student(id, { gender: "female", graduation_year: "2024" })),
      employer_surveys: [
        {
          school_code: "S1",
          wave: "2024",
          year: "2024",
          scale_min: 1,
          scale_max: 5,
          satisfied_from: 4,
          contacted: 9,
          responded: 4,
        },
      ],
      employer_ratings: [
        {
          school_code: "S1",
          rating_id: "r",
          wave: "2024",
          attribute: "overall",
          employer_id: "E",
          student_id: "a",
          satisfaction: 4,
        },
      ],
      employment: [
        {
          school_code: "S1",
          graduate_id: "a",
          months_after: 6,
          program_code: "P01",
          graduation_year: "2024",
          activity: "employed",
        },
      ],
      employment_summary: [
        {
          school_code: "S1",
          program_code: "P01",
          graduation_year: "2024",
          months_after: 6,
          measure: "published.employment_rate_overall",
          value: 0.9,
        },
      ],
    });
    for (const measure of measureIds) {
      const { by } = measureDeclaration(measure);
      for (const first of by) {
        for (const second of by) {
          const groupings = [...new Set([first, second])];
          const results = evaluate(data, { measure, by: groupings, where: {}, settings: small });
          const keys = results.map(({ group, part }) =>
            JSON.stringify([groupings.map((one) => group[one]), part]),
          );
          expect(new Set(keys).size, `${measure} by ${groupings.join()}`).toBe(keys.length);
          for (const { group } of results) expect(Object.keys(group)).toEqual(groupings);
        }
      }
    }
  });

  test("every part that appears has its unit, its interval and its word in both languages", async () => {
    const data = await database.load(threeStudents);
    for (const measure of measureIds) {
      for (const result of evaluate(data, { measure, by: [], where: {}, settings: small })) {
        const declared = partOf(measureDeclaration(measure), result.part);
        if (result.status === "ok" && result.interval !== "none")
          expect([declared.interval, "wilson", "t"]).toContain(result.interval);
        const { list, code } = partName(result.part);
        // A school's own codes are their own names.
        if (list === "codes") continue;
        for (const words of [en, zhCN])
          expect(Object.keys(words.measures[list]), `${measure} ${result.part}`).toContain(code);
      }
    }
  });
});
