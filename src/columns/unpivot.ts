import { positionsWhere } from "./buildColumns.ts";
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

/** 1 for each row in which a value that counts is filled. */
function filledRows({ values }: WideColumn, counting: readonly string[], rows: number): Uint8Array {
  const filled = new Uint8Array(rows);
  for (const name of counting) {
    const column = values[name];
    if (column === undefined) continue;
    const holds = Uint8Array.from(column.dictionary, (text) => (text === "" ? 0 : 1));
    for (let row = 0; row < rows; row += 1)
      filled[row] = (filled[row] ?? 0) | (holds[column.codes[row] ?? 0] ?? 0);
  }
  return filled;
}

function take(numbers: Uint32Array, positions: Uint32Array, into: Uint32Array, at: number): void {
  for (let index = 0; index < positions.length; index += 1)
    into[at + index] = numbers[positions[index] ?? 0] ?? 0;
}

/**
 * From one row a case to one row a case and wide column, moving columns, not rows: the cases' own columns repeat, each
 * wide column's labels become constant texts (where it has no such label, the case's own column of that name counts), its
 * values those columns. Where all of `counting` are blank there is no row. Rows come wide column by wide column. `accept` is told how many there will
 * be before any is made, and throws where they are too many.
 */
export function unpivot(
  cases: ColumnTable,
  wide: readonly WideColumn[],
  counting: readonly string[],
  accept: (rows: number) => void,
): ColumnTable {
  const filled = wide.map((column) => positionsWhere(filledRows(column, counting, cases.lines.length)));
  const total = filled.reduce((sum, positions) => sum + positions.length, 0);
  accept(total);
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
  for (const [place, { labels, values }] of wide.entries()) {
    const positions = filled[place] ?? new Uint32Array();
    for (const { name, shared: texts, codes } of shared) {
      const from =
        values[name] ??
        (labels[name] === undefined ? cases.columns.find((candidate) => candidate.name === name) : undefined);
      if (from === undefined) {
        codes.fill(texts.code(labels[name] ?? ""), at, at + positions.length);
        continue;
      }
      const recode = new Int32Array(from.dictionary.length).fill(-1);
      for (let offset = 0; offset < positions.length; offset += 1) {
        const code = from.codes[positions[offset] ?? 0] ?? 0;
        let to = recode[code] ?? -1;
        if (to < 0) {
          to = texts.code(from.dictionary[code] ?? "");
          recode[code] = to;
        }
        codes[at + offset] = to;
      }
    }
    take(cases.lines, positions, lines, at);
    own.forEach(({ codes }, position) => {
      const target = repeated[position];
      if (target !== undefined) take(codes, positions, target.codes, at);
    });
    at += positions.length;
  }
  const columns: TextColumn[] = [
    ...repeated,
    ...shared.map(({ name, shared: texts, codes }) => ({ name, dictionary: texts.texts, codes })),
  ];
  return { columns, lines };
}
