import { expect, test } from "vitest";
import { chiSquareQuantile, fQuantile } from "../../src/stats/fDistribution.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";

test("quantiles of the least and the largest degrees are found, from starts beyond what a double holds too", () => {
  const degrees = [1e-6, 1e-3, 0.7, 12.4, 4096, 1e6];
  const shares = [1e-26, 1e-9, 0.28, 0.5, 0.9999, 1 - 2 ** -48];
  const found = degrees.flatMap((first) =>
    shares.flatMap((p) => [
      studentTQuantile(p, first),
      chiSquareQuantile(p, first),
      ...degrees.map((second) => fQuantile(p, first, second)),
    ]),
  );
  expect(found.filter(Number.isNaN)).toEqual([]);
  // What is asked of a distribution grows with the share.
  for (const first of degrees.slice(2))
    for (const second of degrees.slice(2)) {
      const along = shares.map((p) => fQuantile(p, first, second));
      expect(along).toEqual(along.toSorted((one, other) => one - other));
    }
});
