import { columnsOf } from "../../model/tables.ts";
import type { KnownCodes, ScreenedFile, StagedTable } from "../screening.ts";

/** Columns in which a row says of whom it is. */
const studentColumns: ReadonlySet<string> = new Set(["student_id", "graduate_id"]);

function isStudentColumn({ table }: StagedTable, name: string): boolean {
  const type = columnsOf(table).find(([column]) => column === name)?.[1].type;
  return studentColumns.has(name) && type?.kind === "code" && type.domain === "student";
}

/**
 * How many students the staged rows of a file name, each counted once: those that were loaded before it, and new ones. Null where the rows name
 * none.
 */
export function studentCounts(staged: readonly StagedTable[], known: KnownCodes): ScreenedFile["students"] {
  const found = new Set<string>();
  for (const table of staged) {
    for (const { name, dictionary, codes } of table.rows.columns) {
      if (!isStudentColumn(table, name)) continue;
      const present = new Uint8Array(dictionary.length);
      for (let row = 0; row < codes.length; row += 1) present[codes[row] ?? 0] = 1;
      dictionary.forEach((text, code) => {
        if (present[code] === 1 && text !== "") found.add(text);
      });
    }
  }
  if (found.size === 0) return null;
  let before = 0;
  for (const id of found) if (known.students?.has(id) === true) before += 1;
  return { known: before, new: found.size - before };
}
