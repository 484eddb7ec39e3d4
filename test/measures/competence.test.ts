import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultSettings, type MeasureSettings } from "../../src/panels/settings.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { indicators, score, scoresOf, small, student, terms, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";
import { ask, part } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

describe("three students by hand", () => {
  // POMP: B2 is 100, 50, 0. Cognitive (2·C1 + C2)/3: 70, 40, 80. Behavioural: 90, 55, 20. Level: 80, 47.5, 50.
  test("level and dimensions", async () => {
    const level = ask(await database.load(threeStudents), "competence.level");
    expect(part(level, "")).toMatchObject({ n: 3, eligible: 3, base: 3, status: "ok", interval: "t" });
    expect(part(level, "").value).toBeCloseTo(177.5 / 3, 10);
    expect(part(level, "dim:cognitive").value).toBeCloseTo(190 / 3, 10);
    expect(part(level, "dim:behavioural").value).toBeCloseTo(55, 10);
    const deviation = Math.sqrt((35 ** 2 + 0 + 35 ** 2) / 2);
    expect(part(level, "dim:behavioural").lower).toBeCloseTo(
      55 - (4.302652729749462 * deviation) / Math.sqrt(3),
      8,
    );
  });

  // Foundational (2·C1 + B1)/3: 200/3, 160/3, 220/3. Higher-order (C2 + B2)/2: 95, 35, 30. Gap: −28.33, 18.33, 43.33.
  test("halves and gaps", async () => {
    const data = await database.load(threeStudents);
    const level = ask(data, "competence.level");
    expect(part(level, "level:foundational").value).toBeCloseTo(580 / 9, 10);
    expect(part(level, "task:open").value).toBeCloseTo(160 / 3, 10);
    expect(part(level, "purpose:process").value).toBeCloseTo(160 / 3, 10);
    expect(part(level, "purpose:outcome").value).toBeCloseTo(580 / 9, 10);
    const ends = {
      "competence.gap_level": ["level:foundational", "level:higher_order"],
      "competence.gap_task": ["task:closed", "task:open"],
    } as const;
    for (const measure of ["competence.gap_level", "competence.gap_task"] as const) {
      const gap = ask(data, measure);
      const values = [200 / 3 - 95, 160 / 3 - 35, 220 / 3 - 30];
      const mean = (values[0]! + values[1]! + values[2]!) / 3;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2);
      expect(part(gap, "").value).toBeCloseTo(mean, 10);
      expect(part(gap, "").interval).toBe("paired_t");
      expect(part(gap, "").upper).toBeCloseTo(mean + (4.302652729749462 * deviation) / Math.sqrt(3), 8);
      expect(part(gap, "d_z").value).toBeCloseTo(mean / deviation, 10);
      expect(part(gap, "share_beyond").value).toBeCloseTo(2 / 3, 12);
      const [first, second] = ends[measure];
      expect(part(gap, first).value).toBeCloseTo(580 / 9, 10);
      expect(part(gap, second).value).toBeCloseTo(160 / 3, 10);
      expect(part(gap, first)).toMatchObject({ n: 3, base: 3, status: "ok", interval: "t" });
    }
  });

  // Cognitive − behavioural: −20, −15, 60: mean 25/3.
  test("profile range", async () => {
    const [range] = ask(await database.load(threeStudents), "competence.profile_range");
    expect(range?.value).toBeCloseTo(25 / 3, 10);
    expect(range?.lower).toBe(0);
    const deviation = Math.sqrt([-20, -15, 60].reduce((sum, value) => sum + (value - 25 / 3) ** 2, 0) / 2);
    expect(range?.upper).toBeCloseTo(25 / 3 + (studentTQuantile(0.975, 2) * deviation) / Math.sqrt(3), 8);
  });

  test("balance against the school's pattern, the group being half of it", async () => {
    const ids = ["d", "e", "f"];
    const data = await database.load({
      ...threeStudents,
      students: [...(threeStudents.students ?? []), ...ids.map((id) => student(id, { program_code: "P02" }))],
      assessments: [
        ...(threeStudents.assessments ?? []),
        ...scoresOf("d", [50, 50, 50, 3]),
        ...scoresOf("e", [60, 60, 50, 3]),
        ...scoresOf("f", [40, 40, 50, 3]),
      ],
    });
    const balance = ask(data, "competence.balance", { by: ["program"] });
    // Cognitive − mean of both: a −10, b −7.5, c 30 (mean 25/6); d 0, e 5, f −5 (mean 0). Half of the difference.
    const p01 = part(
      balance.filter(({ group }) => group.program === "P01"),
      "dim:cognitive",
    );
    expect(p01.value).toBeCloseTo(25 / 12, 10);
    expect(p01).toMatchObject({ n: 3, against: "school", interval: "welch", status: "ok" });
    const p02 = part(
      balance.filter(({ group }) => group.program === "P02"),
      "dim:cognitive",
    );
    expect(p02.value).toBeCloseTo(-25 / 12, 10);
    const ownVariance = [-10, -7.5, 30].reduce((sum, value) => sum + (value - 25 / 6) ** 2, 0) / 2;
    const [va, vb] = [ownVariance / 3, 25 / 3];
    const degrees = (va + vb) ** 2 / (va ** 2 / 2 + vb ** 2 / 2);
    const half = (studentTQuantile(0.975, degrees) * Math.sqrt(va + vb)) / 2;
    expect(p01.lower).toBeCloseTo(25 / 12 - half, 8);
    expect(p01.upper).toBeCloseTo(25 / 12 + half, 8);
    // With two dimensions all four comparisons are one: equal p, so q = p.
    expect(new Set(balance.map(({ q }) => q?.toFixed(12))).size).toBe(1);
  });

  test("balance against requirements, where the program has them for every dimension", async () => {
    const requirements = [
      ["C1", 70],
      ["C2", 40],
      ["B1", 60],
      ["B2", 2],
    ].map(([indicator_code = "", required_score = ""]) => ({
      school_code: "S1",
      program_code: "P01",
      indicator_code,
      required_score,
    }));
    const balance = ask(await database.load({ ...threeStudents, requirements }), "competence.balance");
    // Required: cognitive (2·70 + 40)/3 = 60; behavioural (60 + 75)/2 = 67.5 (a rating of 2 where low is good is 75).
    expect(part(balance, "dim:cognitive").value).toBeCloseTo(190 / 3 - 60, 10);
    expect(part(balance, "dim:behavioural").value).toBeCloseTo(55 - 67.5, 10);
    expect(part(balance, "dim:behavioural")).toMatchObject({ against: "requirement", interval: "t" });
    const half = await database.load({ ...threeStudents, requirements: requirements.slice(0, 2) });
    expect(part(ask(half, "competence.balance"), "dim:cognitive").status).toBe("not_applicable");
  });
});

