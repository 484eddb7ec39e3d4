import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../../src/measures/evaluate.ts";
import { groupsOf } from "../../src/measures/groups.ts";
import type { Filter, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { numbers } from "../../src/panels/selection.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { cohorts, genders, programs, randomSchool, stages } from "./randomSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

const settings = { ...defaultSettings, minBase: 3 };
let database: TestDatabase;
let tables: Tables;
let data: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  // All on 0 to 100, none reversed and none missing, so that what is done to scores is done to points.
  const school = randomSchool(7);
  tables = {
    ...school,
    instruments: [],
    indicators:
      school.indicators?.map((row) => ({ ...row, scale_min: 0, scale_max: 100, direction: "up" })) ?? [],
    assessments: school.assessments?.map((row, index) => ({ ...row, score: 20 + ((index * 37) % 60) })) ?? [],
  };
  data = await database.load(tables);
});
afterAll(() => database.close());

/** The same workspace with every score changed. */
function withScores(change: (score: number) => number): PanelData {
  const { scores } = data.panels;
  const changed = { ...scores, columns: { ...scores.columns, score: numbers(scores, "score").map(change) } };
  return { ...data, panels: { ...data.panels, scores: changed } };
}

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const filters: fc.Arbitrary<Filter> = fc.record(
  { program: some(programs), cohort: some(cohorts), gender: some(genders), stage: some(stages) },
  { requiredKeys: ["stage"] },
);

function pairs(one: readonly MeasureResult[], other: readonly MeasureResult[]) {
  expect(one.length).toBe(other.length);
  return one.map((result, index) => [result, other[index] ?? result] as const);
}

describe("whatever the filter", () => {
  test("shifting every score by c shifts levels by c and leaves ranges, gaps and balance alone", () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: -15, max: 15 }), (where, shift) => {
        const shifted = withScores((score) => score + shift);
        for (const measure of [
          "competence.level",
          "competence.profile_range",
          "competence.gap_level",
          "competence.balance",
        ] as const) {
          const request = { measure, by: ["program"], where, settings } as const;
          for (const [before, after] of pairs(evaluate(data, request), evaluate(shifted, request))) {
            expect(after.status).toBe(before.status);
            expect(after.n).toBe(before.n);
            if (before.value === null || after.value === null) continue;
            const isLevel = measure === "competence.level" || before.part.startsWith("level:");
            expect(after.value - before.value).toBeCloseTo(isLevel ? shift : 0, 8);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("halving every score halves levels, ranges and gaps, and leaves d_z alone", () => {
    const halved = withScores((score) => score / 2);
    fc.assert(
      fc.property(filters, (where) => {
        for (const measure of [
          "competence.level",
          "competence.profile_range",
          "competence.gap_task",
        ] as const) {
          const request = { measure, by: ["cohort"], where, settings } as const;
          for (const [before, after] of pairs(evaluate(data, request), evaluate(halved, request))) {
            if (before.value === null || after.value === null || before.part === "share_beyond") continue;
            expect(after.value).toBeCloseTo(before.part === "d_z" ? before.value : before.value / 2, 8);
            if (before.upper !== null && before.part === "")
              expect(after.upper).toBeCloseTo(before.upper / 2, 8);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("a filter to one program is that program's group without the filter", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...programs), (where, program) => {
        for (const measure of [
          "competence.level",
          "competence.balance",
          "students.completion",
          "employment.destination_rate",
          "employment.pay",
          "employer.satisfied",
        ] as const) {
          const rest = { ...where, program: undefined, months_after: ["6"] };
          const grouped = evaluate(data, { measure, by: ["program"], where: rest, settings }).filter(
            ({ group }) => group.program === program,
          );
          const filtered = evaluate(data, {
            measure,
            by: ["program"],
            where: { ...rest, program: [program] },
            settings,
          });
          // q belongs to the request, so it may differ.
          expect(filtered.map((result) => ({ ...result, q: 0 }))).toEqual(
            grouped.map((result) => ({ ...result, q: 0 })),
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  test("n ≤ base ≤ eligible for means, values within their limits, shares within 0 and 1, nothing shown below the minimum base", () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 30 }), (where, minBase) => {
        for (const measure of [
          "competence.level",
          "competence.gap_level",
          "employment.destination_rate",
          "employment.related",
          "employer.satisfied",
        ] as const) {
          for (const result of evaluate(data, {
            measure,
            by: ["program", "cohort"],
            where,
            settings: { ...settings, minBase },
          })) {
            expect(result.n).toBeLessThanOrEqual(result.eligible);
            if (result.status !== "ok") {
              expect([result.value, result.lower, result.upper]).toEqual([null, null, null]);
              continue;
            }
            expect(result.base).toBeGreaterThanOrEqual(minBase);
            const value = result.value ?? Number.NaN;
            if (result.lower !== null) expect(result.lower).toBeLessThanOrEqual(value + 1e-9);
            if (result.upper !== null) expect(result.upper).toBeGreaterThanOrEqual(value - 1e-9);
            if (result.interval === "wilson") expect(value >= 0 && value <= 1).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

test("the order of the rows in the files changes nothing", async () => {
  const other = await TestDatabase.open();
  const reversed = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.toReversed()]),
  );
  const turned = await other.load(reversed);
  for (const measure of [
    "competence.level",
    "competence.balance",
    "employment.pay",
    "employer.satisfied",
    "students.completion",
  ] as const) {
    const request = { measure, by: ["program"], where: {}, settings } as const;
    for (const [before, after] of pairs(evaluate(data, request), evaluate(turned, request))) {
      expect({ ...after, value: 0, lower: 0, upper: 0, q: 0 }).toEqual({
        ...before,
        value: 0,
        lower: 0,
        upper: 0,
        q: 0,
      });
      expect(after.value ?? 0).toBeCloseTo(before.value ?? 0, 9);
      expect(after.upper ?? 0).toBeCloseTo(before.upper ?? 0, 9);
    }
  }
  await other.close();
});

test("groups are those that the students know, in their order", () => {
  expect(groupsOf(data, ["program"], { cohort: ["2021"] })).toEqual(programs.map((program) => ({ program })));
  expect(groupsOf(data, ["stage"], {}).map(({ stage }) => stage)).toEqual(stages);
  expect(groupsOf(data, ["months_after"], {}).map(({ months_after }) => months_after)).toEqual(["6", "12"]);
  expect(() => groupsOf(data, ["stage", "wave"], {})).toThrow(RangeError);
});
