import { expect, test } from "vitest";
import { colourDifference } from "./colourDifference.ts";

// Pairs of the test data that Sharma, Wu and Dalal published with the formula (Color Research & Application 30, 2005, table 1).
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)("%j and %j differ by %d", (one, other, expected) => {
  expect(colourDifference(one, other)).toBeCloseTo(expected, 4);
  expect(colourDifference(other, one)).toBeCloseTo(expected, 4);
});
