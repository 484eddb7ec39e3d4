import { describe, expect, it } from "vitest";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import type { Recipe } from "../../src/ingest/recipes/recipe.ts";
import {
  readRecipeFile,
  RecipeFileFault,
  recipeFileText,
  recipesTogether,
} from "../../src/ingest/recipes/recipeFile.ts";

const choices: Required<Omit<ReadingChoices, "cells" | "indicator" | "term" | "wave" | "monthsAfter">> = {
  encoding: "gb18030",
  delimiter: "\t",
  quote: '"',
  headerRow: 3,
  headerRows: 2,
  kind: "assessments",
  years: "graduation_year",
  dates: { 入学日期: "day_first" },
  columns: { 学号: "student_id", 备注: null, __proto__x: "score" },
  values: { 性别: { 男: "male", 女: "female" }, 等级: { 优: "95", "": "" } },
  scales: { K01: "0-100" },
  occasions: "total",
  unnamedRaters: true,
};

const recipe: Recipe = {
  fingerprint: "0123456789abcdef",
  name: '成绩 "A", <b>',
  choices,
  headers: ["学号", "备注", "a\nb"],
  seenAs: ["fedcba9876543210"],
  madeAt: "2026-01-01T00:00:00.000Z",
  usedAt: "2026-02-01T00:00:00.000Z",
  uses: 3,
  file: "成绩.csv",
};

function faultOf(content: string): { readonly id: string; readonly values: object } {
  try {
    readRecipeFile(content);
  } catch (cause) {
    if (cause instanceof RecipeFileFault) return cause.reason;
    throw cause;
  }
  return expect.fail("it was taken");
}

const withRecipe = (change: object) =>
  JSON.stringify({ kind: "vetscope recipes", format: 1, recipes: [{ ...recipe, ...change }] });

describe("a file of recipes", () => {
  it("gives back what was exported, all kinds of choices, with a byte order mark too", () => {
    const file = recipeFileText([recipe, { ...recipe, fingerprint: "aaaaaaaaaaaaaaaa", choices: {} }]);
    expect(readRecipeFile(file)).toEqual([
      recipe,
      { ...recipe, fingerprint: "aaaaaaaaaaaaaaaa", choices: {} },
    ]);
    expect(readRecipeFile(`\uFEFF${file}`)).toEqual(readRecipeFile(file));
    expect(readRecipeFile(recipeFileText([]))).toEqual([]);
  });

  it("never brings what belongs to one file: its indicator, term, wave, months and corrected cells", () => {
    const once = {
      indicator: "K01",
      term: "2023-2024-1",
      wave: "2024",
      monthsAfter: 6,
      cells: [{ line: 2, column: "a", value: "b" }],
    };
    expect(readRecipeFile(withRecipe({ choices: { ...choices, ...once } }))[0]?.choices).toEqual(choices);
  });

  it.each([
    ["no JSON", "recipes", "recipe_file_not_json", {}],
    ["something else", "[1]", "recipe_file_other", {}],
    ["nothing", "null", "recipe_file_other", {}],
    ["another version's", '{"kind":"vetscope recipes","format":2,"recipes":[]}', "recipe_file_newer", {}],
    ["no list", '{"kind":"vetscope recipes","format":1}', "recipe_file_value", { place: "recipes" }],
    [
      "a fingerprint that is none",
      withRecipe({ fingerprint: "x" }),
      "recipe_file_value",
      { place: "recipes[0].fingerprint" },
    ],
    ["no name", withRecipe({ name: null }), "recipe_file_value", { place: "recipes[0].name" }],
    [
      "a time that is none",
      withRecipe({ usedAt: "yesterday" }),
      "recipe_file_value",
      { place: "recipes[0].usedAt" },
    ],
    ["fewer than no uses", withRecipe({ uses: -1 }), "recipe_file_value", { place: "recipes[0].uses" }],
    [
      "a header that is no text",
      withRecipe({ headers: ["a", 1] }),
      "recipe_file_value",
      { place: "recipes[0].headers[1]" },
    ],
    [
      "an encoding that is none",
      withRecipe({ choices: { encoding: "latin" } }),
      "recipe_file_value",
      { place: "recipes[0].choices.encoding" },
    ],
    [
      "a table that is none",
      withRecipe({ choices: { kind: "grades" } }),
      "recipe_file_value",
      { place: "recipes[0].choices.kind" },
    ],
    [
      "a value that is no text",
      withRecipe({ choices: { values: { a: { b: 1 } } } }),
      "recipe_file_value",
      { place: 'recipes[0].choices.values."a"."b"' },
    ],
    [
      "a choice that is none",
      withRecipe({ choices: { toString: "x" } }),
      "recipe_file_unknown",
      { place: "recipes[0].choices.toString" },
    ],
  ])("that holds %s is refused whole, and says where", (_what, content, id, values) => {
    expect(faultOf(content)).toEqual({ id, values });
  });
});

it("of two recipes for one header the one that was used last stays", () => {
  const newer = { ...recipe, name: "newer", usedAt: "2026-03-01T00:00:00.000Z" };
  const other = { ...recipe, fingerprint: "bbbbbbbbbbbbbbbb" };
  expect(recipesTogether([recipe], [newer, other])).toEqual([newer, other]);
  expect(recipesTogether([newer], [recipe])).toEqual([newer]);
});
