import { fileChoices, type FileChoices } from "../questions/fileChoices.ts";
import { FileFault } from "../reading/fileFault.ts";
import { knownHeaderText } from "../recognition/headerAliases.ts";
import type { ReadFile } from "../reading/readFile.ts";
import { laidUnder, type ReadingChoices } from "../questions/readingChoices.ts";
import { difference, fingerprintOf, recipeFor, replayed, saysHowToRead, type Recipe } from "./recipe.ts";
import type { RecipeUse } from "../screening.ts";

/** A file as it was read, with the choices that count for it and the recipe they come from. */
export interface Replay {
  readonly read: ReadFile;
  readonly choices: FileChoices;
  readonly use: RecipeUse | null;
}

function namesOf(read: ReadFile): string[] {
  return read.table.columns.map(({ name }) => name);
}

function withoutReading(choices: ReadingChoices): ReadingChoices {
  const {
    encoding: _encoding,
    delimiter: _delimiter,
    quote: _quote,
    headerRow: _row,
    headerRows: _rows,
    ...others
  } = choices;
  return others;
}

/** Reads a file once more as a recipe says; null where that was right for last time's bytes only. */
function readAs(
  read: (choices: ReadingChoices) => ReadFile,
  recipe: Recipe,
  own: ReadingChoices,
): ReadFile | null {
  try {
    return read(laidUnder(recipe.choices, own));
  } catch (cause) {
    if (!(cause instanceof FileFault)) throw cause;
    return null;
  }
}

function distance(recipe: Recipe, names: readonly string[]): number {
  const { added, gone } = difference(recipe, names);
  return added.length + gone.length;
}

/** So many recipes are tried on a file whose header is not found by itself. */
const mostTried = 3;

/** The recipe that says how to read a file whose header is not found by itself, and the file read so. */
function readByRecipe(
  read: (choices: ReadingChoices) => ReadFile,
  own: ReadingChoices,
  recipes: readonly Recipe[],
): { readonly read: ReadFile; readonly recipe: Recipe } | null {
  const latest = recipes.filter(saysHowToRead).toSorted((a, b) => b.usedAt.localeCompare(a.usedAt));
  for (const recipe of latest.slice(0, mostTried)) {
    const again = readAs(read, recipe, own);
    if (again !== null && recipeFor([recipe], namesOf(again)) !== null) return { read: again, recipe };
  }
  return null;
}

/**
 * Reads a file and finds its recipe by the header; where the recipe says how to read, the file is read once more as it says, and that counts where it
 * is nearer to what the recipe was made for. Throws what `read` throws.
 */
export function readAgain(
  read: (choices: ReadingChoices) => ReadFile,
  own: ReadingChoices,
  recipes: readonly Recipe[],
): Replay {
  const first = read(own);
  const names = namesOf(first);
  const recipe = recipeFor(recipes, names);
  const usage = (of: Recipe, final: readonly string[]): RecipeUse => ({
    fingerprint: of.fingerprint,
    name: of.name,
    ...difference(of, final),
  });
  if (recipe === null) {
    const { damage, dataLike } = first.header;
    const isLost = damage !== null || dataLike || first.illegible || !names.some(knownHeaderText);
    const found = isLost ? readByRecipe(read, own, recipes) : null;
    if (found === null) return { read: first, choices: fileChoices(own), use: null };
    const final = namesOf(found.read);
    return {
      read: found.read,
      choices: fileChoices(own, replayed(found.recipe, final)),
      use: usage(found.recipe, final),
    };
  }
  const again = saysHowToRead(recipe) ? readAs(read, recipe, own) : null;
  const found = again === null ? names : namesOf(again);
  const fingerprint = fingerprintOf(names);
  const isRight =
    again !== null &&
    (fingerprintOf(found) === recipe.fingerprint ||
      (fingerprint !== recipe.fingerprint && distance(recipe, found) < distance(recipe, names)) ||
      (!recipe.seenAs.includes(fingerprint) && distance(recipe, found) === distance(recipe, names)));
  if (isRight)
    return { read: again, choices: fileChoices(own, replayed(recipe, found)), use: usage(recipe, found) };
  if (recipe.fingerprint !== fingerprint && recipe.seenAs.includes(fingerprint))
    return { read: first, choices: fileChoices(own), use: null };
  return {
    read: first,
    choices: fileChoices(own, withoutReading(replayed(recipe, names))),
    use: usage(recipe, names),
  };
}
