import { describe, expect, test } from "vitest";
import { goldenValues } from "../../src/stats/golden.ts";
import type { GoldenValue } from "../../src/stats/goldenValue.ts";
import { publishedRunners, type Runner } from "./goldenRunners.ts";
import { lensRunners } from "./goldenRunnersOfLens.ts";
import { meanRunners, ratingRunners, varianceRunners } from "./goldenRunnersOfR.ts";
import { resampledFromR, resampledRunners } from "./goldenRunnersResampled.ts";
import { fromR } from "./rFixture.ts";

const runners: Readonly<Record<string, Runner>> = {
  ...publishedRunners,
  ...ratingRunners,
  ...meanRunners,
  ...varianceRunners,
  ...resampledRunners,
  ...lensRunners,
};
const values: Readonly<Record<string, GoldenValue>> = goldenValues;

describe("golden values", () => {
  test.each(Object.entries(values))("%s", (id, { expected, tolerance }) => {
    const run = runners[id];
    if (run === undefined) throw new Error(`Nothing runs the golden value ${id}.`);
    const results = run();
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    for (const [name, wanted] of Object.entries(expected)) {
      const got = results[name] ?? Number.NaN;
      const allowed = tolerance * Math.max(1, Math.abs(wanted));
      expect(Math.abs(got - wanted), `${name} is ${got}, not ${wanted}`).toBeLessThanOrEqual(allowed);
    }
  });

  test("closed forms from R are met to 1e-9 or better, iterated ones to 1e-6", () => {
    for (const [id, { source, tolerance, estimator }] of Object.entries(values))
      if (source.startsWith("R 4") || source.startsWith("R psych"))
        expect(tolerance, id).toBeLessThanOrEqual(
          estimator === "omegaOf" ? 1e-6 : estimator === "expectedRange" ? 1e-8 : 1e-9,
        );
  });

  test("what R said is what the registry holds, all of it", () => {
    for (const [id, { expected }] of Object.entries({ ...fromR, ...resampledFromR }))
      expect(values[id]?.expected, id).toEqual(expected);
  });
});
