import { describe, expect, test } from "vitest";
import { clusterShare } from "../../src/stats/intraclass.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { ClusterComponents } from "../../src/stats/pooledClusterShare.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { ask, many, part } from "./asking.ts";
import { memorySchool } from "./memorySchool.ts";
import { small } from "./smallSchool.ts";

const indicators = many(2, (index) => ({ code: `I${index}`, dimension: index === 0 ? "a" : "b" }));

/** Two cohorts of three classes each of four students, whose levels are given class by class. */
const levels = [
  [50, 52, 54, 56],
  [60, 61, 63, 64],
  [40, 45, 44, 47],
  [70, 71, 75, 72],
  [66, 68, 61, 65],
  [80, 77, 79, 76],
];

function school(classes: readonly (readonly number[])[], name: (index: number) => string) {
  const students = classes.flatMap((values, index) =>
    values.map((value) => ({
      value,
      program: "P01",
      cohort: index < 3 ? "2021" : "2022",
      class: name(index),
    })),
  );
  return memorySchool({ students, indicators, score: (who) => students[who]?.value ?? Number.NaN });
}

describe("students of a class resemble each other", () => {
  test("the pooled share of one stratum is the one-way ICC(1)", () => {
    const groups = levels.map((values) => momentsOf(values));
    const pooled = new ClusterComponents();
    pooled.add(groups);
    expect(pooled.share).toBeCloseTo(clusterShare(groups).icc, 12);
    expect(new ClusterComponents().share).toBeNaN();
  });

  test("the interval by hand: mean squares within cohorts, the size of a class, classes − cohorts", () => {
    const data = school(levels, (index) => `K${index % 3}`);
    const [first] = ask(data, "competence.level", { by: ["cohort"] }).filter((one) => one.part === "");
    const squares = (values: readonly number[]) => momentsOf(values).m2;
    const within = levels.reduce((sum, values) => sum + squares(values), 0) / (24 - 6);
    const cohorts = [levels.slice(0, 3), levels.slice(3)];
    const between =
      cohorts.reduce(
        (sum, classes) => sum + 4 * squares(classes.map((values) => momentsOf(values).mean)),
        0,
      ) / 4;
    const share = (between - within) / (between + 3 * within);
    const moments = momentsOf(levels.slice(0, 3).flat());
    const half = studentTQuantile(0.975, 4) * moments.standardError * Math.sqrt(1 + 3 * share);
    expect(first).toMatchObject({ interval: "cluster_t", n: 12, status: "ok" });
    expect(first?.lower).toBeCloseTo(moments.mean - half, 9);
    expect(first?.upper).toBeCloseTo(moments.mean + half, 9);
  });

  test("fewer than five classes, classes that nobody names, classes asked about: not widened", () => {
    const plain = (data: ReturnType<typeof school>, options: Parameters<typeof ask>[2] = {}) =>
      ask(data, "competence.level", { ...options, settings: small }).filter((one) => one.part === "")[0];
    expect(plain(school(levels.slice(0, 4), (index) => `K${index}`))?.interval).toBe("t");
    expect(plain(school(levels, () => ""))?.interval).toBe("t");
    expect(plain(school(levels, (index) => `K${index}`))?.interval).toBe("cluster_t");
    expect(
      plain(
        school(levels, (index) => `K${index}`),
        { by: ["class"] },
      )?.interval,
    ).toBe("t");
    expect(
      plain(
        school(levels, (index) => `K${index}`),
        { where: { class: ["K0"] } },
      )?.interval,
    ).toBe("t");
  });

  test("classes that differ by nothing but chance widen nothing", () => {
    const data = school(
      many(6, () => [40, 50, 60, 70]),
      (index) => `K${index}`,
    );
    const result = part(ask(data, "competence.level"), "");
    const moments = momentsOf(many(6, () => [40, 50, 60, 70]).flat());
    expect(result.interval).toBe("cluster_t");
    expect(result.upper).toBeCloseTo(moments.mean + studentTQuantile(0.975, 23) * moments.standardError, 9);
  });

  test("four cohorts of three classes with ICC 0.15: the widened interval covers about 95 %, the plain one does not", () => {
    const random = new RandomStream(3);
    let [covered, plain] = [0, 0];
    const seeds = 400;
    for (let seed = 0; seed < seeds; seed += 1) {
      const classes = many(12, () => {
        const own = Math.sqrt(0.15) * random.normal();
        return many(15, () => 50 + 10 * (own + Math.sqrt(0.85) * random.normal()));
      });
      const students = classes.flatMap((values, index) =>
        values.map((value) => ({ value, program: "P01", cohort: `202${index % 4}`, class: `K${index}` })),
      );
      const data = memorySchool({
        students,
        indicators: indicators.slice(0, 1),
        score: (who) => students[who]?.value ?? 50,
      });
      const [first] = ask(data, "competence.level", { by: ["cohort"] });
      if ((first?.lower ?? 0) <= 50 && (first?.upper ?? 0) >= 50) covered += 1;
      const moments = momentsOf(classes.filter((_, index) => index % 4 === 0).flat());
      if (Math.abs(moments.mean - 50) <= studentTQuantile(0.975, 44) * moments.standardError) plain += 1;
    }
    expect(covered / seeds).toBeGreaterThan(0.91);
    expect(covered / seeds).toBeLessThan(0.985);
    expect(plain / seeds).toBeLessThan(0.85);
  });
});
