import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cometProfile } from "../../src/measures/cometProfiles.ts";
import { resample, withIntervals } from "../../src/measures/resample.ts";
import { resampleTasks } from "../../src/measures/resampleTasks.ts";
import { cometFramework } from "../../src/model/cometFramework.ts";
import { goldenValues } from "../../src/stats/golden.ts";
import { functionals } from "../../src/stats/functionals.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, many, part } from "./asking.ts";
import { score, small, student, terms, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const criteria = cometFramework.indicators.map((row) => row.indicator_code);
const indicators = cometFramework.indicators.map(
  ({ indicator_code, dimension, scale_min, scale_max, direction }) => ({
    school_code: "S1",
    indicator_code,
    dimension,
    scale_min,
    scale_max,
    direction: direction ?? "up",
  }),
);

const load = (profiles: readonly (readonly number[])[]) =>
  database.load({
    indicators,
    terms,
    students: profiles.map((_, i) => student(`s${i}`)),
    assessments: profiles.flatMap((values, i) =>
      values.map((value, place) => score(`s${i}`, criteria[place] ?? "", value)),
    ),
  });

const published = [16, 14, 9, 8, 10, 5, 4, 6];
const { kf, kp, kg, gpw, variation } = goldenValues["profile.comet"].expected;

describe("the published profile", () => {
  test("of one person: levels, total, variation", () => {
    const profile = cometProfile(published);
    expect([profile.functional, profile.processual, profile.shaping, profile.total]).toEqual([
      kf,
      kp,
      kg,
      gpw,
    ]);
    expect(Math.abs(profile.variation - variation)).toBeLessThan(0.00005);
    expect(profile.level).toBe("functional");
  });

  test("of three students who are all like it", async () => {
    const results = ask(await load([published, published, published]), "competence.comet");
    for (const [name, value] of [
      ["", gpw],
      ["K_F", kf],
      ["K_P", kp],
      ["K_G", kg],
    ] as const) {
      expect(part(results, name).value, name).toBeCloseTo(value, 10);
      expect(part(results, name)).toMatchObject({ n: 3, base: 3, interval: "t" });
    }
    expect(part(results, "variation").value).toBeCloseTo(cometProfile(published).variation, 10);
    expect(part(results, "variation_profile").value).toBeCloseTo(cometProfile(published).variation, 10);
  });
});

describe("levels by the project's rule", () => {
  const flat = (functional: number, processual: number, shaping: number) => [
    functional,
    functional,
    processual,
    processual,
    processual,
    shaping,
    shaping,
    shaping,
  ];

  test.each([
    ["nominal", flat(14.9, 30, 30)],
    ["functional", flat(15, 14.9, 30)],
    ["processual", flat(15, 15, 14.9)],
    ["shaping", flat(15, 15, 15)],
    ["nominal", flat(0, 0, 0)],
  ] as const)("%s", (level, values) => {
    expect(cometProfile(values).level).toBe(level);
  });

  test("shares of students at each, which add up to all", async () => {
    const results = ask(
      await load([flat(10, 20, 20), flat(20, 10, 10), flat(20, 20, 10), flat(20, 20, 20), flat(25, 20, 20)]),
      "competence.comet",
    );
    for (const [name, share] of [
      ["nominal", 0.2],
      ["functional", 0.2],
      ["processual", 0.2],
      ["shaping", 0.4],
    ] as const) {
      expect(part(results, name)).toMatchObject({ value: share, n: 5, interval: "wilson" });
      expect(part(results, name).lower).toBeCloseTo(wilsonInterval(share, 5).lower, 12);
    }
  });
});

describe("variation", () => {
  test("is not stated for students whose mean is below 3 of 30; they stay in everything else", async () => {
    const low = [2, 2, 2, 2, 2, 2, 2, 2];
    const results = ask(await load([published, published, published, low]), "competence.comet");
    expect(part(results, "variation")).toMatchObject({ n: 3, base: 3, eligible: 4 });
    expect(part(results, "")).toMatchObject({ n: 4, base: 4 });
    const none = ask(await load([low, low, low]), "competence.comet");
    expect(part(none, "variation")).toMatchObject({ status: "not_applicable", value: null });
    expect(part(none, "variation").value).toBeNull();
  });

  test("of the group's profile differs from the students', and is resampled", async () => {
    const profiles = many(30, (i) =>
      criteria.map((_, place) => 8 + ((i * 7 + place * 5) % 13) + (place % 3)),
    );
    const data = await load(profiles);
    const results = ask(data, "competence.comet");
    const means = Float64Array.from(
      criteria,
      (_, place) => momentsOf(profiles.map((one) => one[place] ?? 0)).mean,
    );
    const one = part(results, "variation_profile");
    expect(one.value).toBeCloseTo(functionals.variation(means), 10);
    expect(one.value).toBeLessThan(part(results, "variation").value ?? 0);
    expect(one.pending).toBe(true);
    const tasks = resampleTasks(data, { measure: "competence.comet", by: [], where: {}, settings: small });
    const [done] = withIntervals(
      [one],
      tasks.map((task) => resample(task)),
    );
    expect(done?.interval).toBe("bootstrap_t");
    expect(done?.upper).toBeGreaterThan(one.value ?? 1);
  });
});

describe("reasons", () => {
  test("another framework is not applicable, even with codes that look alike", async () => {
    for (const one of ask(await database.load(threeStudents), "competence.comet"))
      expect(one).toMatchObject({ status: "not_applicable", value: null });
    const alike = await database.load({
      ...threeStudents,
      indicators: indicators.map((row) => ({ ...row, dimension: "cognitive" })),
    });
    expect(part(ask(alike, "competence.comet"), "").status).toBe("not_applicable");
  });

  test("students without all eight criteria are left out; a few are too few; without scores nothing was collected", async () => {
    const part8 = await load([published, published, published, published.slice(0, 7)]);
    expect(part(ask(part8, "competence.comet"), "")).toMatchObject({ n: 3, eligible: 4 });
    const few = await load([published]);
    expect(part(ask(few, "competence.comet"), "").status).toBe("too_few");
    const none = await database.load({ indicators, terms, students: [student("a")] });
    expect(part(ask(none, "competence.comet"), "").status).toBe("not_collected");
  });
});
