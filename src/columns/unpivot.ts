import type { ColumnTable, TextColumn } from "./columnTable.ts";

/** One column of a wide table: the constant texts that its name stands for, by long column, and its values. */
export interface WideColumn {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: TextColumn;
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

/**
 * From one row a case to one row a case and wide column, moving columns, not rows: the cases' own columns repeat, each
 * wide column's labels become constant texts (where it has no such label, the case's own column of that name counts), its
 * values the column `valueName`. Cells that are blank make no row. Rows come wide column by wide column.
 */
export function unpivot(cases: ColumnTable, wide: readonly WideColumn[], valueName: string): ColumnTable {
  const rows = cases.lines.length;
  const kept = wide.map(({ values }) => {
    const blank = values.dictionary.map((text) => text === "");
    const positions: number[] = [];
    for (let row = 0; row < rows; row += 1) if (blank[values.codes[row] ?? 0] !== true) positions.push(row);
    return positions;
  });
  const total = kept.reduce((sum, positions) => sum + positions.length, 0);
  const lines = new Uint32Array(total);
  const labelNames = [...new Set(wide.flatMap(({ labels }) => Object.keys(labels)))];
  const own = cases.columns.filter(({ name }) => !labelNames.includes(name));
  const repeated = own.map(({ name, dictionary }) => ({ name, dictionary, codes: new Uint32Array(total) }));
  const labelled = labelNames.map((name) => ({
    name,
    shared: new SharedDictionary(),
    codes: new Uint32Array(total),
  }));
  const value = { shared: new SharedDictionary(), codes: new Uint32Array(total) };

  let at = 0;
  wide.forEach(({ labels, values }, index) => {
    const positions = kept[index] ?? [];
    const recode = Uint32Array.from(values.dictionary, (text) => value.shared.code(text));
    for (const { name, shared, codes } of labelled) {
      const beside =
        labels[name] === undefined ? cases.columns.find((column) => column.name === name) : undefined;
      if (beside === undefined) codes.fill(shared.code(labels[name] ?? ""), at, at + positions.length);
      else
        positions.forEach(
          (row, offset) =>
            (codes[at + offset] = shared.code(beside.dictionary[beside.codes[row] ?? 0] ?? "")),
        );
    }
    for (const row of positions) {
      lines[at] = cases.lines[row] ?? 0;
      own.forEach((column, position) => {
        const target = repeated[position];
        if (target !== undefined) target.codes[at] = column.codes[row] ?? 0;
      });
      value.codes[at] = recode[values.codes[row] ?? 0] ?? 0;
      at += 1;
    }
  });
  const columns: TextColumn[] = [
    ...repeated,
    ...labelled.map(({ name, shared, codes }) => ({ name, dictionary: shared.texts, codes })),
    { name: valueName, dictionary: value.shared.texts, codes: value.codes },
  ];
  return { columns, lines };
}
