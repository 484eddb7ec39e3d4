import type { CsvCell } from "./csv.ts";

/** Rows that have the same value in a column. */
export interface RowGroup<T> {
  /** Apart from every other group of the table, the one without a value too. */
  readonly key: string;
  readonly isEmpty: boolean;
  /** One at least, in the order in which they came. */
  readonly rows: readonly T[];
}

/** A line of a table: a row, or the header of a group of rows with how many it holds. */
export type TableLine<T> =
  | { readonly kind: "row"; readonly row: T }
  | { readonly kind: "group"; readonly group: RowGroup<T>; readonly isOpen: boolean };

const looked = 200;

/** Groups of rows by a value, in the order of `compare` on one row of each; the group without a value stands last. */
export function groupRows<T>(
  rows: readonly T[],
  valueOf: (row: T) => CsvCell,
  compare: (a: T, b: T) => number,
): readonly RowGroup<T>[] {
  const byValue = new Map<CsvCell, T[]>();
  for (const row of rows) {
    const value = valueOf(row);
    const known = value === "" ? null : value;
    const group = byValue.get(known);
    if (group === undefined) byValue.set(known, [row]);
    else group.push(row);
  }
  const groups = [...byValue].map(([value, of]) => ({
    key: `group ${typeof value} ${String(value)}`,
    isEmpty: value === null,
    rows: of,
  }));
  return groups.toSorted((a, b) => {
    const [one, other] = [a.rows[0], b.rows[0]];
    if (a.isEmpty !== b.isEmpty) return a.isEmpty ? 1 : -1;
    return one === undefined || other === undefined ? 0 : compare(one, other);
  });
}

/** The lines to draw: each group's header, and its rows where it is not closed. */
export function groupLines<T>(
  groups: readonly RowGroup<T>[],
  closed: ReadonlySet<string>,
): readonly TableLine<T>[] {
  const lines: TableLine<T>[] = [];
  for (const group of groups) {
    const isOpen = !closed.has(group.key);
    lines.push({ kind: "group", group, isOpen });
    if (isOpen) for (const row of group.rows) lines.push({ kind: "row", row });
  }
  return lines;
}

/** Whether values come more than once, so that groups by them say something; judged by up to 200 rows spread over all. */
export function doRepeat<R>(rows: readonly R[], valueOf: (row: R) => CsvCell): boolean {
  const step = Math.max(1, Math.floor(rows.length / looked));
  const seen = new Set<CsvCell>();
  let count = 0;
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index];
    if (row === undefined) continue;
    seen.add(valueOf(row));
    count++;
  }
  return seen.size < count;
}
