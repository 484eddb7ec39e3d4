import { afterAll, beforeAll, expect, test } from "vitest";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import type { EstimateStatus } from "../../src/measures/estimate.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { expectSound } from "./soundness.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";
import { wholeSchool } from "./wholeSchool.ts";

type Rows = NonNullable<Tables["students"]>;

let database: TestDatabase;
let tables: Tables;
const found = new Map<string, Map<EstimateStatus, string>>();

/** The family of a measure: the first word of its id, published figures apart. */
const familyOf = (measure: string): string => measure.slice(0, measure.indexOf("."));

/** Takes down which statuses the measures of each family give, asked whole and by program and cohort. */
function collect(data: PanelData, minBase = 3, where: Filter = {}): void {
  for (const measure of measureIds) {
    const { by } = measureDeclaration(measure);
    const settings = { ...defaultSettings, minBase };
    for (const groupings of [[], by.filter((one) => one === "program" || one === "cohort"), by.slice(-1)]) {
      for (const result of evaluate(data, { measure, by: groupings, where, settings })) {
        expectSound(result);
        const known = found.get(familyOf(measure)) ?? new Map<EstimateStatus, string>();
        found.set(familyOf(measure), known.set(result.status, `${measure} ${result.part}`));
      }
    }
  }
}

const every = (rows: Rows | undefined, change: Record<string, string | number>): Rows =>
  (rows ?? []).map((row) => ({ ...row, ...change }));

beforeAll(async () => {
  database = await TestDatabase.open();
  tables = wholeSchool(3);
  collect(await database.load(tables));
  collect(await database.load(tables), 500);
  collect(await database.load({}));
  for (const code of ["c", "z"]) {
    collect(
      await database.load({
        ...tables,
        assessments: every(tables.assessments, { score: code }),
        employer_ratings: every(tables.employer_ratings, { satisfaction: code, importance: code }),
        employment: every(tables.employment, {
          monthly_pay: code,
          related: code,
          satisfaction: code,
          contract: code,
        }),
        graduate_ratings: every(tables.graduate_ratings, { required: code, mastered: code }),
        employment_summary: every(tables.employment_summary, { value: code }),
      }),
    );
  }
  // P01's students are still in their first stage and nobody of them has graduated.
  const isFirst = (row: Rows[number]) => String(row["student_id"] ?? row["graduate_id"]).startsWith("P01");
  const late = await database.load({
    ...tables,
    students: every(tables.students, { exit_status: "graduated" }).map((row) =>
      isFirst(row) ? { ...row, exit_status: "enrolled" } : row,
    ),
    assessments: (tables.assessments ?? []).filter((row) => !isFirst(row) || row["stage"] === "foundational"),
    employment: (tables.employment ?? []).filter((row) => !isFirst(row)),
    graduate_ratings: (tables.graduate_ratings ?? []).filter((row) => !isFirst(row)),
  });
  collect(late);
  collect(late, 3, { stage: ["internship"] });
});
afterAll(() => database.close());

/** A status that a family can't have, and why. */
const never: Readonly<Record<string, readonly EstimateStatus[]>> = {
  competence: ["base_not_published"],
  // Whoever has a status has left or not: nothing about it is suppressed, and nobody is outside the question.
  students: ["base_not_published", "suppressed_at_source", "not_applicable"],
  // Employers are asked when they are asked: no group has "not come so far".
  employer: ["base_not_published", "not_reached"],
  employment: ["base_not_published"],
  graduate: ["base_not_published"],
  lens: ["base_not_published"],
  variance: ["base_not_published"],
  published: ["not_reached"],
};
const all: readonly EstimateStatus[] = [
  "ok",
  "too_few",
  "not_applicable",
  "not_collected",
  "not_reached",
  "suppressed_at_source",
  "base_not_published",
];

test.each([...new Set(measureIds.map(familyOf))])(
  "every status that %s measures can have is reached",
  (family) => {
    const can = all.filter((status) => !never[family]?.includes(status));
    expect([...(found.get(family)?.keys() ?? [])].toSorted()).toEqual(can.toSorted());
  },
);

test("all seven are reached, and those that name no number never come with one", () => {
  expect(new Set([...found.values()].flatMap((one) => [...one.keys()]))).toEqual(new Set(all));
});
