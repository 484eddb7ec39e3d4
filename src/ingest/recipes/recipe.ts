import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { headerKey } from "../../model/headerKey.ts";
import { isTableId } from "../../model/tables.ts";
import { answerTo } from "../questions/answering.ts";
import type { Question } from "../questions/questions.ts";
import { laidUnder, type ReadingChoices } from "../questions/readingChoices.ts";
import type { RecipeUse, ScreenedFile } from "../screening.ts";

/** What is remembered of an export: how its header looks, and what was decided about it. */
export interface Recipe {
  /** `fingerprintOf` its header. */
  readonly fingerprint: string;
  /** A name that people give it; at first that of the file. */
  readonly name: string;
  readonly choices: ReadingChoices;
  /** The header's texts, by which a changed export is compared. */
  readonly headers: readonly string[];
  /** Fingerprints of the same file before a person said where its header is or how it is written. */
  readonly seenAs: readonly string[];
  /** ISO date and time. */
  readonly madeAt: string;
  readonly usedAt: string;
  readonly uses: number;
  /** Name of the file it was last used for. */
  readonly file: string;
}

/** From this share of a recipe's headers on, a file is the same export changed [project's own rule]. */
const sameExportFrom = 0.6;

function keyOf(header: string): string {
  const key = headerKey(header);
  return key === "" ? header.trim() : key;
}

/** A fingerprint of a header: the same for the same names in the same order, whatever their case, width and spaces. 16 hexadecimal digits. */
export function fingerprintOf(names: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(names.map(keyOf))))).slice(0, 16);
}

/** The choices that belong to an export, without what belongs to one file of it: its indicator, term, wave, months and corrected cells. */
export function choicesOfExport(choices: ReadingChoices): ReadingChoices {
  const {
    indicator: _indicator,
    term: _term,
    wave: _wave,
    monthsAfter: _months,
    cells: _cells,
    ...others
  } = choices;
  return others;
}

/** Choices about columns, those left out that the header does not have: nothing is known of them when they come back. */
function ofHeader(choices: ReadingChoices, headers: readonly string[]): ReadingChoices {
  const { columns, ...others } = choices;
  if (columns === undefined) return choices;
  const present = new Set(headers);
  const own = Object.entries(columns).filter(([header]) => present.has(header));
  return own.length === 0 ? others : { ...others, columns: Object.fromEntries(own) };
}

/** What a question that was not objected to says as a choice. */
function accepted(question: Question): ReadingChoices {
  const { id, state, column, answer, texts } = question;
  if (state === "open") return {};
  if (id === "columns" && column !== undefined && answer !== null && !answer.includes(" "))
    return { columns: { [column.trim()]: answer === "" ? null : answer } };
  if ((id === "values" || id === "scale") && column !== undefined && texts !== undefined) {
    const taken = texts.flatMap(({ text, taken: means }) => (means === null ? [] : [[text, means] as const]));
    return taken.length === 0 ? {} : { values: { [column.trim()]: Object.fromEntries(taken) } };
  }
  if (id === "table" && answer !== null && (answer === "ignore" || isTableId(answer)))
    return { kind: answer };
  if (id === "dates" && answer !== null) return answerTo(question, answer);
  if (id === "years" && (answer === "cohort" || answer === "graduation_year")) return { years: answer };
  return {};
}

/**
 * A recipe made of a screening and the choices it was made with: what was answered, and what was assumed and not objected to. `before`: the
 * recipe it takes the place of; `seenAs`: fingerprints of earlier screenings of the same file. `now`: ISO date and time.
 */
export function recipeFrom(
  screening: ScreenedFile,
  choices: ReadingChoices,
  now: string,
  before: Recipe | null = null,
  seenAs: readonly string[] = [],
): Recipe {
  const assumed = screening.questions.reduce(
    (all, question) => laidUnder(all, accepted(question)),
    before === null ? {} : before.choices,
  );
  const name = screening.file.name.replace(/^.*[\\/]/, "");
  const headers = screening.raw.columns.map((column) => column.name.trim());
  return {
    fingerprint: screening.fingerprint,
    name: before?.name ?? name,
    choices: ofHeader(choicesOfExport(laidUnder(assumed, choices)), headers),
    headers,
    seenAs: [...new Set([...(before?.seenAs ?? []), ...seenAs])].filter(
      (fingerprint) => fingerprint !== screening.fingerprint,
    ),
    madeAt: before?.madeAt ?? now,
    usedAt: now,
    uses: (before?.uses ?? 0) + 1,
    file: name,
  };
}

/** How a header differs from the one a recipe was made for. */
export function difference(
  recipe: Recipe,
  names: readonly string[],
): Pick<RecipeUse, "added" | "gone" | "held"> {
  const [known, present] = [new Set(recipe.headers.map(keyOf)), new Set(names.map(keyOf))];
  const gone = recipe.headers.filter((name) => name !== "" && !present.has(keyOf(name)));
  return {
    added: names.map((name) => name.trim()).filter((name) => name !== "" && !known.has(keyOf(name))),
    gone,
    held: Object.fromEntries(
      gone.flatMap((name) => {
        const held = recipe.choices.columns?.[name];
        return held === undefined || held === null ? [] : [[name, held] as const];
      }),
    ),
  };
}

/**
 * The recipe for a header: the one made for it, else the one whose headers it has most of; null where none is near. Of equals the last used.
 */
export function recipeFor(recipes: readonly Recipe[], names: readonly string[]): Recipe | null {
  const latest = recipes.toSorted((a, b) => b.usedAt.localeCompare(a.usedAt));
  const fingerprint = fingerprintOf(names);
  const exact =
    latest.find((recipe) => recipe.fingerprint === fingerprint) ??
    latest.find((recipe) => recipe.seenAs.includes(fingerprint));
  if (exact !== undefined) return exact;
  let best: { readonly recipe: Recipe; readonly share: number } | null = null;
  for (const recipe of latest) {
    const { added, gone } = difference(recipe, names);
    const shared = recipe.headers.length - gone.length;
    const share = shared / Math.max(recipe.headers.length + added.length, 1);
    if (shared >= 2 && share >= sameExportFrom && share > (best?.share ?? 0)) best = { recipe, share };
  }
  return best?.recipe ?? null;
}

/** A recipe's choices for a header, under the header's own spelling: what is about columns that the file does not have is left out. */
export function replayed(recipe: Recipe, names: readonly string[]): ReadingChoices {
  const { columns, dates, values, ...others } = choicesOfExport(recipe.choices);
  const spelled = new Map(names.map((name) => [keyOf(name), name.trim()]));
  const ofHeaders = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([header, choice]) => {
        const name = spelled.get(keyOf(header));
        return name === undefined ? [] : [[name, choice] as const];
      }),
    );
  // The header row of a changed export may be another one; its columns count wherever they stand.
  return {
    ...others,
    ...(columns === undefined ? {} : { columns: ofHeaders(columns) }),
    ...(dates === undefined ? {} : { dates: ofHeaders(dates) }),
    ...(values === undefined ? {} : { values: { ...values, ...ofHeaders(values) } }),
  };
}

/** True where a recipe says how the bytes are to be read, so that a file read without it must be read once more. */
export function saysHowToRead({ choices }: Recipe): boolean {
  const { encoding, delimiter, quote, headerRow, headerRows } = choices;
  return [encoding, delimiter, quote, headerRow, headerRows].some((choice) => choice !== undefined);
}
