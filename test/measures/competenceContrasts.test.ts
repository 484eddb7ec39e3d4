import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { welchDifference } from "../../src/stats/welch.ts";
import { ask, part } from "./asking.ts";
import { indicators, score, scoresOf, small, student, threeStudents } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const required = (
  scores: Readonly<Record<string, number | string>>,
  importance: Readonly<Record<string, number>> = {},
) =>
  Object.entries(scores).map(([indicator_code, required_score]) => ({
    school_code: "S1",
    program_code: "P01",
    indicator_code,
    required_score,
    importance: importance[indicator_code] ?? "",
  }));

describe("weakest", () => {
  // Cognitive 70, 40, 80; behavioural 90, 55, 20; means 190/3 and 55: less the school's, a +6.67 +35, b −23.33 0, c +16.67 −35.
  test("against the school's own pattern", async () => {
    const results = ask(await database.load(threeStudents), "competence.weakest");
    expect(part(results, "dim:cognitive").value).toBeCloseTo(2 / 3, 12);
    expect(part(results, "dim:behavioural").value).toBeCloseTo(1 / 3, 12);
    const { lower, upper } = wilsonInterval(1 / 3, 3);
    expect(part(results, "dim:behavioural")).toMatchObject({
      n: 3,
      base: 3,
      against: "school",
      interval: "wilson",
    });
    expect(part(results, "dim:behavioural").lower).toBeCloseTo(lower, 12);
    expect(part(results, "dim:behavioural").upper).toBeCloseTo(upper, 12);
  });

  // Required: cognitive (2·70 + 40)/3 = 60, behavioural (90 + 70)/2 = 80 (2.2 where low is good on 1 to 5 is 70).
  // a +10 +10: both; b −20 −25; c +20 −60.
  test("against requirements, equally weak ones in equal parts", async () => {
    const data = await database.load({
      ...threeStudents,
      requirements: required({ C1: 70, C2: 40, B1: 90, B2: 2.2 }),
    });
    const results = ask(data, "competence.weakest");
    expect(part(results, "dim:cognitive").value).toBeCloseTo(0.5 / 3, 12);
    expect(part(results, "dim:behavioural").value).toBeCloseTo(2.5 / 3, 12);
    expect(part(results, "dim:cognitive").against).toBe("requirement");
  });

  test("one dimension is never the weakest of several", async () => {
    const data = await database.load({ ...threeStudents, indicators: indicators.slice(0, 2) });
    expect(ask(data, "competence.weakest").map(({ status }) => status)).toEqual(["not_applicable"]);
  });
});

describe("gaps", () => {
  // Process (C2 + B2)/2: 95, 35, 30. Outcome (2·C1 + B1)/3: 200/3, 160/3, 220/3.
  const gaps = [95 - 200 / 3, 35 - 160 / 3, 30 - 220 / 3];

  test("process − outcome", async () => {
    const results = ask(await database.load(threeStudents), "competence.gap_purpose");
    const moments = momentsOf(gaps);
    expect(part(results, "").value).toBeCloseTo(moments.mean, 10);
    expect(part(results, "share_beyond").value).toBeCloseTo(1 / 3, 12);
    expect(part(results, "d_z").value).toBeCloseTo(moments.mean / Math.sqrt(moments.variance), 10);
    expect(part(results, "d_z").lower).toBeLessThan(part(results, "d_z").value ?? 0);
    expect(part(results, "against_school").status).toBe("not_applicable");
  });

  test("a score's own purpose counts before its indicator's", async () => {
    const data = await database.load({
      ...threeStudents,
      assessments: (threeStudents.assessments ?? []).map((row) => ({
        ...row,
        purpose: row["indicator_code"] === "C1" ? "process" : "outcome",
      })),
    });
    // Process C1 60, 50, 90; outcome (C2 + B1 + B2)/3: 90, 130/3, 100/3.
    expect(part(ask(data, "competence.gap_purpose"), "").value).toBeCloseTo(
      (60 - 90 + 50 - 130 / 3 + 90 - 100 / 3) / 3,
      10,
    );
  });

  test("against the school's own gap, with its q", async () => {
    const others = [
      ["d", [50, 50, 50, 3]],
      ["e", [60, 60, 50, 3]],
      ["f", [40, 45, 50, 3]],
    ] as const;
    const data = await database.load({
      ...threeStudents,
      students: [
        ...(threeStudents.students ?? []),
        ...others.map(([id]) => student(id, { program_code: "P02" })),
      ],
      assessments: [
        ...(threeStudents.assessments ?? []),
        ...others.flatMap(([id, values]) => scoresOf(id, values)),
      ],
    });
    // Process less outcome of d, e, f: 50 − 50, 55 − 170/3, 47.5 − 130/3.
    const rest = momentsOf([0, 55 - 170 / 3, 47.5 - 130 / 3]);
    const { difference, lower, upper, p } = welchDifference(momentsOf(gaps), rest);
    const found = ask(data, "competence.gap_purpose", { by: ["program"] }).filter(
      ({ part: name }) => name === "against_school",
    );
    expect(found.map(({ group }) => group.program)).toEqual(["P01", "P02"]);
    expect(found[0]?.value).toBeCloseTo(difference / 2, 10);
    expect(found[0]?.lower).toBeCloseTo(lower / 2, 10);
    expect(found[0]?.upper).toBeCloseTo(upper / 2, 10);
    // Two programs against each other are one comparison.
    for (const { q } of found) expect(q).toBeCloseTo(p, 10);
    const whole = ask(data, "competence.gap_purpose", { by: ["program"] }).filter(
      ({ part: name }) => name === "",
    );
    expect(whole.every(({ q }) => q === undefined)).toBe(true);
  });

  test("without purposes, levels or tasks there is no such gap", async () => {
    const data = await database.load({
      ...threeStudents,
      indicators: indicators.map((row) => ({ ...row, purpose: "", level: "", task: "" })),
    });
    for (const measure of ["competence.gap_purpose", "competence.gap_level", "competence.gap_task"] as const)
      expect(new Set(ask(data, measure).map(({ status }) => status))).toEqual(new Set(["not_applicable"]));
  });
});

