import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { missingNeeds } from "../../src/measures/needs.ts";
import { subgroupGaps } from "../../src/measures/subgroupGaps.ts";
import type { Panel, PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { indicators, score, scoresOf, student, terms, threeStudents } from "./smallSchool.ts";
import { expectAllSound } from "./soundness.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";
import { cometSchool, wholeSchool } from "./wholeSchool.ts";

let database: TestDatabase;
let tables: Tables;
let whole: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  tables = wholeSchool(11);
  whole = await database.load(tables);
});
afterAll(() => database.close());

/** The school with one table's rows changed. */
const changed = (table: keyof Tables, change: Record<string, string | number>): Tables => ({
  ...tables,
  [table]: tables[table]?.map((row) => ({ ...row, ...change })) ?? [],
});

/** The same panels with every number column of some panels changed. */
function withNumbers(change: (value: number, index: number) => number): PanelData {
  const changePanel = (panel: Panel): Panel => ({
    ...panel,
    columns: Object.fromEntries(
      Object.entries(panel.columns).map(([name, values]) => [
        name,
        values instanceof Float64Array ? values.map((value, index) => change(value, index)) : values,
      ]),
    ),
  });
  const { students, scores, placements, employment, employerRatings, graduateRatings, frames } = whole.panels;
  return {
    ...whole,
    panels: {
      students: changePanel(students),
      scores: changePanel(scores),
      placements: changePanel(placements),
      employment: changePanel(employment),
      employerRatings: changePanel(employerRatings),
      graduateRatings: changePanel(graduateRatings),
      frames: changePanel(frames),
    },
  };
}

