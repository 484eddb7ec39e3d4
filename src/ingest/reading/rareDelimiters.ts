/** What separates fields now and then: the separators of ASCII, and full-width marks that a person typed. */
const rareDelimiters = ["\u001F", "\u001E", "，", "；", "、", "｜", "¦", "§", "#"] as const;

/** A delimiter that cuts lines into the same number of fields: the delimiters in a line, and the share of lines that have so many. */
export interface RegularDelimiter {
  readonly delimiter: string;
  readonly mode: number;
  readonly share: number;
}

/** Lines with something in them, their quoted cells as one letter each. */
function plainLines(sample: string, quote: string): string[] {
  return sample
    .replaceAll(new RegExp(`${quote}[^${quote}]*${quote}`, "g"), "q")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}

/** A rare delimiter that cuts at least nine lines of ten like the first one; null where none does, or where a line may have it by chance. */
export function rareDelimiter(sample: string, quote: string): RegularDelimiter | null {
  const lines = plainLines(sample, quote);
  for (const delimiter of rareDelimiters) {
    const mode = (lines[0] ?? "").split(delimiter).length - 1;
    if (mode === 0 || (mode === 1 && lines.length < 5)) continue;
    const share = lines.filter((line) => line.split(delimiter).length === mode + 1).length / lines.length;
    if (share >= 0.9) return { delimiter, mode, share };
  }
  return null;
}

/** True where the delimiter always stands in pairs: then the pair is the delimiter. Needs pairs in nine lines of ten. */
export function standsInPairs(delimiter: string, sample: string, quote: string): boolean {
  const runs = new RegExp(`\\${delimiter}+`, "g");
  const isOdd = (run: string): boolean => run.length % 2 !== 0;
  // One run decides, and most files have it in their first line.
  const start = /^[^\r\n]*/.exec(sample)?.[0] ?? "";
  if (start.trim() !== "" && !start.includes(quote) && (start.match(runs) ?? []).some(isOdd)) return false;
  const lines = plainLines(sample, quote);
  const lengths = lines.map((line) => (line.match(runs) ?? []).map((run) => run.length));
  const paired = lengths.filter((line) => line.length > 0);
  return paired.length >= lines.length * 0.9 && paired.flat().every((length) => length % 2 === 0);
}
