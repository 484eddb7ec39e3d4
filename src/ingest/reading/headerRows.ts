import { typedText } from "../values/cellShape.ts";
import type { TextRecord } from "./records.ts";
import { findTerm } from "../values/termText.ts";

/** A header of two rows as one: the names, and where its upper row stands among the records. */
export interface TwoRowHeader {
  readonly upper: number;
  readonly names: readonly string[];
}

interface Span {
  readonly text: string;
  readonly from: number;
  to: number;
}

function trimmed(record: TextRecord): string[] {
  return record.fields.map((field) => field.trim());
}

function hasRepeats(cells: readonly string[]): boolean {
  return cells.some((cell, column) => cell !== "" && cell === cells[column + 1]);
}

/**
 * What the cells of the upper row stand over. A text reaches to the right as far as nothing stands beside it; not where
 * the row repeats its texts instead, nor over columns that the lower row leaves to it alone.
 */
function spansOf(upper: readonly string[], lower: readonly string[]): Span[] {
  const spans: Span[] = [];
  const written = hasRepeats(upper);
  upper.forEach((text, column) => {
    const last = spans.at(-1);
    const beside = last !== undefined && last.to === column - 1;
    const own = last !== undefined && (lower[last.from] ?? "") === "";
    if (beside && text === last.text && text !== "") last.to = column;
    else if (text !== "") spans.push({ text, from: column, to: column });
    else if (beside && !written && !own && (lower[column] ?? "") !== "") last.to = column;
  });
  return spans;
}

function isTerm(text: string): boolean {
  const found = findTerm(text);
  return found !== null && "code" in found;
}

/** One name a column: the upper text before the lower one where it tells something that the lower does not. */
function mergedNames(upper: readonly string[], lower: readonly string[], all: boolean): string[] {
  const names = [...lower];
  const unique = (name: string): boolean => lower.indexOf(name) === lower.lastIndexOf(name);
  const spans = spansOf(upper, lower);
  const telling = spans.filter(
    ({ text, from, to }) =>
      isTerm(text) || lower.slice(from, to + 1).some((name) => name !== "" && !unique(name)),
  );
  for (const span of spans) {
    for (let column = span.from; column <= span.to; column += 1) {
      const below = lower[column] ?? "";
      if (below === "") names[column] = span.text;
      else if (below !== span.text && (telling.includes(span) || (all && telling.length === 0)))
        names[column] = `${span.text} ${below}`;
    }
  }
  return names;
}

/** Two rows of words over columns of numbers or dates, of which the upper one has gaps or repeats and the lower one does not do alone. */
function isHeaderOfTwo(
  upper: readonly string[],
  lower: readonly string[],
  typed: readonly boolean[],
): boolean {
  const filledUpper = upper.filter((cell) => cell !== "");
  const filledLower = lower.filter((cell) => cell !== "");
  const words = filledLower.length > 0 && filledLower.every((cell) => !typedText(cell));
  const overNumbers = lower.some((cell, column) => cell !== "" && typed[column] === true);
  const gaps = upper.some((cell, column) => cell === "" && lower[column] !== "");
  if (!words || !overNumbers || filledUpper.length < 2 || !(gaps || hasRepeats(upper))) return false;
  const doubled = new Set(filledLower).size < filledLower.length;
  const open = lower.some((cell, column) => cell === "" && upper[column] !== "");
  return doubled || open || new Set(filledUpper.filter(isTerm)).size >= 2;
}

/** How far below the names a survey program writes how it knows its questions. */
const importRowWithin = 3;

/** The row in which Qualtrics says by which number it imports each column: the texts of the questions stand above it, their short names above those. */
function importRow(records: readonly TextRecord[], at: number): TwoRowHeader | null {
  for (let row = Math.max(at - 1, 1); row < at + importRowWithin; row += 1) {
    const [above, found] = [records[row - 1], records[row]];
    const cells = found?.fields.filter((field) => field.trim() !== "") ?? [];
    const isImport = cells.length > 0 && cells.every((cell) => /^\s*\{\s*"+ImportId/i.test(cell));
    if (above === undefined || found === undefined || !isImport) continue;
    return { upper: row - 1, names: trimmed(above) };
  }
  return null;
}

/**
 * The header as two rows, by evidence or because a person said so (`chosen` 2); null where it is one. `at`: the record that
 * was taken for the header; `typed`: which columns hold numbers or dates, for rows that begin behind a given record.
 */
export function twoRowHeader(
  records: readonly TextRecord[],
  at: number,
  width: number,
  typed: (from: number) => readonly boolean[],
  choices: { readonly headerRow?: number; readonly headerRows?: 1 | 2 },
): TwoRowHeader | null {
  if (choices.headerRows === 1) return null;
  const questionnaire = choices.headerRow === undefined ? importRow(records, at) : null;
  if (questionnaire !== null) return questionnaire;
  const forced = choices.headerRows === 2;
  for (const upper of choices.headerRow === undefined && !forced ? [at - 1, at] : [at]) {
    const [first, second] = [records[upper], records[upper + 1]];
    if (first === undefined || second === undefined || first.fault !== null || second.fault !== null)
      continue;
    if (first.fields.length !== width || second.fields.length !== width) continue;
    const [above, below] = [trimmed(first), trimmed(second)];
    const adjacent = second.line === first.line + first.lines;
    if (!forced && !(adjacent && isHeaderOfTwo(above, below, typed(upper + 2)))) continue;
    return { upper, names: mergedNames(above, below, forced) };
  }
  return null;
}
