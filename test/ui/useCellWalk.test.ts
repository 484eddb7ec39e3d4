import { expect, test } from "vitest";
import { stepFrom } from "../../src/ui/useCellWalk.ts";

const last = { row: 99, column: 3 };
const at = { row: 50, column: 1 };

test.each([
  ["ArrowDown", false, { row: 51, column: 1 }],
  ["ArrowUp", false, { row: 49, column: 1 }],
  ["ArrowLeft", false, { row: 50, column: 0 }],
  ["ArrowRight", false, { row: 50, column: 2 }],
  ["PageDown", false, { row: 62, column: 1 }],
  ["PageUp", false, { row: 38, column: 1 }],
  ["Home", false, { row: 50, column: 0 }],
  ["End", false, { row: 50, column: 3 }],
  ["Home", true, { row: 0, column: 0 }],
  ["End", true, last],
])("%s goes from the middle, with Ctrl %s", (key, withControl, to) => {
  expect(stepFrom(at, key, withControl, last, 12)).toEqual(to);
});

test("no key leaves the table, and others go nowhere", () => {
  expect(stepFrom({ row: 0, column: 0 }, "ArrowUp", false, last, 12)).toEqual({ row: 0, column: 0 });
  expect(stepFrom(last, "PageDown", false, last, 12)).toEqual(last);
  expect(stepFrom(at, "x", false, last, 12)).toBeNull();
});
