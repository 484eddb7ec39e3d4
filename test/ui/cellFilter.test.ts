import { expect, test } from "vitest";
import { cellFilter } from "../../src/ui/cellFilter.ts";

const cells = [null, "", "Elderly care", "汽车 Ａ１", -5, 0, 10, 12.5, 100];

test.each([
  ["", cells],
  ["  ", cells],
  ["=", [null, ""]],
  ["care", ["Elderly care"]],
  ["CARE", ["Elderly care"]],
  ["a1", ["汽车 Ａ１"]],
  ["＞ 10", [12.5, 100]],
  [">= 10", [10, 12.5, 100]],
  ["≤ 0", [-5, 0]],
  ["< -4.5", [-5]],
  ["= 10", [10]],
  ["0..12.5", [0, 10, 12.5]],
  ["-5 ～ 0", [-5, 0]],
  ["1", ["汽车 Ａ１", 10, 12.5, 100]],
  ["> x", []],
])("%s", (typed, passing) => {
  expect(cells.filter(cellFilter(typed))).toEqual(passing);
});
