import { FileFault } from "./fileFault.ts";
import { message } from "../message.ts";
import type { FileNote } from "../checks/findings.ts";

/** A rectangle of a sheet: columns from 0, rows as numbered there, both ends included. */
export interface CellRange {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
}

/** The range that a reference like `B2` or `B2:D9` names; null for anything else. */
export function rangeOf(reference: string): CellRange | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference);
  if (parts === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = parts;
  return {
    left: columnNumber(left),
    right: columnNumber(right),
    top: Number(top),
    bottom: Number(bottom),
  };
}

const mostFilled = 20_000_000;

/**
 * Writes the text of a merged cell into all cells that it covers, within the rows that the sheet has. A text alone in its
 * row that spans columns is a title or the name of a section and stays one cell.
 */
export function fillMerged(
  rows: readonly { readonly line: number; readonly cells: string[] }[],
  merged: readonly CellRange[],
): FileNote[] {
  if (merged.length === 0) return [];
  const byLine = new Map(rows.map((row) => [row.line, row.cells]));
  const last = rows.at(-1)?.line ?? 0;
  const widest = rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
  const alone = new Map(
    rows.map(({ line, cells }) => [line, cells.filter((cell) => cell !== "").length === 1]),
  );
  const notes: FileNote[] = [];
  let filled = 0;
  for (const { left, right, top, bottom } of merged) {
    const text = byLine.get(top)?.[left] ?? "";
    if (text === "" || (right > left && alone.get(top) === true)) continue;
    // A caption over the last columns reaches beyond the cells that are written.
    const end = Math.min(right, Math.max(widest - 1, left));
    filled += (Math.min(bottom, last) - top + 1) * (end - left + 1);
    if (filled > mostFilled)
      throw new FileFault("file.too_large", message("sheet_too_large", { most: mostFilled }));
    for (let line = top; line <= Math.min(bottom, last); line += 1) {
      const cells = byLine.get(line);
      if (cells === undefined) continue;
      while (cells.length < left) cells.push("");
      for (let column = left; column <= end; column += 1) cells[column] = text;
    }
    notes.push({
      check: "sheet.merged",
      example: { line: top, column: null, value: text, reason: message("sheet_merged") },
    });
  }
  return notes;
}
