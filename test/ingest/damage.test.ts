import { expect, test } from "vitest";
import { readOne, rowsOf } from "./memoryFile.ts";

/** A clean table with quoted and plain cells, texts with delimiters and quotes, numbers and dates. */
const names = ["date", "time", "code", "price", "product", "description", "comment"];
const clean = Array.from({ length: 24 }, (_, row) => [
  `2024-01-${String(row + 1).padStart(2, "0")}`,
  `0${row % 10}:30`,
  `MG-${1000 + row}`,
  (row * 7.5).toFixed(2),
  row % 3 === 0 ? `Boots, size ${row}` : `Boots ${row}`,
  `Rugged, light; ${row % 4 === 0 ? 'the 10" model' : "made to last"}`,
  "",
]);

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const written = [names, ...clean].map((fields) => fields.map(quoted));

type Damage = (fields: readonly string[], column: number) => string | null;
const damages: Readonly<Record<string, Damage>> = {
  "a quote too many before a cell": (fields, column) => fields.with(column, `"${fields[column]}`).join(","),
  "a quote too many behind a cell": (fields, column) => fields.with(column, `${fields[column]}"`).join(","),
  "an opening quote lost": (fields, column) =>
    fields[column]?.startsWith('"') === true ? fields.with(column, fields[column].slice(1)).join(",") : null,
  "a closing quote lost": (fields, column) =>
    fields[column]?.startsWith('"') === true
      ? fields.with(column, fields[column].slice(0, -1)).join(",")
      : null,
  "a delimiter too many": (fields, column) => fields.toSpliced(column, 0, "").join(","),
  "a delimiter lost": (fields, column) =>
    column === 0 ? null : fields.toSpliced(column - 1, 2, `${fields[column - 1]}${fields[column]}`).join(","),
  "another delimiter": (fields, column) => (column === 0 ? fields.join(";") : null),
};

test.each(Object.entries(damages))(
  "%s: the line is named, all other rows are exact, none is made up",
  async (_, damage) => {
    let files = 0;
    const wrong: string[] = [];
    for (let row = 0; row < written.length; row += 1) {
      for (let column = 0; column < names.length; column += 1) {
        const line = damage(written[row] ?? [], column);
        if (line === null || line === written[row]?.join(",")) continue;
        files += 1;
        const text = written.map((fields, at) => `${at === row ? line : fields.join(",")}\n`).join("");
        const read = await readOne(text);
        const rows = new Set(rowsOf(read.table).map((cells) => JSON.stringify(cells)));
        const expected = clean.filter((_cells, at) => at !== row - 1).map((cells) => JSON.stringify(cells));
        const lost = expected.filter((cells) => !rows.has(cells)).length;
        const named =
          read.rejected.some((record) => record.line === row + 1) ||
          (row === 0 && read.header.damage !== null);
        if (!named || lost > 0 || rows.size !== expected.length)
          wrong.push(`line ${row + 1}, column ${column + 1}`);
      }
    }
    expect(files).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  },
);
