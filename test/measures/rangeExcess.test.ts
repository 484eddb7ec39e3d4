import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { part } from "./asking.ts";
import { memorySchool } from "./memorySchool.ts";

const dimensions = ["cognitive", "behavioural", "attitudinal", "metacognitive", "career"];
const perDimension = 4;
const noise = 12;
const size = 60;

/**
 * One group: students differ by ability (SD 8), every indicator adds noise (SD 12, so the SEM of a dimension of four is 6), some
 * scores are missing, and students' dimensions really differ by `spread` (SD).
 */
function oneGroup(seed: number, spread: number): PanelData {
  const random = new RandomStream(seed);
  const students = Array.from({ length: size }, () => ({
    ability: 55 + 8 * random.normal(),
    profile: dimensions.map(() => spread * random.normal()),
  }));
  return memorySchool({
    students: students.map(() => ({ program: "P01", cohort: "2021" })),
    indicators: dimensions.flatMap((dimension) =>
      Array.from({ length: perDimension }, (_, index) => ({ code: `${dimension}${index}`, dimension })),
    ),
    score: (student, indicator) => {
      const one = students[student];
      if (one === undefined || random.uniform() < 0.03) return Number.NaN;
      const own = one.profile[Math.floor(indicator / perDimension)] ?? 0;
      return Math.min(100, Math.max(0, one.ability + own + noise * random.normal()));
    },
  });
}

function excessOf(data: PanelData, measure: MeasureId) {
  return part(evaluate(data, { measure, by: [], where: {}, settings: defaultSettings }), "excess");
}

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

describe.each(["competence.range", "competence.variation"] as const)(
  "%s of 60 students, 200 seeds",
  (measure) => {
    test("five equally strong dimensions and noise show no excess in at least 95 %", () => {
      const found = seeds.map((seed) => excessOf(oneGroup(seed, 0), measure));
      expect(found.every(({ status }) => status === "ok")).toBe(true);
      const outside = found.filter(({ lower, upper }) => (lower ?? 0) > 0 || (upper ?? 0) < 0);
      expect(outside.length).toBeLessThanOrEqual(10);
      const mean = found.reduce((sum, { value }) => sum + (value ?? 0), 0) / seeds.length;
      const error = Math.sqrt(
        found.reduce((sum, { value }) => sum + ((value ?? 0) - mean) ** 2, 0) /
          (seeds.length - 1) /
          seeds.length,
      );
      expect(Math.abs(mean)).toBeLessThan(3 * error);
    });

    test("students whose dimensions really differ by 6 points show it in at least 90 %", () => {
      const found = seeds.map((seed) => excessOf(oneGroup(seed, 6), measure));
      expect(found.filter(({ lower }) => (lower ?? 0) > 0).length).toBeGreaterThanOrEqual(180);
    });
  },
);

test("the range of equal dimensions with SEM 6 is about 14, as measures.md says", () => {
  const random = new RandomStream(7);
  const data = memorySchool({
    students: Array.from({ length: 4000 }, () => ({ program: "P01", cohort: "2021" })),
    indicators: dimensions.flatMap((dimension) =>
      Array.from({ length: perDimension }, (_, index) => ({ code: `${dimension}${index}`, dimension })),
    ),
    score: () => Math.min(100, Math.max(0, 50 + noise * random.normal())),
  });
  const results = evaluate(data, {
    measure: "competence.range",
    by: [],
    where: {},
    settings: defaultSettings,
  });
  expect(part(results, "").value).toBeGreaterThan(13.6);
  expect(part(results, "").value).toBeLessThan(14.3);
  expect(part(results, "expected_if_balanced").value).toBeGreaterThan(13.7);
  expect(part(results, "expected_if_balanced").value).toBeLessThan(14.2);
  const reliability = evaluate(data, {
    measure: "competence.reliability",
    by: [],
    where: {},
    settings: defaultSettings,
  });
  expect(part(reliability, "sem:cognitive").value).toBeGreaterThan(5.8);
  expect(part(reliability, "sem:cognitive").value).toBeLessThan(6.2);
});
