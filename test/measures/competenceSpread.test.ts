import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { competenceMeasures } from "../../src/measures/competence.ts";
import { expectedRange, expectedVariation } from "../../src/stats/expectedRange.ts";
import { functionals } from "../../src/stats/functionals.ts";
import { ask, many, part } from "./asking.ts";
import { memorySchool } from "./memorySchool.ts";
import { indicators, score, scoresOf, small, student, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

describe("three students by hand", () => {
  // Cognitive 70, 40, 80; behavioural 90, 55, 20. Ranges 20, 15, 60.
  // Cognitive as shares of the weight, (2·C1)/3 and C2/3: 40 30; 100/3 20/3; 60 20. Behavioural B1/2 and B2/2: 40 50; 30 25; 20 0.
  const cognitive = [
    [40, 100 / 3, 60],
    [30, 20 / 3, 20],
  ];
  const behavioural = [
    [40, 30, 20],
    [50, 25, 0],
  ];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + (value - mean(a)) * ((b[i] ?? 0) - mean(b)), 0) / (a.length - 1);
  const alphaOf = ([a = [], b = []]: readonly (readonly number[])[]) => {
    const own = covariance(a, a) + covariance(b, b);
    const total = own + 2 * covariance(a, b);
    return { alpha: 2 * (1 - own / total), sem: Math.sqrt(total * (1 - 2 * (1 - own / total))) };
  };

  test("reliability: alpha and SEM of the weighted indicators; omega wants three", async () => {
    const results = ask(await database.load(threeStudents), "competence.reliability");
    for (const [dimension, items] of [
      ["cognitive", cognitive],
      ["behavioural", behavioural],
    ] as const) {
      expect(part(results, `alpha:${dimension}`)).toMatchObject({ n: 3, status: "ok", pending: true });
      expect(part(results, `alpha:${dimension}`).value).toBeCloseTo(alphaOf(items).alpha, 10);
      expect(part(results, `sem:${dimension}`).value).toBeCloseTo(alphaOf(items).sem, 10);
      expect(part(results, `omega:${dimension}`).status).toBe("not_applicable");
    }
  });

  test("what error alone would show doesn't hang on which of two schools that weigh indicators differently comes first", async () => {
    const pupils = many(12, (i) => ({
      id: `p${i}`,
      even: i < 6,
      scores: [40 + 4 * i, 80 - 5 * i, 30 + ((11 * i) % 40), 1 + (i % 4)],
    }));
    /** The school of even weights under this name, and either school's students first. */
    const expected = async (even: string, reversed: boolean) => {
      const nameOf = (one: { readonly even: boolean }) => (one.even === (even === "S1") ? "S1" : "S2");
      const all = reversed ? pupils.toReversed() : pupils;
      const data = await database.load({
        indicators: ["S1", "S2"].flatMap((school) =>
          indicators.map((one) => ({
            ...one,
            school_code: school,
            weight: one["indicator_code"] === "C1" && school !== even ? 8 : 1,
          })),
        ),
        students: all.map((one) => student(one.id, { school_code: nameOf(one) })),
        assessments: all.flatMap((one) =>
          ["C1", "C2", "B1", "B2"].map((code, at) =>
            score(one.id, code, one.scores[at] ?? 0, { school_code: nameOf(one) }),
          ),
        ),
      });
      return part(ask(data, "competence.range"), "expected_if_balanced");
    };
    const first = await expected("S1", false);
    expect(first).toMatchObject({ status: "ok", n: 12 });
    for (const other of [await expected("S1", true), await expected("S2", false), await expected("S2", true)])
      expect(other.value).toBeCloseTo(first.value ?? Number.NaN, 8);
  });

  test("range, what error alone would show, and the excess", async () => {
    const results = ask(await database.load(threeStudents), "competence.range");
    expect(part(results, "").value).toBeCloseTo(95 / 3, 10);
    const expected = expectedRange([alphaOf(cognitive).sem, alphaOf(behavioural).sem]);
    // Two errors: 2/√π·√((σ₁² + σ₂²)/2).
    expect(expected).toBeCloseTo(
      Math.sqrt((2 * (alphaOf(cognitive).sem ** 2 + alphaOf(behavioural).sem ** 2)) / Math.PI),
      9,
    );
    expect(part(results, "expected_if_balanced").value).toBeCloseTo(expected, 8);
    const excess = part(results, "excess");
    expect(excess.value).toBeCloseTo(95 / 3 - expected, 8);
    expect(excess).toMatchObject({ n: 3, status: "ok", interval: "t" });
  });

  test("variation: of students, and of the group's profile", async () => {
    const results = ask(await database.load(threeStudents), "competence.variation");
    // s of two values is their distance ÷ √2.
    const values = [20 / 80, 15 / 47.5, 60 / 50].map((ratio) => ratio / Math.SQRT2);
    expect(part(results, "").value).toBeCloseTo(mean(values), 10);
    const sems = [alphaOf(cognitive).sem, alphaOf(behavioural).sem];
    const expected = mean([80, 47.5, 50].map((level) => expectedVariation(sems, level)));
    expect(part(results, "expected_if_balanced").value).toBeCloseTo(expected, 8);
    expect(part(results, "excess").value).toBeCloseTo(mean(values) - expected, 8);
    const profile = part(results, "profile");
    expect(profile.value).toBeCloseTo((190 / 3 - 55) / Math.SQRT2 / ((190 / 3 + 55) / 2), 10);
    expect(profile).toMatchObject({ interval: "bootstrap_t", pending: true, lower: null });
    const gini = part(results, "profile_gini");
    expect(gini.value).toBeCloseTo((190 / 3 - 55) / (4 * ((190 / 3 + 55) / 2)), 10);
    expect(gini).toMatchObject({ interval: "bca", pending: true, lower: null });
  });

  test("a student with fewer indicators has a larger error", async () => {
    const more = [...many(6, (i) => scoresOf(`d${i}`, [20 + 9 * i, 40 + 5 * i, 90 - 8 * i, 1 + (i % 4)]))];
    const students = [...(threeStudents.students ?? []), ...many(6, (i) => student(`d${i}`))];
    const load = (without: boolean) =>
      database.load({
        ...threeStudents,
        students,
        // C1 alone is two thirds of cognitive's weight: 4/1 = 1 indicator against (3²)/(2² + 1²) = 1.8.
        assessments: [...(threeStudents.assessments ?? []), ...more.flat()].filter(
          (row) => !without || row["student_id"] !== "a" || row["indicator_code"] !== "C2",
        ),
      });
    const whole = ask(await load(false), "competence.reliability");
    expect(part(whole, "sem:cognitive").n).toBe(9);
    const data = await load(true);
    const sems = ["cognitive", "behavioural"].map(
      (dimension) => part(ask(data, "competence.reliability"), `sem:${dimension}`).value ?? Number.NaN,
    );
    expect(part(ask(data, "competence.reliability"), "sem:cognitive").n).toBe(8);
    const [cognitiveSem = 0, behaviouralSem = 0] = sems;
    const expected =
      (8 * expectedRange(sems) + expectedRange([cognitiveSem * Math.sqrt(1.8), behaviouralSem])) / 9;
    expect(part(ask(data, "competence.range"), "expected_if_balanced").value).toBeCloseTo(expected, 8);
  });

  test("the tasks of pending intervals are of what was estimated", async () => {
    const data = await database.load(threeStudents);
    const question = { data, by: [], where: {}, settings: small } as const;
    const [profile] = competenceMeasures["competence.variation"].resample(question);
    expect(profile?.columns.map((column) => [...column])).toEqual([
      [70, 40, 80],
      [90, 55, 20],
    ]);
    const reliability = competenceMeasures["competence.reliability"].resample(question);
    expect(reliability.map((task) => task.part)).toEqual([
      "alpha:cognitive",
      "sem:cognitive",
      "alpha:behavioural",
      "sem:behavioural",
    ]);
    const found = ask(data, "competence.reliability");
    for (const { part: name, functional, columns } of reliability) {
      const means = Float64Array.from(columns, (column) => mean([...column]));
      expect(functionals[functional](means)).toBeCloseTo(part(found, name).value ?? Number.NaN, 9);
    }
  });
});

