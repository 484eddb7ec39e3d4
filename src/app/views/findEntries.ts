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

function folded(text: string): string {
  return text.normalize("NFKC").toLocaleLowerCase();
}

/** How well an entry answers what was typed: 0 best; null where a word of it is nowhere in the entry. */
function rankOf(entry: Entry, typed: string, words: readonly string[]): number | null {
  const label = folded(entry.label);
  const all = `${label} ${folded(entry.detail ?? "")} ${folded(entry.kind)}`;
  if (!words.every((word) => all.includes(word))) return null;
  if (label.startsWith(typed)) return 0;
  if (words.every((word) => label.startsWith(word) || label.includes(` ${word}`))) return 1;
  return words.every((word) => label.includes(word)) ? 2 : 3;
}

/** The entries that have every word that was typed, the best first, at most 40; what stands at first where nothing was typed. */
export function findEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = folded(typed).trim();
  if (wanted === "") return entries.filter(({ atFirst }) => atFirst);
  const words = wanted.split(/\s+/u);
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted, words);
      return rank === null ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, shownAtMost)
    .map(({ entry }) => entry);
}
