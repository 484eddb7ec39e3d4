import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resample, withIntervals } from "../../src/measures/resample.ts";
import { resampleTasks } from "../../src/measures/resampleTasks.ts";
import { limitsOfAgreement } from "../../src/stats/agreementLimits.ts";
import { finn } from "../../src/stats/finn.ts";
import { functionals, pairColumns } from "../../src/stats/functionals.ts";
import { intraclass } from "../../src/stats/intraclass.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { ask, many, part } from "./asking.ts";
import { indicators, score, small, student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const both = (id: string, indicator: string, school: number, enterprise: number, more = {}) => [
  score(id, indicator, school, more),
  score(id, indicator, enterprise, { assessor_kind: "enterprise", ...more }),
];

const load = (assessments: Tables["assessments"], own: Tables["indicators"] = indicators) =>
  database.load({
    indicators: own ?? [],
    terms,
    students: ["a", "b", "c", "d"].map((id) => student(id)),
    assessments: assessments ?? [],
  });

// School − enterprise: a 10 and 2 (two indicators), b −5, c 8, d nothing from the enterprise.
const pairs = [
  ...both("a", "C1", 60, 50),
  ...both("a", "B1", 42, 40),
  ...both("b", "C1", 40, 45),
  ...both("c", "C1", 78, 70),
  score("d", "C1", 90),
];

describe("three students and four pairs by hand", () => {
  test("the mean of students' mean differences, and limits of single differences", async () => {
    const results = ask(await load(pairs), "competence.agreement");
    const whole = part(results, "");
    expect(whole).toMatchObject({ status: "ok", n: 3, eligible: 4, base: 4, interval: "t" });
    expect(whole.value).toBeCloseTo((6 - 5 + 8) / 3, 10);
    const limits = limitsOfAgreement([[10, 2], [-5], [8]]);
    expect(whole.lower).toBeCloseTo(limits.meanLower, 10);
    // Between students 49, within 32 on one degree of freedom, 5/6 of a student's differences being others': 49 + 32/6.
    const sd = Math.sqrt(momentsOf([6, -5, 8]).variance + 32 / 6);
    expect(part(results, "upper_limit").value).toBeCloseTo(3 + 1.959963984540054 * sd, 8);
    expect(part(results, "lower_limit").value).toBeCloseTo(3 - 1.959963984540054 * sd, 8);
    expect(part(results, "upper_limit")).toMatchObject({ upper: limits.upperUpper, interval: "mover" });
    expect(part(results, "dim:cognitive").value).toBeCloseTo((10 - 5 + 8) / 3, 10);
    expect(part(results, "dim:behavioural")).toMatchObject({ status: "too_few", n: 1 });
  });

  test("ICC(A,1) of the pairs, each indicator about its own mean, its interval resampled by student", async () => {
    const data = await load(pairs);
    const results = ask(data, "competence.agreement");
    const mean = (60 + 50 + 40 + 45 + 78 + 70) / 6;
    const rows = [
      [60 - mean, 50 - mean],
      [1, -1],
      [40 - mean, 45 - mean],
      [78 - mean, 70 - mean],
    ];
    const icc = part(results, "icc");
    expect(icc.value).toBeCloseTo(intraclass(rows).agreement.value, 10);
    expect(icc).toMatchObject({ pending: true, lower: null, upper: null, n: 3, base: 4 });
    const request = { measure: "competence.agreement", by: [], where: {}, settings: small } as const;
    const tasks = resampleTasks(data, request);
    expect(tasks.map((task) => [task.part, task.functional])).toEqual([["icc", "pairAgreement"]]);
    const [limits] = withIntervals(
      [icc],
      tasks.map((task) => resample(task)),
    );
    expect(limits?.pending).toBeUndefined();
    expect(limits?.lower).toBeLessThan(icc.value ?? 0);
    expect(limits?.upper).toBeGreaterThan(icc.value ?? 1);
  });

  test("a term that only one side rated in makes no pair; self-ratings never do", async () => {
    const results = ask(
      await load([
        ...pairs,
        score("d", "C1", 50, { assessor_kind: "enterprise", term_code: "T2" }),
        score("d", "C1", 50, { assessor_kind: "self" }),
      ]),
      "competence.agreement",
      { settings: { ...small, assessorKinds: ["self"] } },
    );
    expect(part(results, "")).toMatchObject({ n: 3, base: 4 });
  });
});

test("the functional that is resampled is ICC(A,1)", () => {
  const stream = new RandomStream(7);
  const rows = many(20, () => {
    const common = stream.normal();
    return [50 + 10 * common + 5 * stream.normal(), 53 + 10 * common + 5 * stream.normal()] as const;
  });
  const columns = pairColumns([rows.slice(0, 5), rows.slice(5, 6), rows.slice(6)]);
  const means = Float64Array.from(columns, (column) => momentsOf(column).mean);
  expect(functionals.pairAgreement(means)).toBeCloseTo(intraclass(rows).agreement.value, 10);
});

describe("Finn's coefficient", () => {
  const onSteps = indicators.map((row) =>
    row["indicator_code"] === "B2" ? { ...row, direction: "up", scale_step: 1 } : { ...row, scale_step: 10 },
  );

  test("for each number of levels in steps of the scale, with the levels in the name", async () => {
    const results = ask(
      await load(
        [
          ...both("a", "B2", 2, 3),
          ...both("b", "B2", 4, 4),
          ...both("c", "B2", 5, 3),
          ...both("a", "C1", 60, 50),
        ],
        onSteps,
      ),
      "competence.agreement",
    );
    expect(part(results, "finn:5").value).toBeCloseTo(
      finn(
        [
          [2, 3],
          [4, 4],
          [5, 3],
        ],
        5,
      ).oneWay,
      10,
    );
    // Mean variance within (½ + 0 + 2)/3 against (25 − 1)/12.
    expect(part(results, "finn:5").value).toBeCloseTo(1 - 2.5 / 3 / 2, 10);
    expect(part(results, "finn:11")).toMatchObject({ status: "too_few", n: 1 });
  });

  test("the published pairs with four levels give 0.8", async () => {
    const published = [22, 11, 32, 1, 22, 12].map((pair) => [Math.floor(pair / 10), pair % 10] as const);
    const four = indicators.map((row) => ({
      ...row,
      scale_min: 0,
      scale_max: 3,
      scale_step: 1,
      direction: "up",
    }));
    const data = await database.load({
      indicators: four,
      terms,
      students: published.map((_, i) => student(`s${i}`)),
      assessments: published.flatMap(([school, enterprise], i) => both(`s${i}`, "C1", school, enterprise)),
    });
    expect(part(ask(data, "competence.agreement"), "finn:4").value).toBeCloseTo(0.8, 10);
  });

  test("a scale without steps has none", async () => {
    const results = ask(await load(pairs), "competence.agreement");
    expect(results.some((one) => one.part.startsWith("finn:"))).toBe(false);
  });
});

test("by stage the pairs of each; nobody rated by both is not collected", async () => {
  const data = await load([
    ...pairs,
    ...["a", "b", "c"].flatMap((id) => both(id, "C2", 50, 60, { stage: "internship", term_code: "T3" })),
  ]);
  const results = ask(data, "competence.agreement", { by: ["stage"] }).filter((one) => one.part === "");
  expect(results.map(({ group, value, n }) => [group.stage, value, n])).toEqual([
    ["foundational", 3, 3],
    ["internship", -10, 3],
  ]);
  const none = await load([score("a", "C1", 50)]);
  for (const one of ask(none, "competence.agreement"))
    expect(one).toMatchObject({ status: "not_collected", value: null, n: 0 });
});
