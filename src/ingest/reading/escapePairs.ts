/** Stands for a backslash that was written as two, while the text is cut: a quote behind it is a quote. No text has it (private use). */
const standIn = "\uE05C";

/** True where every backslash of the text stands before a quote or before another one, at least one of them so: then two are one. */
export function writesPairs(pieces: readonly string[], quote: string): boolean {
  let pairs = 0;
  for (const piece of pieces) {
    if (piece.includes(standIn)) return false;
    for (const [, next] of piece.matchAll(/\\([^]?)/g)) {
      if (next === "\\") pairs += 1;
      else if (next !== quote && next !== "") return false;
    }
  }
  return pairs > 0;
}

/** The pieces with every pair of backslashes as one character; a pair may lie across two pieces. */
export function* hiddenPairs(pieces: Iterable<string>): Generator<string> {
  let held = "";
  for (const piece of pieces) {
    const text = held + piece;
    held = (/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1 ? "\\" : "";
    yield text.slice(0, text.length - held.length).replaceAll("\\\\", standIn);
  }
  if (held !== "") yield held;
}

/** Fields with one backslash for each pair. */
export function shownPairs(fields: readonly string[]): readonly string[] {
  return fields.map((field) => field.replaceAll(standIn, "\\"));
}
