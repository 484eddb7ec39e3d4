import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clusterShare } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { ask, part } from "./asking.ts";
import { indicators, score, small, student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const attitude = indicators.slice(0, 2).map((row, i) => ({
  ...row,
  indicator_code: `A${i + 1}`,
  dimension: "attitudinal",
  weight: 1,
}));

/** Scores of A1 and A2 in a term, at a placement where one is named. */
const at = (id: string, term: string, values: readonly [number, number], placement = "") =>
  values.map((value, i) =>
    score(id, `A${i + 1}`, value, {
      term_code: term,
      ...(placement === "" ? {} : { placement_id: placement, assessor_kind: "enterprise" }),
    }),
  );

const ids = ["a", "b", "c"];
const school = (assessments: Tables["assessments"], more: Tables = {}): Tables => ({
  indicators: attitude,
  terms,
  students: ids.map((id) => student(id)),
  assessments: assessments ?? [],
  ...more,
});

// Terms T1 and T2. A1 is 20 points easier than A2 throughout, which spreads nobody.
const twoTerms = [
  ...at("a", "T1", [60, 40]),
  ...at("a", "T2", [70, 50]),
  ...at("b", "T1", [72, 48]),
  ...at("b", "T2", [70, 50]),
  ...at("c", "T1", [78, 62]),
  ...at("c", "T2", [62, 38]),
];
// A student's values: a 50, 60; b 60, 60; c 70, 50. s = |difference|/√2.
const spreads = [10, 0, 20].map((distance) => distance / Math.SQRT2);

describe("three students in two terms by hand", () => {
  // Residuals of students × indicators in a term: with two indicators half the distance of x₁ − x₂ from its mean.
  const variance = (() => {
    const ofTerm = (differences: readonly number[]) => momentsOf(differences).m2 / 2;
    return (ofTerm([20, 24, 16]) + ofTerm([20, 20, 24])) / 4;
  })();
  // E s of two normal errors: c₄(2)·σ = σ·√(2/π), σ = √(variance/2) of a mean of two.
  const floor = Math.sqrt(variance / 2) * Math.sqrt(2 / Math.PI);

  test("spread, noise floor and excess, the floor as uncertain as its error variance", async () => {
    const results = ask(await database.load(school(twoTerms)), "competence.context_spread");
    const whole = momentsOf(spreads);
    expect(part(results, "")).toMatchObject({ status: "ok", n: 3, eligible: 3, interval: "t" });
    expect(part(results, "").value).toBeCloseTo(whole.mean, 10);
    expect(part(results, "noise_floor").value).toBeCloseTo(floor, 9);
    const excess = part(results, "excess");
    expect(excess.value).toBeCloseTo(whole.mean - floor, 9);
    const error = Math.hypot(whole.standardError, floor / Math.sqrt(2 * 4));
    expect(excess.lower).toBeCloseTo(whole.mean - floor - studentTQuantile(0.975, 2) * error, 7);
  });

  test("ICC(1) of a student over terms", async () => {
    const results = ask(await database.load(school(twoTerms)), "competence.context_spread");
    const share = clusterShare(
      [
        [50, 60],
        [60, 60],
        [70, 50],
      ].map((values) => momentsOf(values)),
    );
    const icc = part(results, "icc");
    expect(icc.value).toBeCloseTo(share.icc, 10);
    expect(icc.upper).toBeCloseTo(share.upper, 10);
    expect(icc.interval).toBe("f_ratio");
  });

  test("a harder indicator in one of the terms is no other context", async () => {
    const rotating = [
      ...ids.map((id) => score(id, "A1", 80)),
      ...ids.map((id) => score(id, "A2", 30, { term_code: "T2" })),
    ];
    const results = ask(await database.load(school(rotating)), "competence.context_spread");
    expect(part(results, "").value).toBeCloseTo(0, 10);
    // One indicator a term: nobody can tell its error.
    expect(part(results, "excess")).toMatchObject({ status: "not_applicable", value: null, n: 3 });
  });

  test("shifting all scores changes nothing", async () => {
    const shifted = twoTerms.map((row) => ({ ...row, score: Number(row["score"]) + 5 }));
    const before = ask(await database.load(school(twoTerms)), "competence.context_spread");
    const after = ask(await database.load(school(shifted)), "competence.context_spread");
    for (const name of ["", "noise_floor", "excess", "icc"])
      expect(part(after, name).value).toBeCloseTo(part(before, name).value ?? Number.NaN, 9);
  });
});

describe("placements", () => {
  const placements = ids.map((id, i) => ({
    school_code: "S1",
    placement_id: `PL${i}`,
    student_id: id,
    employer_id: i < 2 ? "E1" : "E2",
    term_code: "T2",
  }));
  // a and b fall by 10 and 14 at E1, c rises by 6 at E2; at school nothing moves between T1 and T2.
  const load = () =>
    database.load(
      school(
        [
          ...at("a", "T1", [60, 60]),
          ...at("a", "T2", [50, 50], "PL0"),
          ...at("b", "T1", [64, 64]),
          ...at("b", "T2", [50, 50], "PL1"),
          ...at("c", "T1", [60, 60]),
          ...at("c", "T2", [66, 66], "PL2"),
          ...at("c", "T2", [60, 60]),
        ],
        {
          placements,
          employers: ["E1", "E2"].map((employer_id) => ({ school_code: "S1", employer_id })),
        },
      ),
    );
  const settings = { ...small, minBase: 1 };

  test("are contexts of their own, beside the school's scores of the same term", async () => {
    const results = ask(await load(), "competence.context_spread", { settings });
    // c has three contexts: 60 at school in T1 and T2, 66 at the placement.
    const expected = [10 / Math.SQRT2, 14 / Math.SQRT2, Math.sqrt(momentsOf([60, 66, 60]).variance)];
    expect(part(results, "").value).toBeCloseTo(momentsOf(expected).mean, 9);
    expect(part(results, "in_placement").value).toBeCloseTo((-10 - 14 + 6) / 3, 9);
  });

  test("by employer it is those who were placed there, with all their contexts", async () => {
    const results = ask(await load(), "competence.context_spread", { by: ["employer"], settings });
    const of = (employer: string) => results.filter(({ group }) => group.employer === employer);
    expect(part(of("E1"), "in_placement")).toMatchObject({ n: 2, eligible: 2 });
    expect(part(of("E1"), "in_placement").value).toBeCloseTo(-12, 9);
    expect(part(of("E2"), "in_placement").value).toBeCloseTo(6, 9);
    const filtered = ask(await load(), "competence.context_spread", {
      where: { employer: ["E1"] },
      settings,
    });
    expect(part(filtered, "in_placement").value).toBeCloseTo(-12, 9);
  });
});

describe("reasons", () => {
  test("no attitude in the framework is not applicable", async () => {
    const data = await database.load(school([score("a", "C1", 5)], { indicators }));
    for (const one of ask(data, "competence.context_spread"))
      expect(one).toMatchObject({ status: "not_applicable", value: null });
  });

  test("one context is nothing to compare; one student is too few", async () => {
    const one = await database.load(school(ids.flatMap((id) => at(id, "T1", [50, 50]))));
    expect(part(ask(one, "competence.context_spread"), "").status).toBe("not_collected");
    const few = await database.load(school([...at("a", "T1", [50, 50]), ...at("a", "T2", [60, 60])]));
    expect(part(ask(few, "competence.context_spread"), "excess").status).toBe("too_few");
  });

  test("nothing varying has no correlation", async () => {
    const flat = await database.load(
      school(ids.flatMap((id) => [...at(id, "T1", [50, 50]), ...at(id, "T2", [50, 50])])),
    );
    const results = ask(flat, "competence.context_spread");
    expect(part(results, "")).toMatchObject({ status: "ok", value: 0 });
    expect(part(results, "icc")).toMatchObject({ status: "not_applicable", value: null });
  });
});
