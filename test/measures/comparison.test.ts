import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createComparison, type ComparedWith } from "../../src/measures/comparison.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { occasionOf } from "../../src/measures/occasion.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { many } from "./asking.ts";
import { cohorts, randomSchool } from "./randomSchool.ts";
import { student } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

const settings = { ...defaultSettings, minBase: 3 };
let database: TestDatabase;
let school: PanelData;
let random: PanelData;

/** Two programs, two cohorts: 40, 50, 60 and 30 students of whom 30, 20, 45 and 27 graduated. */
const shape = [
  ["A", "2020", 40, 30],
  ["A", "2021", 50, 20],
  ["B", "2020", 60, 45],
  ["B", "2021", 30, 27],
] as const;

beforeAll(async () => {
  database = await TestDatabase.open();
  school = await database.load({
    students: shape.flatMap(([program_code, cohort, n, graduated]) =>
      many(n, (i) =>
        student(`${program_code}${cohort}${String(i)}`, {
          program_code,
          cohort,
          exit_status: i < graduated ? "graduated" : "left",
        }),
      ),
    ),
    reference_values: [
      { measure: "students.completion", kind: "target", year: "2020", value: "0.5" },
      { measure: "students.completion", kind: "target", year: "2021", value: "0.6" },
      { measure: "students.completion", kind: "target", program_code: "B", year: "2019", value: "0.9" },
    ],
  });
  random = await database.load(randomSchool(7));
});
afterAll(() => database.close());

function compareIn(data: PanelData, compare: ComparedWith, where: Filter) {
  return createComparison(data, {
    compare,
    whereOf: () => where,
    axis: "cohort",
    years: ["2020", "2021"],
    settings,
  });
}

function completion(by: readonly Grouping[], where: Filter = {}) {
  return evaluate(school, { measure: "students.completion", by, where, settings }).filter(
    ({ part }) => part === "",
  );
}

function find(results: readonly MeasureResult[], group: Partial<Record<Grouping, string>>): MeasureResult {
  const found = results.find((one) =>
    Object.entries(group).every(([grouping, code]) => one.group[grouping as Grouping] === code),
  );
  if (found === undefined) throw new Error(`no result of ${JSON.stringify(group)}`);
  return found;
}

describe("a result beside another", () => {
  test("of the year before, by year: Newcombe's interval of the two shares", () => {
    const of = compareIn(school, "previous", { program: ["A"] });
    const results = completion(["cohort"], { program: ["A"] });
    const expected = newcombeDifference(20 / 50, 50, 30 / 40, 40);
    const found = of(find(results, { cohort: "2021" }));
    expect(found?.reference).toBeCloseTo(0.75, 12);
    expect(found?.value).toBeCloseTo(-0.35, 12);
    expect(found?.lower).toBeCloseTo(expected.lower, 9);
    expect(found?.upper).toBeCloseTo(expected.upper, 9);
    // 40 % after 75 % of 50 and 40 is beyond chance: the interval lies below 0, and so says the p-value.
    expect(found?.p).toBeLessThan(0.001);
    expect(of(find(results, { cohort: "2020" })), "the oldest has none before").toBeNull();
  });

  test("of the year before, by program: only where one year is chosen", () => {
    const where = { cohort: ["2021"] };
    const found = compareIn(
      school,
      "previous",
      where,
    )(find(completion(["program"], where), { program: "B" }));
    expect(found?.reference).toBeCloseTo(0.75, 12);
    expect(found?.value).toBeCloseTo(0.15, 12);
    const both = find(completion(["program"]), { program: "B" });
    expect(compareIn(school, "previous", {})(both)).toBeNull();
  });

  test("of the whole school: without an interval, for the group is part of it", () => {
    const where = { program: ["A"] };
    const of = compareIn(school, "school", where);
    const found = of(find(completion(["cohort"], where), { cohort: "2021" }));
    expect(found).toMatchObject({ lower: null, upper: null });
    expect(found?.reference).toBeCloseTo(47 / 80, 12);
    const byProgram = compareIn(school, "school", {});
    expect(byProgram(find(completion(["program"]), { program: "A" }))?.reference).toBeCloseTo(122 / 180, 12);
    expect(byProgram(find(completion([]), {})), "the school beside itself").toBeNull();
  });

  test("of another program: independent of it, never beside itself, without an interval where it is among them", () => {
    const of = compareIn(school, { grouping: "program", codes: ["A"] }, {});
    const results = completion(["program"]);
    const expected = newcombeDifference(72 / 90, 90, 50 / 90, 90);
    const found = of(find(results, { program: "B" }));
    expect(found?.reference).toBeCloseTo(50 / 90, 12);
    expect(found?.lower).toBeCloseTo(expected.lower, 9);
    expect(found?.upper).toBeCloseTo(expected.upper, 9);
    expect(of(find(results, { program: "A" }))).toBeNull();
    const both = compareIn(school, { grouping: "program", codes: ["A", "B"] }, {});
    expect(both(find(results, { program: "B" }))).toMatchObject({ lower: null, upper: null });
  });

  test("of a target: the newest of the own program, else of the school, with the result's own limits", () => {
    const of = compareIn(school, "target", {});
    const results = completion(["program"]);
    const a = find(results, { program: "A" });
    const found = of(a);
    expect(found?.reference).toBe(0.6);
    expect(found?.lower).toBeCloseTo((a.lower ?? Number.NaN) - 0.6, 12);
    expect(of(find(results, { program: "B" }))?.reference).toBe(0.9);
  });

  test("of competence: both at one stage, whatever the filter lets through", () => {
    let compared = 0;
    const request = { measure: "competence.level", settings } as const;
    for (const cohort of cohorts.slice(1)) {
      const where = { cohort: [cohort] };
      const of = createComparison(random, {
        compare: "previous",
        whereOf: () => where,
        axis: "cohort",
        years: cohorts,
        settings,
      });
      const { stages } = occasionOf(random, where);
      const before = cohorts[cohorts.indexOf(cohort) - 1] ?? "";
      const others = evaluate(random, {
        ...request,
        by: ["program"],
        where: { cohort: [before], ...(stages === null ? {} : { stage: stages }) },
      });
      for (const own of evaluate(random, { ...request, by: ["program"], where })) {
        const found = of(own);
        const other = others.find(
          ({ group, part }) => group.program === own.group.program && part === own.part,
        );
        if (found === null) continue;
        compared += 1;
        expect(found.reference).toBe(other?.value);
        expect(found.value).toBeCloseTo((own.value ?? Number.NaN) - (other?.value ?? Number.NaN), 10);
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});
