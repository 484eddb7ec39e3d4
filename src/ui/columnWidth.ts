import type { TableColumn } from "./tableColumn.ts";

export const narrowest = 48;
const widestAtFirst = 320;
const perCharacter = 7.5;
const around = 40;
const looked = 200;

function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character > "\u2E7F" ? 1.75 : 1;
  return length;
}

/** A width in px at which a column's header and most of its texts are read, from up to 200 rows spread over all. */
export function columnWidth<R>(column: TableColumn<R>, rows: readonly R[]): number {
  const step = Math.max(1, Math.floor(rows.length / looked));
  let longest = lengthOf(column.header);
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index];
    const value = row === undefined ? null : column.value(row);
    // A number is shown with a few decimals, whatever it has.
    longest = Math.max(longest, typeof value === "number" ? 6 : lengthOf(value ?? ""));
  }
  return Math.round(Math.min(widestAtFirst, Math.max(narrowest, longest * perCharacter + around)));
}
