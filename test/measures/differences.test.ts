import { expect, test } from "vitest";
import { degreesOf, intervalPValue, isLimited } from "../../src/measures/differences.ts";
import { studentTPValue, studentTQuantile } from "../../src/stats/studentT.ts";
import { ask, many, part } from "./asking.ts";
import { memorySchool } from "./memorySchool.ts";

/** Two cohorts of three classes of four students each, whose levels are given class by class: the interval has four degrees of freedom. */
const levels = [
  [50, 52, 54, 56],
  [60, 61, 63, 64],
  [40, 45, 44, 47],
  [70, 71, 75, 72],
  [66, 68, 61, 65],
  [80, 77, 79, 76],
];

test("the p-value of a mean widened for classes goes by classes, not by students", () => {
  const students = levels.flatMap((values, index) =>
    values.map((value) => ({
      value,
      program: "P01",
      cohort: index < 3 ? "2021" : "2022",
      class: `C${index}`,
    })),
  );
  const data = memorySchool({
    students,
    indicators: many(2, (index) => ({ code: `I${index}`, dimension: index === 0 ? "a" : "b" })),
    score: (who) => students[who]?.value ?? Number.NaN,
  });
  const level = part(ask(data, "competence.level"), "");
  expect(level).toMatchObject({ interval: "cluster_t", n: 24, degrees: 4 });
  if (!isLimited(level)) throw new Error("no limits");
  const degrees = degreesOf([{ coefficient: 1, estimate: level }]);
  expect(degrees).toBeCloseTo(4, 12);
  const error = (level.upper - level.lower) / 2 / studentTQuantile(0.975, 4);
  expect(intervalPValue(level, degrees)).toBeCloseTo(studentTPValue(level.value / error, 4), 12);
});