describe("every measure of the catalogue, by every grouping, gives a number or a reason", () => {
  test("of a school with everything, where each measure has a number somewhere", async () => {
    const found = expectAllSound(whole, [3], {}, true);
    const ofComet = expectAllSound(await database.load(cometSchool(12)), [3]);
    const without = measureIds.filter((id) => !found.has(id) && !ofComet.has(id));
    expect(without.map((id) => [id, missingNeeds(whole, id)])).toEqual([]);
  });

  test("of an empty workspace", async () => {
    expect([...expectAllSound(await database.load({}))]).toEqual([]);
  });

  test("of one student without a score, and of one with one score", async () => {
    const { assessments: _, ...unassessed } = threeStudents;
    expect([...expectAllSound(await database.load(unassessed))]).toEqual([]);
    const one = { indicators, terms, students: [student("a")], assessments: [score("a", "C1", 50)] };
    const found = expectAllSound(await database.load(one), [3, 10]);
    expect([...found]).toEqual([]);
    expectAllSound(await database.load(one), [1]);
  });

  test("of one row in every table", async () => {
    const firsts = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.slice(0, 1)]));
    expectAllSound(await database.load(firsts));
  });

  test("of equal scores, answers and pays", async () => {
    const data = await database.load({
      ...tables,
      assessments: tables.assessments?.map((row) => ({ ...row, score: 3, instrument_version: "" })) ?? [],
      employment:
        tables.employment?.map((row) => ({
          ...row,
          monthly_pay: 4000,
          related: 4,
          satisfaction: 4,
          currency: "CNY",
        })) ?? [],
      employer_ratings:
        tables.employer_ratings?.map((row) => ({ ...row, satisfaction: 4, importance: 4 })) ?? [],
      graduate_ratings: tables.graduate_ratings?.map((row) => ({ ...row, required: 4, mastered: 4 })) ?? [],
      placements:
        tables.placements?.map((row) => ({ ...row, guidance_by_school: 4, guidance_by_student: 4 })) ?? [],
    });
    expectAllSound(data, [3]);
  });

  test.each(["x", "z", "c", ""])(
    "of measures that are all %j",
    async (code) => {
      const blank = (names: readonly string[]) => (row: Readonly<Record<string, string | number>>) => ({
        ...row,
        ...Object.fromEntries(names.map((name) => [name, code])),
      });
      const data = await database.load({
        ...tables,
        assessments: tables.assessments?.map(blank(["score"])) ?? [],
        employment:
          tables.employment?.map(
            blank([
              "contract",
              "hours_week",
              "monthly_pay",
              "related",
              "level_match",
              "satisfaction",
              "met_expectation",
              "jobs_left",
            ]),
          ) ?? [],
        employer_ratings: tables.employer_ratings?.map(blank(["satisfaction", "importance"])) ?? [],
        graduate_ratings:
          tables.graduate_ratings?.map(blank(["required", "mastered", "school_satisfaction"])) ?? [],
        placements: tables.placements?.map(blank(["guidance_by_school", "guidance_by_student"])) ?? [],
        employment_summary: tables.employment_summary?.map(blank(["value"])) ?? [],
      });
      const found = expectAllSound(data, [3]);
      for (const id of found.keys()) expect(id.startsWith("competence."), id).toBe(false);
    },
    120_000,
  );

  test.each([1e300, -1e300, 1.7976931348623157e308, Infinity, -Infinity, 1e-320, 0, -1])(
    "of numbers that are all %d",
    (value) => {
      expectAllSound(
        withNumbers(() => value),
        [3],
      );
    },
    120_000,
  );

  test("of numbers among which some are huge, infinite, negative or missing", () => {
    const odd = [Infinity, -Infinity, 1e308, -1e308, Number.NaN, -5, 0];
    expectAllSound(
      withNumbers((value, index) => (index % 9 === 0 ? (odd[(index / 9) % odd.length] ?? value) : value)),
      [3],
    );
  });

  test("of a framework without indicators, with none that is scored, and without any reference table", async () => {
    const { indicators: _, ...none } = tables;
    expectAllSound(await database.load(none), [3]);
    expectAllSound(await database.load(changed("assessments", { indicator_code: "UNKNOWN" })), [3]);
    const empty = { ...whole.reference, indicators: [], instruments: [], terms: [], requirements: [] };
    expectAllSound({ ...whole, reference: empty }, [3]);
    expectAllSound(
      { ...whole, reference: { ...empty, schools: [], programs: [], surveys: [], referenceValues: [] } },
      [3],
    );
  });

  test("of scales of no width and turned round, of indicators, instruments and surveys", async () => {
    for (const [scale_min, scale_max] of [
      [5, 5],
      [100, 0],
    ] as const) {
      const flat = { scale_min, scale_max };
      const data = await database.load({
        ...tables,
        indicators: tables.indicators?.map((row) => ({ ...row, ...flat })) ?? [],
        instruments: tables.instruments?.map((row) => ({ ...row, ...flat })) ?? [],
        employer_surveys: tables.employer_surveys?.map((row) => ({ ...row, ...flat })) ?? [],
      });
      expectAllSound(data, [3]);
    }
  });

  test("of weights of zero and below: indicators', graduates', ratings'", async () => {
    for (const weight of [0, -1]) {
      const zero = { weight };
      const data = await database.load({
        ...tables,
        indicators: tables.indicators?.map((row) => ({ ...row, ...zero })) ?? [],
        employment: tables.employment?.map((row) => ({ ...row, ...zero })) ?? [],
        employer_ratings: tables.employer_ratings?.map((row) => ({ ...row, ...zero })) ?? [],
      });
      expectAllSound(data, [3]);
    }
  });

  test("of requirements outside the scale, of no importance, and negative counts", async () => {
    expectAllSound(
      await database.load(changed("requirements", { required_score: 9999, importance: 0 })),
      [3],
    );
    expectAllSound(await database.load(changed("requirements", { required_score: "", importance: "" })), [3]);
    expectAllSound(await database.load(changed("employer_surveys", { contacted: 0, responded: 9 })), [3]);
    expectAllSound(await database.load(changed("employer_surveys", { contacted: 5, responded: 9 })), [3]);
    expectAllSound(await database.load(changed("reference_values", { value: 0 })), [3]);
  });
});

test("a filter that lets nobody through gives reasons, for every measure", () => {
  const found = expectAllSound(whole, [3], { program: ["NOBODY"] });
  expect([...found]).toEqual([]);
});

test.each(measureIds)("gaps of %s between subgroups are numbers or reasons too", (measure) => {
  const { by } = measureDeclaration(measure);
  for (const grouping of ["gender", "group_1", "group_2", "program"] as const) {
    if (!by.includes(grouping)) continue;
    const settings = { ...defaultSettings, minBase: 3 };
    for (const gap of subgroupGaps(whole, { measure, by: [], grouping, where: {}, settings })) {
      for (const number of [gap.value, gap.lower, gap.upper])
        expect(number === null || Number.isFinite(number), JSON.stringify(gap)).toBe(true);
      if (gap.status !== "ok" && gap.status !== "base_not_published") expect(gap.value).toBeNull();
    }
  }
});

test("scores of nobody whom the students' file names change no measure", async () => {
  const data = await database.load({
    ...threeStudents,
    assessments: [...(threeStudents.assessments ?? []), ...scoresOf("ghost", [1, 1, 1, 1])],
  });
  expectAllSound(data, [3]);
});
