import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { alphaOf } from "../../src/stats/reliability.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, part } from "./asking.ts";
import { indicators, score, small, student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Scores = readonly (readonly [indicator: string, value: number | string])[];

const at = (id: string, stage: string, term: string, scores: Scores) =>
  scores.map(([indicator, value]) => score(id, indicator, value, { stage, term_code: term }));
const first = (id: string, scores: Scores) => at(id, "foundational", "T1", scores);
const second = (id: string, scores: Scores) => at(id, "comprehensive", "T2", scores);

const school = (assessments: Tables["assessments"], ids: readonly string[]): Tables => ({
  indicators,
  terms,
  students: ids.map((id) => student(id)),
  assessments: assessments ?? [],
});

describe("four students by hand", () => {
  // Cognitive (2·C1 + C2)/3, behavioural B1 alone (B2 only at the second stage). d is not there at the second stage.
  const ids = ["a", "b", "c", "d"];
  const load = () =>
    database.load(
      school(
        [
          ...first("a", [
            ["C1", 40],
            ["C2", 40],
            ["B1", 50],
          ]),
          ...first("b", [
            ["C1", 50],
            ["C2", 20],
            ["B1", 60],
          ]),
          ...first("c", [
            ["C1", 60],
            ["C2", 60],
            ["B1", 70],
          ]),
          ...first("d", [
            ["C1", 90],
            ["C2", 90],
            ["B1", 90],
          ]),
          ...second("a", [
            ["C1", 46],
            ["C2", 46],
            ["B1", 60],
            ["B2", 1],
          ]),
          ...second("b", [
            ["C1", 53],
            ["C2", 23],
            ["B1", 65],
            ["B2", 1],
          ]),
          ...second("c", [
            ["C1", 60],
            ["C2", 60],
            ["B1", 66],
            ["B2", 1],
          ]),
        ],
        ids,
      ),
    );
  // Cognitive: 6, 3, 0. Behavioural: 10, 5, −4. Level: 8, 4, −2.
  const changes = [8, 4, -2];

  test("the mean change on the indicators of both occasions, the one who left being attrition", async () => {
    const growth = ask(await load(), "competence.growth");
    const whole = part(growth, "");
    const { mean, standardError } = momentsOf(changes);
    expect(whole).toMatchObject({ status: "ok", n: 3, eligible: 4, base: 3, interval: "paired_t" });
    expect(whole.value).toBeCloseTo(mean, 10);
    expect(whole.lower).toBeCloseTo(mean - studentTQuantile(0.975, 2) * standardError, 8);
    expect(part(growth, "dim:cognitive").value).toBeCloseTo(3, 10);
    expect(part(growth, "dim:behavioural").value).toBeCloseTo(11 / 3, 10);
    expect(part(growth, "d_z").value).toBeCloseTo(mean / Math.sqrt(momentsOf(changes).variance), 10);
  });

  test("the result says between which occasions", async () => {
    const { between } = part(ask(await load(), "competence.growth"), "");
    expect([between?.from.stages, between?.to.stages]).toEqual([["foundational"], ["comprehensive"]]);
  });

  test("points a term are the change where there are two neighbouring terms", async () => {
    const slope = part(ask(await load(), "competence.growth"), "per_term");
    // Weighted as the level is: half by cognitive, half by behavioural.
    expect(slope.value).toBeCloseTo(momentsOf(changes).mean, 10);
    expect(slope).toMatchObject({ n: 3, interval: "t" });
  });

  test("a dimension of one indicator has no error that anybody could tell, so nobody rises or falls", async () => {
    const growth = ask(await load(), "competence.growth");
    for (const name of ["rising", "flat", "falling"])
      expect(part(growth, name)).toMatchObject({ status: "not_applicable", value: null });
  });

  test("growth doesn't change when every score at both occasions is shifted, or students come in another order", async () => {
    const before = part(ask(await load(), "competence.growth"), "");
    const shifted = school(
      [
        ...second("c", [
          ["C1", 65],
          ["C2", 65],
          ["B1", 71],
        ]),
        ...second("a", [
          ["C1", 51],
          ["C2", 51],
          ["B1", 65],
        ]),
        ...second("b", [
          ["C1", 58],
          ["C2", 28],
          ["B1", 70],
        ]),
        ...first("a", [
          ["C1", 45],
          ["C2", 45],
          ["B1", 55],
        ]),
        ...first("b", [
          ["C1", 55],
          ["C2", 25],
          ["B1", 65],
        ]),
        ...first("c", [
          ["C1", 65],
          ["C2", 65],
          ["B1", 75],
        ]),
      ],
      ["c", "b", "a", "d"],
    );
    const after = part(ask(await database.load(shifted), "competence.growth"), "");
    expect(after.value).toBeCloseTo(before.value ?? Number.NaN, 10);
    expect(after.upper).toBeCloseTo(before.upper ?? Number.NaN, 8);
  });
});

describe("rising, flat and falling", () => {
  // One dimension, C1 and C2 of weights 2 and 1; residuals of a two-way table at each occasion by hand.
  const cognitive = indicators.slice(0, 2);
  const before = [
    [40, 46],
    [50, 48],
    [60, 62],
    [70, 64],
  ] as const;
  const changes = [30, 2, -1, -30];
  const ids = ["a", "b", "c", "d"];
  const load = () =>
    database.load({
      ...school(
        ids.flatMap((id, i) => {
          const [c1 = 0, c2 = 0] = before[i] ?? [];
          const by = changes[i] ?? 0;
          return [
            ...first(id, [
              ["C1", c1],
              ["C2", c2],
            ]),
            ...second(id, [
              ["C1", c1 + by],
              ["C2", c2 + by],
            ]),
          ];
        }),
        ids,
      ),
      indicators: cognitive,
    });

  /** The mean square of students × indicators. */
  const residual = (rows: readonly (readonly number[])[]) => {
    const k = rows[0]?.length ?? 0;
    const rowMeans = rows.map((row) => momentsOf(row).mean);
    const columnMeans = Array.from({ length: k }, (_, j) => momentsOf(rows.map((row) => row[j] ?? 0)).mean);
    const grand = momentsOf(rowMeans).mean;
    const squares = rows.flatMap((row, i) =>
      row.map((x, j) => (x - (rowMeans[i] ?? 0) - (columnMeans[j] ?? 0) + grand) ** 2),
    );
    return squares.reduce((sum, one) => sum + one, 0) / ((rows.length - 1) * (k - 1));
  };

  test("a change within 1.96 standard errors of measurement of a difference is none", async () => {
    const growth = ask(await load(), "competence.growth");
    const variance = residual(before);
    const band = 1.959963984540054 * Math.sqrt(2 * variance * (5 / 9));
    expect(band).toBeGreaterThan(2);
    expect(band).toBeLessThan(30);
    for (const [name, value] of [
      ["rising", 1 / 4],
      ["flat", 1 / 2],
      ["falling", 1 / 4],
    ] as const) {
      const one = part(growth, name);
      expect(one).toMatchObject({ status: "ok", value, n: 4, base: 4, interval: "wilson" });
      expect(one.upper).toBeCloseTo(wilsonInterval(value, 4).upper, 12);
    }
  });

  test("a dimension of one indicator leaves no shares, not those of the students who were not scored in it", async () => {
    const single = ids.slice(0, 2).flatMap((id) => [...first(id, [["B1", 50]]), ...second(id, [["B1", 60]])]);
    const both = ids.flatMap((id, i) => {
      const [c1 = 0, c2 = 0] = before[i] ?? [];
      const scores: Scores = [
        ["C1", c1],
        ["C2", c2],
      ];
      return [...first(id, scores), ...second(id, scores)];
    });
    const data = await database.load({
      ...school([...both, ...single], ids),
      indicators: indicators.slice(0, 3),
    });
    const growth = ask(data, "competence.growth", { settings: { ...small, minBase: 2 } });
    expect(part(growth, "")).toMatchObject({ status: "ok", n: 4 });
    for (const name of ["rising", "flat", "falling"])
      expect(part(growth, name)).toMatchObject({ status: "not_applicable", value: null });
  });

  test("the standard error of measurement is SD·√(1 − α) for equal weights", () => {
    const rows = before.map((row) => [...row]);
    const x = rows.map((row) => row[0] ?? 0);
    const y = rows.map((row) => row[1] ?? 0);
    const covariance = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, one, i) => sum + (one - momentsOf(a).mean) * ((b[i] ?? 0) - momentsOf(b).mean), 0) / 3;
    const matrix = [
      [covariance(x, x), covariance(x, y)],
      [covariance(y, x), covariance(y, y)],
    ];
    const means = momentsOf(rows.map((row) => momentsOf(row).mean));
    expect(Math.sqrt(residual(before) / 2)).toBeCloseTo(
      Math.sqrt(means.variance * (1 - alphaOf(matrix))),
      10,
    );
  });
});
