/**
 * Damerau-Levenshtein distance (optimal string alignment): how many characters must be put in, left out, changed or swapped with their
 * neighbour to make one text the other. Gives up at `most` + 1. Distances above 0 only tell how alike texts are, never that they are the same.
 */
export function editDistance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let leastBefore = Number.POSITIVE_INFINITY;
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    // A swap goes on from the row before the last one.
    if (Math.min(least, leastBefore + 1) > most) return most + 1;
    before = last;
    leastBefore = least;
    last = now;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/**
 * How many edits may lie between a text and what it is taken for: none below five letters or four Chinese characters, where a letter makes
 * another word (专业, 作业), one from there on, two from ten letters on [project's own rule].
 */
export function allowedEdits(text: string): number {
  const letters = Array.from(text);
  const chinese = letters.some((letter) => /\p{Script=Han}/u.test(letter));
  // Another digit is another number, never a slip of the pen.
  if (letters.every((letter) => !/\p{L}/u.test(letter))) return 0;
  if (chinese) return letters.length >= 4 ? 1 : 0;
  if (letters.length < 5) return 0;
  return letters.length >= 10 ? 2 : 1;
}

function digits(text: string): string {
  return text.replace(/\D+/g, " ").trim();
}

/** The candidate nearest to a text within the allowed edits and with the same numbers in it; null where none is, or two are equally near. */
export function nearest<T>(
  text: string,
  candidates: readonly (readonly [text: string, value: T])[],
): T | null {
  const most = allowedEdits(text);
  if (most === 0) return null;
  let best: { readonly distance: number; readonly value: T } | null = null;
  let tied = false;
  for (const [candidate, value] of candidates) {
    if (digits(candidate) !== digits(text)) continue;
    const distance = editDistance(text, candidate, Math.min(most, best?.distance ?? most));
    if (distance > most || (best !== null && distance > best.distance)) continue;
    if (best === null || distance < best.distance) {
      best = { distance, value };
      tied = false;
    } else if (best.value !== value) tied = true;
  }
  return tied || best === null ? null : best.value;
}
