import { message, type Message } from "../message.ts";
import { partOrder, type Occasion, type Part } from "./occasions.ts";
import type { ReadingChoices } from "../questions/readingChoices.ts";

/** What becomes of the column of an occasion: the labels of its rows, or why it is left out. */
export type OccasionLabels =
  | { readonly labels: Readonly<Record<string, string>> }
  | { readonly left: Message }
  /** It can't be told: the year of a half is nowhere said. */
  | null;

/** The occasions of one indicator or course. */
export interface OccasionsPresent {
  /** The parts of a term, in its order. */
  readonly parts: readonly Part[];
  readonly total: boolean;
  /** Numbered attempts (第1次), resits apart. */
  readonly numbered: boolean;
}

export function occasionsPresent(occasions: readonly (Occasion | null)[]): OccasionsPresent {
  return {
    parts: partOrder.filter((part) => occasions.some((one) => one?.kind === "part" && one.part === part)),
    total: occasions.some((one) => one?.kind === "total"),
    numbered: occasions.some((one) => one?.kind === "attempt" && !one.again),
  };
}

/**
 * What a column of an occasion is loaded as. A total is never loaded beside what it is made of, so that nothing counts twice: where it counts alone
 * its parts are left out. `schoolYear`: of the title, for 上学期. `all`: of the whole file, by which attempts are numbered.
 */
export function occasionLabels(
  occasion: Occasion | null,
  own: OccasionsPresent,
  all: OccasionsPresent,
  schoolYear: string | null,
  { occasions }: ReadingChoices,
): OccasionLabels {
  if (occasion === null) return { labels: {} };
  if (occasion.kind === "attempt") return { labels: { attempt: String(occasion.attempt) } };
  if (occasion.kind === "half")
    return schoolYear === null ? null : { labels: { term_code: `${schoolYear}-${occasion.half}` } };
  const onlyTotal = occasions === "total" && own.total;
  if (occasion.kind === "total") {
    const alone = own.parts.length === 0 && !own.numbered;
    return alone || onlyTotal ? { labels: {} } : { left: message("column_total_of_parts") };
  }
  if (onlyTotal) return { left: message("column_part_of_total") };
  if (occasions === "purpose")
    return { labels: { purpose: occasion.part === "期末" ? "outcome" : "process" } };
  return { labels: { attempt: String(all.parts.indexOf(occasion.part) + 1) } };
}