describe("why there is no excess", () => {
  const statuses = async (tables: Parameters<TestDatabase["load"]>[0]) =>
    ask(await database.load(tables), "competence.range").map(({ part: name, status }) => [name, status]);

  test("a dimension of one indicator has no measurement error to speak of", async () => {
    expect(
      await statuses({
        ...threeStudents,
        indicators: indicators.slice(0, 3),
        assessments: (threeStudents.assessments ?? []).filter((row) => row["indicator_code"] !== "B2"),
      }),
    ).toEqual([
      ["", "ok"],
      ["expected_if_balanced", "not_applicable"],
      ["excess", "not_applicable"],
    ]);
  });

  test("a dimension of which one indicator alone was scored", async () => {
    expect(
      await statuses({
        ...threeStudents,
        assessments: (threeStudents.assessments ?? []).filter((row) => row["indicator_code"] !== "B2"),
      }),
    ).toEqual([
      ["", "ok"],
      ["expected_if_balanced", "not_collected"],
      ["excess", "not_collected"],
    ]);
  });

  test("one student, one dimension, no framework, no scores", async () => {
    expect(await statuses({ ...threeStudents, assessments: scoresOf("a", [60, 90, 80, 1]) })).toEqual(
      ["", "expected_if_balanced", "excess"].map((name) => [name, "too_few"]),
    );
    expect(await statuses({ ...threeStudents, indicators: indicators.slice(0, 2) })).toEqual(
      ["", "expected_if_balanced", "excess"].map((name) => [name, "not_applicable"]),
    );
    expect(await statuses({ ...threeStudents, assessments: [] })).toEqual(
      ["", "expected_if_balanced", "excess"].map((name) => [name, "not_collected"]),
    );
  });

  test("all equal: no range, no error, an excess of exactly nothing", async () => {
    const data = await database.load({
      ...threeStudents,
      assessments: ["a", "b", "c"].flatMap((id) => scoresOf(id, [50, 50, 50, 3])),
    });
    expect(ask(data, "competence.range").map(({ value }) => value)).toEqual([0, 0, 0]);
    expect(part(ask(data, "competence.range"), "excess")).toMatchObject({ lower: 0, upper: 0, status: "ok" });
    expect(part(ask(data, "competence.reliability"), "alpha:cognitive").status).toBe("not_applicable");
    expect(part(ask(data, "competence.reliability"), "sem:cognitive").value).toBe(0);
  });

  test("V is not shown below a mean of ten", () => {
    const level = [5, 6, 7, 40];
    const data = memorySchool({
      students: many(4, () => ({ program: "P01", cohort: "2021" })),
      indicators: many(4, (index) => ({ code: `I${index}`, dimension: index < 2 ? "a" : "b" })),
      score: (who, indicator) => (level[who] ?? 0) + indicator,
    });
    const results = ask(data, "competence.variation", { settings: { ...small, minBase: 1 } });
    expect(part(results, "")).toMatchObject({ n: 1, eligible: 4, status: "ok" });
    const low = memorySchool({
      students: many(4, () => ({ program: "P01", cohort: "2021" })),
      indicators: many(4, (index) => ({ code: `I${index}`, dimension: index < 2 ? "a" : "b" })),
      score: (who, indicator) => who + indicator,
    });
    expect(ask(low, "competence.variation").map(({ status }) => status)).toEqual(
      many(5, () => "not_applicable"),
    );
  });
});

test("a dimension whose indicators weigh nothing is not there", async () => {
  const data = await database.load({
    ...threeStudents,
    indicators: indicators.map((row) => ({ ...row, weight: 0 })),
  });
  for (const measure of ["competence.level", "competence.range", "competence.reliability"] as const) {
    for (const result of ask(data, measure)) {
      if (result.part.startsWith("indicator:") || result.part.startsWith("purpose:")) continue;
      expect(result.value, `${measure} ${result.part}`).toBeNull();
      expect(["not_collected", "not_applicable"]).toContain(result.status);
    }
  }
});
