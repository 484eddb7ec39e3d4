import { afterAll, beforeAll, expect, test } from "vitest";
import { unusedRows } from "../../src/measures/unusedRows.ts";
import { ask, many, part } from "./asking.ts";
import { score, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

test("a score outside the scale of its instrument version counts as no score, and is counted as unused", async () => {
  const version2 = { instrument_code: "OP", instrument_version: "2" };
  const data = await database.load({
    ...threeStudents,
    instruments: [{ school_code: "S1", instrument_code: "OP", version: "2", scale_min: 0, scale_max: 10 }],
    assessments: [
      ...["a", "b", "c"].map((student) => score(student, "C1", 8, version2)),
      score("a", "C2", 50, version2),
      score("b", "C2", 50),
      score("c", "XX", 50),
    ],
  });
  const cognitive = part(ask(data, "competence.level"), "dim:cognitive");
  expect(cognitive).toMatchObject({ n: 3 });
  expect(cognitive.value).toBeCloseTo((80 + (160 + 50) / 3 + 80) / 3, 12);
  expect(unusedRows(data, [])).toEqual([
    { table: "assessments", reason: "no_indicator", rows: 1 },
    { table: "assessments", reason: "outside_scale", rows: 1 },
  ]);
});

test("ratings without a declared scale or off it, contradictory surveys and unknown published figures", async () => {
  const survey = { school_code: "S1", year: "2024", scale_min: 1, scale_max: 5, satisfied_from: 4 };
  const rating = (wave: string, id: number, satisfaction: number | string) => ({
    school_code: "S1",
    rating_id: `${id}`,
    wave,
    attribute: "overall",
    employer_id: `E${id}`,
    satisfaction,
  });
  const figure = {
    school_code: "S1",
    program_code: "P01",
    graduation_year: "2024",
    months_after: 6,
    value: 0.9,
  };
  const data = await database.load({
    employer_surveys: [{ ...survey, wave: "W", contacted: 2, responded: 3 }],
    employer_ratings: [
      ...many(3, (i) => rating("W", i, 5)),
      rating("W", 3, 7),
      rating("W", 4, "z"),
      ...many(2, (i) => rating("V", i, 5)),
    ],
    employment_summary: [
      { ...figure, measure: "published.employment_rate_overall" },
      { ...figure, measure: "employment.employed" },
    ],
  });
  expect(part(ask(data, "employer.satisfied"), "")).toMatchObject({ value: 1, n: 3, waves: ["W"] });
  expect(unusedRows(data, ["published.employment_rate_overall"])).toEqual([
    { table: "employer_ratings", reason: "no_survey", rows: 2 },
    { table: "employer_ratings", reason: "outside_survey_scale", rows: 1 },
    { table: "employer_surveys", reason: "more_answers_than_contacts", rows: 1 },
    { table: "employment_summary", reason: "unknown_measure", rows: 1 },
  ]);
});
