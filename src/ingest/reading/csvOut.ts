import type { ColumnTable } from "../../columns/columnTable.ts";

const rowsAtOnce = 20_000;

/** A field as plain CSV holds it: quoted only where it must be. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function record(fields: readonly string[]): string {
  // A record of one empty field would be a blank line, which is no record.
  return fields.length === 1 && fields[0] === "" ? '""\n' : `${fields.map(csvField).join(",")}\n`;
}

/** A table as plain CSV in pieces: comma, LF, header first, quotes only where needed, line breaks inside cells kept. */
export function* tableAsCsv(table: ColumnTable): Generator<string> {
  yield record(table.columns.map(({ name }) => name));
  const single = table.columns.length === 1;
  const quoted = table.columns.map(({ dictionary }) =>
    dictionary.map((text) => (single && text === "" ? '""' : csvField(text))),
  );
  const rows = table.lines.length;
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(from + rowsAtOnce, rows); row += 1) {
      lines.push(table.columns.map(({ codes }, column) => quoted[column]?.[codes[row] ?? 0] ?? "").join(","));
    }
    yield `${lines.join("\n")}\n`;
  }
}