describe("from scores to an indicator's value", () => {
  const one = async (assessments: readonly Record<string, string | number>[], settings: MeasureSettings) => {
    const data = await database.load({
      indicators: indicators.slice(0, 1),
      terms,
      instruments: [
        { school_code: "S1", instrument_code: "OP", version: "2", scale_min: 0, scale_max: 10 },
        { school_code: "S1", instrument_code: "OP", version: "1" },
      ],
      students: [student("a")],
      assessments,
    });
    return part(ask(data, "competence.level", { settings: { ...settings, minBase: 1 } }), "").value;
  };
  const attempts = [
    score("a", "C1", 40),
    score("a", "C1", 90, { attempt: 2 }),
    score("a", "C1", 70, { attempt: 3 }),
  ];

  test.each([
    ["first", 40],
    ["latest", 70],
    ["best", 90],
  ] as const)("the %s attempt counts", async (attemptRule, value) => {
    expect(await one(attempts, { ...defaultSettings, attemptRule })).toBe(value);
  });

  test("a first attempt without a score gives way to the next", async () => {
    expect(await one([score("a", "C1", "x"), score("a", "C1", 55, { attempt: 2 })], defaultSettings)).toBe(
      55,
    );
  });

  test("assessors of a kind are averaged first, then kinds; self and peer stay out unless asked for", async () => {
    const assessments = [
      score("a", "C1", 60, { assessor_id: "T1" }),
      score("a", "C1", 80, { assessor_id: "T2" }),
      score("a", "C1", 40, { assessor_kind: "enterprise" }),
      score("a", "C1", 100, { assessor_kind: "self" }),
    ];
    expect(await one(assessments, defaultSettings)).toBe(55);
    expect(await one(assessments, { ...defaultSettings, assessorKinds: ["self"] })).toBe(100);
    expect(await one(assessments, { ...defaultSettings, assessorKinds: ["enterprise", "self"] })).toBe(70);
  });

  test("an assessor kind that the row doesn't state is the school's", async () => {
    expect(await one([score("a", "C1", 60, { assessor_kind: "" })], defaultSettings)).toBe(60);
  });

  test("terms are averaged after attempts", async () => {
    const assessments = [...attempts, score("a", "C1", 80, { term_code: "T2" })];
    expect(await one(assessments, { ...defaultSettings, attemptRule: "best" })).toBe(85);
  });

  test("the instrument version's scale counts before the indicator's", async () => {
    const on = (instrument_version: string) => [
      score("a", "C1", 8, { instrument_code: "OP", instrument_version }),
    ];
    expect(await one(on("2"), defaultSettings)).toBe(80);
    expect(await one(on("1"), defaultSettings)).toBe(8);
    expect(await one(on(""), defaultSettings)).toBe(8);
  });
});

describe("two thirds of the weight", () => {
  // Cognitive weighs 3 (C1 2, C2 1): C1 alone is exactly two thirds, C2 alone is not.
  const load = (assessments: readonly Record<string, string | number>[]) =>
    database.load({ ...threeStudents, assessments });

  test("exactly two thirds is enough, less is not", async () => {
    const level = ask(
      await load([score("a", "C1", 60), score("b", "C2", 20), ...scoresOf("c", [90, 60, 40, 5])]),
      "competence.level",
      { settings: { ...small, minBase: 1 } },
    );
    expect(part(level, "dim:cognitive")).toMatchObject({ n: 2, value: 70 });
    expect(part(level, "")).toMatchObject({ n: 2, eligible: 3 });
  });

  test("what a program and cohort was never scored on is not expected of it", async () => {
    const level = ask(
      await load([score("a", "C2", 60), score("b", "C2", 20), score("c", "C2", 10)]),
      "competence.level",
    );
    expect(part(level, "dim:cognitive")).toMatchObject({ n: 3, value: 30 });
    expect(part(level, "dim:behavioural").status).toBe("not_collected");
  });
});