describe("required − attained", () => {
  const scores = { C1: 70, C2: 40, B1: 60, B2: 2 };
  const load = (more: Partial<Tables>) => database.load({ ...threeStudents, ...more });

  test("by indicator, by importance, and who meets all", async () => {
    const data = await load({ requirements: required(scores, { C1: 50, C2: 30, B1: 20, B2: 0 }) });
    const results = ask(data, "competence.gap_requirement");
    // C1 10, 20, −20; C2 −50, 20, −20; B1 −20, 0, 20; B2 (75 required) −25, 25, 75.
    expect(part(results, "indicator:C1").value).toBeCloseTo(10 / 3, 10);
    expect(part(results, "indicator:C2").value).toBeCloseTo(-50 / 3, 10);
    expect(part(results, "indicator:B2").value).toBeCloseTo(25, 10);
    const weighted = [
      (50 * 10 - 30 * 50 - 20 * 20) / 100,
      (50 * 20 + 30 * 20) / 100,
      (-50 * 20 - 30 * 20 + 20 * 20) / 100,
    ];
    expect(part(results, "").value).toBeCloseTo(momentsOf(weighted).mean, 10);
    expect(part(results, "meets_all")).toMatchObject({ n: 3, base: 3, value: 0 });
  });

  test("meeting all is asked only of those who were scored on all", async () => {
    const data = await load({
      requirements: required({ C1: 50, C2: 20, B1: 40 }),
      assessments: [...(threeStudents.assessments ?? []), score("d", "C1", 99)],
      students: [...(threeStudents.students ?? []), student("d")],
    });
    const results = ask(data, "competence.gap_requirement");
    expect(part(results, "meets_all")).toMatchObject({ n: 3, eligible: 4, value: 1 });
    // Without any importance all weigh alike: C1 alone is a third of the weight, too little for d.
    expect(part(results, "")).toMatchObject({ n: 3 });
    expect(part(results, "indicator:C1").n).toBe(4);
    expect(part(results, "").value).toBeCloseTo(momentsOf([-120 / 3, -20 / 3, -80 / 3]).mean, 10);
  });

  test("a requirement outside its scale is none, and is said where it would stand", async () => {
    const data = await load({ requirements: required({ ...scores, C1: 700, B2: 9 }) });
    const results = ask(data, "competence.gap_requirement");
    expect(part(results, "indicator:C1").status).toBe("not_applicable");
    expect(part(results, "indicator:B2").status).toBe("not_applicable");
    expect(part(results, "meets_all").n).toBe(3);
    expect(part(results, "").value).toBeCloseTo(momentsOf([-35, 10, 0]).mean, 10);
    // Cognitive has a third of its weight left, so balance turns to the school's pattern.
    expect(part(ask(data, "competence.balance"), "dim:cognitive").status).toBe("not_applicable");
    const none = await load({ requirements: required({ C1: 700 }) });
    expect(ask(none, "competence.gap_requirement").map(({ status }) => status)).toEqual([
      "not_applicable",
      "not_applicable",
      "not_applicable",
    ]);
  });

  test("no requirements, none scored, importance of zero throughout", async () => {
    expect(ask(await load({}), "competence.gap_requirement").map(({ status }) => status)).toEqual([
      "not_collected",
      "not_collected",
    ]);
    const unscored = await load({
      requirements: required({ B2: 2 }),
      assessments: (threeStudents.assessments ?? []).filter((row) => row["indicator_code"] !== "B2"),
    });
    expect(new Set(ask(unscored, "competence.gap_requirement").map(({ status }) => status))).toEqual(
      new Set(["not_collected"]),
    );
    const weightless = await load({ requirements: required(scores, { C1: 0, C2: 0, B1: 0, B2: 0 }) });
    const results = ask(weightless, "competence.gap_requirement");
    expect(part(results, "").status).toBe("not_applicable");
    expect(part(results, "indicator:C1").value).toBeCloseTo(10 / 3, 10);
  });

  test("too few students", async () => {
    const data = await load({ requirements: required(scores) });
    const results = ask(data, "competence.gap_requirement", { settings: { ...small, minBase: 4 } });
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["too_few"]));
  });
});
