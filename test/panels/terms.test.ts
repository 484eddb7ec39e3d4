import { expect, test } from "vitest";
import { derivedTerms } from "../../src/panels/terms.ts";

test("terms of two forms in their order, spring belonging to the school year before", () => {
  const terms = derivedTerms(["2023春", "2021-2022-2", "2022秋", "2021-2022-1"], ["S1"]);
  expect(terms.map(({ code, ordinal, schoolYear }) => [code, ordinal, schoolYear])).toEqual([
    ["2021-2022-1", 1, "2021-2022"],
    ["2021-2022-2", 2, "2021-2022"],
    ["2022秋", 3, "2022-2023"],
    ["2023春", 4, "2022-2023"],
  ]);
});

test.each([["2024S"], ["2021-2023-1"], ["2021-2022-9"], ["秋"]])(
  "%s could be anything, so no term gets an order",
  (code) => {
    expect(derivedTerms(["2021-2022-1", code], ["S1"])).toEqual([]);
  },
);

test("each school has the terms", () => {
  expect(derivedTerms(["2023秋"], ["S1", "S2"]).map(({ school }) => school)).toEqual(["S1", "S2"]);
});
