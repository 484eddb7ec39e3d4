import { expect, test } from "vitest";
import { recipeParts, withPart } from "../../src/features/data/recipes/recipeParts.ts";
import type { Recipe } from "../../src/ingest/recipes/recipe.ts";

const recipe: Recipe = {
  fingerprint: "0123456789abcdef",
  name: "Scores",
  choices: {
    encoding: "gb18030",
    headerRow: 3,
    columns: { 操作规范: "K02", 备注: null },
    values: { 性别: { 男: "male", 女: "female" } },
    unnamedRaters: false,
  },
  headers: ["操作规范", "备注", "性别"],
  seenAs: [],
  madeAt: "2026-01-01T00:00:00Z",
  usedAt: "2026-01-01T00:00:00Z",
  uses: 1,
  file: "scores.csv",
};

test("a recipe's parts are all that it remembers", () => {
  expect(recipeParts(recipe).map(({ kind, of, value }) => [kind, ...of, value])).toEqual([
    ["encoding", "gb18030"],
    ["headerRow", "3"],
    ["columns", "操作规范", "K02"],
    ["columns", "备注", ""],
    ["values", "性别", "男", "male"],
    ["values", "性别", "女", "female"],
    ["unnamedRaters", "false"],
  ]);
});

test("a part is changed or left out, and nothing else is", () => {
  const [encoding, , column, , male, female] = recipeParts(recipe);
  if (encoding === undefined || column === undefined || male === undefined || female === undefined)
    throw new Error("parts are missing");
  expect(withPart(recipe, encoding, null).choices).toEqual({
    ...recipe.choices,
    encoding: undefined,
  });
  expect("encoding" in withPart(recipe, encoding, null).choices).toBe(false);
  expect(withPart(recipe, column, "").choices.columns).toEqual({ 操作规范: null, 备注: null });
  expect(withPart(recipe, male, "m").choices.values).toEqual({ 性别: { 男: "m", 女: "female" } });
  const without = withPart(withPart(recipe, male, null), female, null);
  expect("values" in without.choices).toBe(false);
});
