import { isTableId } from "../../model/tables.ts";
import { encodingNames } from "../reading/decode.ts";
import { message, type Message } from "../message.ts";
import type { CellCorrection, ReadingChoices } from "../questions/readingChoices.ts";
import { choicesOfExport, type Recipe } from "./recipe.ts";

const kind = "vetscope recipes";
const format = 1;

/** A file is none that recipes can be taken from. `reason` says what is wrong and where. */
export class RecipeFileFault extends Error {
  override readonly name = "RecipeFileFault";
  readonly reason: Message;
  constructor(reason: Message) {
    super(`${reason.id} ${JSON.stringify(reason.values)}`);
    this.reason = reason;
  }
}

/** Reads a value that stands at a place of the file. Throws RecipeFileFault where it is not what stands there. */
type Reads<T> = (value: unknown, place: string) => T;

function wrong(place: string): never {
  throw new RecipeFileFault(message("recipe_file_value", { place }));
}

const text: Reads<string> = (value, place) => (typeof value === "string" ? value : wrong(place));
const flag: Reads<boolean> = (value, place) => (typeof value === "boolean" ? value : wrong(place));
const whole =
  (least: number): Reads<number> =>
  (value, place) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= least ? value : wrong(place);
const oneOf =
  <const T extends string | number>(allowed: readonly T[]): Reads<T> =>
  (value, place) =>
    allowed.find((one) => one === value) ?? wrong(place);
const list =
  <T>(of: Reads<T>): Reads<readonly T[]> =>
  (value, place) =>
    Array.isArray(value) ? value.map((one, index) => of(one, `${place}[${index}]`)) : wrong(place);

function entriesOf(value: unknown, place: string): readonly [string, unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : wrong(place);
}

const record =
  <T>(of: Reads<T>): Reads<Readonly<Record<string, T>>> =>
  (value, place) =>
    Object.fromEntries(
      entriesOf(value, place).map(([name, one]) => [name, of(one, `${place}.${JSON.stringify(name)}`)]),
    );

const table: Reads<NonNullable<ReadingChoices["kind"]>> = (value, place) => {
  const id = text(value, place);
  return id === "ignore" || isTableId(id) ? id : wrong(place);
};
const header: Reads<string | null> = (value, place) => (value === null ? null : text(value, place));
const cell: Reads<CellCorrection> = (value, place) => {
  const found = new Map(entriesOf(value, place));
  return {
    line: whole(1)(found.get("line"), `${place}.line`),
    column: text(found.get("column"), `${place}.column`),
    value: text(found.get("value"), `${place}.value`),
  };
};
const oneCharacter: Reads<string> = (value, place) =>
  text(value, place).length <= 2 ? text(value, place) : wrong(place);
const moment: Reads<string> = (value, place) =>
  Number.isNaN(Date.parse(text(value, place))) ? wrong(place) : text(value, place);
const fingerprint: Reads<string> = (value, place) =>
  /^[0-9a-f]{16}$/.test(text(value, place)) ? text(value, place) : wrong(place);

const choiceReaders: { readonly [Name in keyof ReadingChoices]-?: Reads<NonNullable<ReadingChoices[Name]>> } =
  {
    encoding: oneOf(encodingNames),
    delimiter: oneCharacter,
    quote: oneCharacter,
    headerRow: whole(1),
    headerRows: oneOf([1, 2]),
    kind: table,
    indicator: text,
    term: text,
    wave: text,
    monthsAfter: whole(Number.MIN_SAFE_INTEGER),
    years: oneOf(["cohort", "graduation_year"]),
    dates: record(oneOf(["day_first", "month_first"])),
    columns: record(header),
    values: record(record(text)),
    scales: record(text),
    occasions: oneOf(["attempt", "purpose", "total"]),
    unnamedRaters: flag,
    cells: list(cell),
  };

const choices: Reads<ReadingChoices> = (value, place) =>
  Object.fromEntries(
    entriesOf(value, place).map(([name, one]) => {
      const read: Reads<unknown> | undefined = Object.hasOwn(choiceReaders, name)
        ? choiceReaders[name as keyof ReadingChoices]
        : undefined;
      const here = `${place}.${name}`;
      if (read === undefined) throw new RecipeFileFault(message("recipe_file_unknown", { place: here }));
      return [name, read(one, here)];
    }),
  );

const recipe: Reads<Recipe> = (value, place) => {
  const found = new Map(entriesOf(value, place));
  const at = <T>(name: keyof Recipe, read: Reads<T>): T => read(found.get(name), `${place}.${name}`);
  return {
    fingerprint: at("fingerprint", fingerprint),
    name: at("name", text),
    choices: choicesOfExport(at("choices", choices)),
    headers: at("headers", list(text)),
    seenAs: at("seenAs", list(fingerprint)),
    madeAt: at("madeAt", moment),
    usedAt: at("usedAt", moment),
    uses: at("uses", whole(0)),
    file: at("file", text),
  };
};

/** Recipes as the text of a file (JSON) that `readRecipeFile` reads. */
export function recipeFileText(recipes: readonly Recipe[]): string {
  return `${JSON.stringify({ kind, format, recipes }, null, 2)}\n`;
}

/** The recipes of a file. Throws RecipeFileFault for anything that is not such a file, whole: nothing of it is taken then. */
export function readRecipeFile(content: string): readonly Recipe[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch {
    throw new RecipeFileFault(message("recipe_file_not_json"));
  }
  const found =
    typeof parsed === "object" && parsed !== null ? new Map<string, unknown>(Object.entries(parsed)) : null;
  if (found?.get("kind") !== kind) throw new RecipeFileFault(message("recipe_file_other"));
  if (found.get("format") !== format) throw new RecipeFileFault(message("recipe_file_newer"));
  return list(recipe)(found.get("recipes"), "recipes");
}

/** The recipes with others beside them; of two for one header the one that was used last. */
export function recipesTogether(own: readonly Recipe[], others: readonly Recipe[]): readonly Recipe[] {
  const together = new Map(own.map((one) => [one.fingerprint, one]));
  for (const one of others) {
    const known = together.get(one.fingerprint);
    if (known === undefined || known.usedAt < one.usedAt) together.set(one.fingerprint, one);
  }
  return [...together.values()];
}
