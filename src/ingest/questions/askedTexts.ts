import type { FileChoices } from "./fileChoices.ts";
import { chosenText, type MappedColumn } from "../recognition/mapColumns.ts";
import type { Question } from "./questions.ts";

/** More distinct texts than a person can go through are shown by their most frequent. */
const mostTexts = 200;

export function mostFrequent<T extends { readonly count: number }>(texts: readonly T[]): T[] {
  return texts.toSorted((a, b) => b.count - a.count).slice(0, mostTexts);
}

/** Who decided what some texts of a column mean, where all of them were decided. */
export function decider(
  { own }: FileChoices,
  { source, name }: MappedColumn,
  codes: Iterable<number>,
): Question["state"] {
  const isOwn = [...codes].some(
    (code) => chosenText(own, source.name, name, source.dictionary[code] ?? "") !== undefined,
  );
  return isOwn ? "answered" : "remembered";
}
