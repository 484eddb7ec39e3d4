import { expect, test } from "vitest";
import { changeBetween } from "../../src/measures/change.ts";
import type { Estimate } from "../../src/measures/estimate.ts";

function estimate(value: number | null, lower: number | null, upper: number | null): Estimate {
  return { part: "", value, lower, upper, n: 80, eligible: 80, base: 80, status: "ok", interval: "wilson" };
}

test("with Wilson limits it is Newcombe's interval: 56/70 against 48/80 is .2000 (.0524, .3339)", () => {
  const change = changeBetween(estimate(0.6, 0.49038, 0.70037), estimate(0.8, 0.69186, 0.87694));
  expect(change?.value).toBeCloseTo(0.2, 10);
  expect(change?.lower).toBeCloseTo(0.0524, 3);
  expect(change?.upper).toBeCloseTo(0.3339, 3);
  expect(change?.direction).toBe("up");
});

test("an interval that holds 0 is no clear change, and what has no limits has none", () => {
  expect(changeBetween(estimate(10, 8, 12), estimate(11, 9, 13))?.direction).toBe("none");
  expect(changeBetween(estimate(12, 11, 13), estimate(9, 8, 10))?.direction).toBe("down");
  expect(changeBetween(estimate(null, null, null), estimate(9, 8, 10))).toBeNull();
  expect(changeBetween(undefined, estimate(9, 8, 10))).toBeNull();
});
