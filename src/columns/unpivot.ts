import type { ColumnTable, TextColumn } from "./columnTable.ts";

/**
 * One column of a wide table, or several that go together: the constant texts that their names stand for, by long column, and their values, by
 * long column.
 */
export interface WideColumn {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, TextColumn>>;
}

/** A dictionary that several columns are brought into. */
class SharedDictionary {
  readonly texts: string[] = [];
  private readonly index = new Map<string, number>();

  code(text: string): number {
    let code = this.index.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.index.set(text, code);
      this.texts.push(text);
    }
    return code;
  }
}

/** The rows in which a value that counts is filled. */
function filledRows({ values }: WideColumn, counting: readonly string[], rows: number): number[] {
  const columns = counting.flatMap((name) => {
    const column = values[name];
    return column === undefined
      ? []
      : [{ codes: column.codes, blank: column.dictionary.map((text) => text === "") }];
  });
  const positions: number[] = [];
  for (let row = 0; row < rows; row += 1)
    if (columns.some(({ codes, blank }) => blank[codes[row] ?? 0] !== true)) positions.push(row);
  return positions;
}

/**
 * From one row a case to one row a case and wide column, moving columns, not rows: the cases' own columns repeat, each
 * wide column's labels become constant texts (where it has no such label, the case's own column of that name counts), its
 * values those columns. Where all of `counting` are blank there is no row. Rows come wide column by wide column.
 */
export function unpivot(
  cases: ColumnTable,
  wide: readonly WideColumn[],
  counting: readonly string[],
): ColumnTable {
  const rows = cases.lines.length;
  const kept = wide.map((column) => filledRows(column, counting, rows));
  const total = kept.reduce((sum, positions) => sum + positions.length, 0);
  const lines = new Uint32Array(total);
  const labelNames = [...new Set(wide.flatMap(({ labels }) => Object.keys(labels)))];
  const valueNames = [...new Set(wide.flatMap(({ values }) => Object.keys(values)))];
  const own = cases.columns.filter(({ name }) => !labelNames.includes(name) && !valueNames.includes(name));
  const repeated = own.map(({ name, dictionary }) => ({ name, dictionary, codes: new Uint32Array(total) }));
  const shared = [...labelNames, ...valueNames].map((name) => ({
    name,
    shared: new SharedDictionary(),
    codes: new Uint32Array(total),
  }));

  let at = 0;
  wide.forEach(({ labels, values }, index) => {
    const positions = kept[index] ?? [];
    for (const { name, shared: texts, codes } of shared) {
      const column =
        values[name] ??
        (labels[name] === undefined ? cases.columns.find((candidate) => candidate.name === name) : undefined);
      if (column === undefined) {
        codes.fill(texts.code(labels[name] ?? ""), at, at + positions.length);
        continue;
      }
      const recode = new Int32Array(column.dictionary.length).fill(-1);
      positions.forEach((row, offset) => {
        const code = column.codes[row] ?? 0;
        let to = recode[code] ?? -1;
        if (to < 0) {
          to = texts.code(column.dictionary[code] ?? "");
          recode[code] = to;
        }
        codes[at + offset] = to;
      });
    }
    for (const row of positions) {
      lines[at] = cases.lines[row] ?? 0;
      own.forEach((column, position) => {
        const target = repeated[position];
        if (target !== undefined) target.codes[at] = column.codes[row] ?? 0;
      });
      at += 1;
    }
  });
  const columns: TextColumn[] = [
    ...repeated,
    ...shared.map(({ name, shared: texts, codes }) => ({ name, dictionary: texts.texts, codes })),
  ];
  return { columns, lines };
}
