import { foldedName, nameHolds, nameInitials, typedWords } from "../../ui/nameSearch.ts";

/** Something to go to or to do, found by its words. */
export interface Entry {
  readonly id: string;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly label: string;
  /** A second line: code, name in the other language, description. */
  readonly detail?: string;
  /** Shown before anything is typed. */
  readonly atFirst: boolean;
  readonly run: () => void;
}

const shownAtMost = 40;

/** How well an entry answers what was typed: 0 best; null where a word of it is nowhere in the entry. */
function rankOf(entry: Entry, typed: string, words: readonly string[]): number | null {
  const label = foldedName(entry.label);
  if (!nameHolds(`${entry.label} ${entry.detail ?? ""} ${entry.kind}`, typed)) return null;
  if (label.startsWith(typed)) return 0;
  if (words.every((word) => label.startsWith(word) || label.includes(` ${word}`))) return 1;
  if (words.every((word) => label.includes(word))) return 2;
  return nameInitials(entry.label).startsWith(typed) ? 3 : 4;
}

/** The entries that have every word that was typed, or begin with its letters in pinyin, the best first, at most 40; what stands at first where nothing was typed. */
export function findEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typedWords(typed);
  if (words.length === 0) return entries.filter(({ atFirst }) => atFirst);
  const wanted = words.join(" ");
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted, words);
      return rank === null ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, shownAtMost)
    .map(({ entry }) => entry);
}
