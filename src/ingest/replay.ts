import { fileChoices, type FileChoices } from "./fileChoices.ts";
import { FileFault } from "./fileFault.ts";
import type { ReadFile } from "./readFile.ts";
import { laidUnder, type ReadingChoices } from "./readingChoices.ts";
import { difference, fingerprintOf, recipeFor, replayed, saysHowToRead, type Recipe } from "./recipe.ts";
import type { RecipeUse } from "./screening.ts";

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

/**
 * Reads a file and finds its recipe by the header; where the recipe was made for just this header and says how to read, the file is read once
 * more as it says. Throws what `read` throws.
 */
export function readAgain(
  read: (choices: ReadingChoices) => ReadFile,
  own: ReadingChoices,
  recipes: readonly Recipe[],
): Replay {
  const first = read(own);
  const names = namesOf(first);
  const recipe = recipeFor(recipes, names);
  if (recipe === null) return { read: first, choices: fileChoices(own), use: null };
  const fingerprint = fingerprintOf(names);
  const usage = (final: readonly string[]): RecipeUse => ({
    fingerprint: recipe.fingerprint,
    name: recipe.name,
    ...difference(recipe, final),
  });
  const isSame = recipe.fingerprint === fingerprint || recipe.seenAs.includes(fingerprint);
  if (isSame && saysHowToRead(recipe)) {
    try {
      const again = read(laidUnder(recipe.choices, own));
      const found = namesOf(again);
      if (fingerprintOf(found) === recipe.fingerprint)
        return { read: again, choices: fileChoices(own, replayed(recipe, found)), use: usage(found) };
    } catch (cause) {
      // What was right for last time's bytes need not be for these: they are read by the evidence then.
      if (!(cause instanceof FileFault)) throw cause;
    }
  }
  if (recipe.fingerprint !== fingerprint && recipe.seenAs.includes(fingerprint))
    return { read: first, choices: fileChoices(own), use: null };
  return {
    read: first,
    choices: fileChoices(own, withoutReading(replayed(recipe, names))),
    use: usage(names),
  };
}
