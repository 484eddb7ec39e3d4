import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureCatalogue } from "../../src/measures/catalogue.ts";
import { resample, withIntervals } from "../../src/measures/resample.ts";
import { resampleTasks } from "../../src/measures/resampleTasks.ts";
import { goldenValues } from "../../src/stats/golden.ts";
import { ask, many, part } from "./asking.ts";
import { indicators, scoresOf, small, student, terms, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const request = { measure: "competence.coupling", by: [], where: {}, settings: small } as const;

/** Students whose cognitive and behavioural means are these: C1 = C2, and B1 = B2's points. */
const school = (profiles: readonly (readonly [cognitive: number, behavioural: number])[]) =>
  database.load({
    indicators,
    terms,
    students: profiles.map((_, i) => student(`s${i}`)),
    assessments: profiles.flatMap(([cognitive, behavioural], i) =>
      scoresOf(`s${i}`, [cognitive, cognitive, behavioural, 5 - behavioural / 25]),
    ),
  });

describe("C, T, D together", () => {
  test("the golden pair, from the means of students who differ", async () => {
    const results = ask(
      await school([
        [70, 40],
        [80, 50],
        [90, 60],
      ]),
      "competence.coupling",
    );
    const { c, t, d, modifiedC } = goldenValues["coupling.pair"].expected;
    expect(Math.abs((part(results, "coupling").value ?? 0) - c)).toBeLessThan(0.00005);
    expect(Math.abs((part(results, "development").value ?? 0) - t)).toBeLessThan(0.00005);
    expect(Math.abs((part(results, "").value ?? 0) - d)).toBeLessThan(0.00005);
    expect(Math.abs((part(results, "modified_coupling").value ?? 0) - modifiedC)).toBeLessThan(0.00005);
  });

  test("limits are resampled for each of the four, around the value", async () => {
    const data = await school(many(40, (i) => [60 + (i % 11) * 3, 30 + (i % 7) * 5] as const));
    const pending = ask(data, "competence.coupling");
    for (const one of pending) expect(one).toMatchObject({ status: "ok", pending: true, lower: null });
    const done = withIntervals(
      pending,
      resampleTasks(data, request).map((task) => resample(task)),
    );
    expect(done).toHaveLength(4);
    for (const one of done) {
      expect(one.pending, one.part).toBeUndefined();
      expect(one.interval, one.part).toBe("bca");
      expect(one.lower, one.part).toBeLessThan(one.value ?? 0);
      expect(one.upper, one.part).toBeGreaterThan(one.value ?? 1);
    }
  });

  test("equally bad dimensions have C = 1 and a low D", async () => {
    const results = ask(
      await school([
        [10, 10],
        [10, 10],
        [10, 10],
      ]),
      "competence.coupling",
    );
    expect(part(results, "coupling").value).toBeCloseTo(1, 12);
    expect(part(results, "").value).toBeCloseTo(Math.sqrt(0.1), 10);
  });
});

test("is off unless asked for by name", () => {
  expect(measureCatalogue["competence.coupling"].expert).toBe(true);
});

describe("reasons", () => {
  test("nothing but zeros couples nothing; one dimension is not applicable; few are too few", async () => {
    const zeros = await school([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(part(ask(zeros, "competence.coupling"), "")).toMatchObject({ status: "not_applicable", n: 3 });
    expect(part(ask(zeros, "competence.coupling"), "development")).toMatchObject({ status: "ok", value: 0 });
    const one = await database.load({ ...threeStudents, indicators: indicators.slice(0, 2) });
    expect(part(ask(one, "competence.coupling"), "").status).toBe("not_applicable");
    const few = await school([[50, 60]]);
    expect(part(ask(few, "competence.coupling"), "").status).toBe("too_few");
    expect(resampleTasks(few, request)).toEqual([]);
    const none = await database.load({ ...threeStudents, assessments: [] });
    expect(part(ask(none, "competence.coupling"), "").status).toBe("not_collected");
  });
});
