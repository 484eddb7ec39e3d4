export type CsvCell = string | number | null;

const formulaStart = /^[\s]*[=+\-@＝＋－＠\t\r]/u;
const plainNumber = /^[+\-−]?(\d+([.,]\d+)*|\.\d+)([eE][+-]?\d+)?\s?%?$/u;

/**
 * A text that a spreadsheet shows and does not run: what could start a formula gets an apostrophe before it.
 * A text that is a number, also a negative one, stays as it is.
 */
export function neutralised(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text.trim()) ? `'${text}` : text;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = neutralised(cell);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 text with CRLF line ends; numbers in full precision with a point; missing cells are empty. Every text is neutralised. */
export function csvText(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(csvCell).join(",")];
  for (const row of rows) lines.push(row.map(csvCell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** The same as bytes, with the byte order mark without which spreadsheets take Chinese for another encoding. */
export function csvBlob(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Blob {
  return new Blob(["\uFEFF", csvText(header, rows)], { type: "text/csv;charset=utf-8" });
}

/** Lines of cells with tabs between them, as spreadsheets take them from the clipboard; neutralised, without breaks inside a cell. */
export function tabbedText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const cellText = (cell: CsvCell): string =>
    cell === null
      ? ""
      : typeof cell === "number"
        ? String(cell)
        : neutralised(cell.replaceAll(/[\t\r\n]+/gu, " "));
  return [header, ...rows].map((row) => row.map(cellText).join("\t")).join("\n");
}
