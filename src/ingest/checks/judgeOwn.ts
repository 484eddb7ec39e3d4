import { cellText } from "../../columns/columnTable.ts";
import { message } from "../message.ts";
import type { Mapped } from "../recognition/mapColumns.ts";
import type { RowVerdicts } from "./rowVerdicts.ts";

/**
 * Reports every record that says something else of its student than the student's first record: a student is staged once, as the first one says.
 * `lines`: the line of each row.
 */
export function judgeOwn({ columns, own }: Mapped, lines: Uint32Array, verdicts: RowVerdicts): void {
  const ids = columns.filter(({ name }) => name === "student_id" || name === "school_code");
  if (own.length === 0 || ids.length === 0) return;
  const firsts = new Map<string, number>();
  for (let row = 0; row < lines.length; row += 1) {
    if (!verdicts.stands(row)) continue;
    const key = ids.map(({ canonical }) => canonical.codes[row] ?? 0).join(" ");
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      continue;
    }
    const other = own.find(({ canonical }) => {
      const text = cellText(canonical, row);
      return text !== "" && text !== cellText(canonical, first);
    });
    if (other === undefined) continue;
    const reason = message("row_student_differs", { line: lines[first] ?? 0 });
    verdicts.report(row, "row.student_differs", other.source.name, cellText(other.source, row), reason);
  }
}
