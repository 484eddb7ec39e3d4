import { mapTexts, takeRows } from "../../columns/buildColumns.ts";
import type { TextColumn } from "../../columns/columnTable.ts";
import { unpivot, type WideColumn } from "../../columns/unpivot.ts";
import { findDuplicates } from "../checks/duplicateKeys.ts";
import { FileFault } from "../reading/fileFault.ts";
import { mostRows } from "../fileLimits.ts";
import type { Mapped, MappedColumn } from "./mapColumns.ts";
import { message } from "../message.ts";
import type { Recognition } from "./recognition.ts";
import type { StagedTable } from "../screening.ts";

/** The students that a wide file describes, once each: the first row of a student counts. */
function ownStudents(mapped: Mapped, lines: Uint32Array, kept: Uint32Array): StagedTable {
  const shared = mapped.columns
    .filter(({ name }) => name === "student_id" || name === "school_code")
    .map(({ canonical }) => canonical);
  const later = new Set(findDuplicates(shared, [], kept).repeats);
  const columns = [...shared, ...mapped.own.map(({ canonical }) => canonical)];
  return {
    table: "students",
    rows: takeRows(
      { columns, lines },
      kept.filter((row) => !later.has(row)),
    ),
  };
}

/** The attempt that the cells of a score column say beside the score; the first where they say none. */
export function attemptColumn({ source, attempts }: MappedColumn): TextColumn {
  const byText = new Map([...attempts].map(([code, attempt]) => [source.dictionary[code] ?? "", attempt]));
  return mapTexts(source, "attempt", (text) => byText.get(text) ?? "1");
}

/** The wide columns, those that say different values of the same thing (importance and satisfaction) together. */
function wideColumns(
  recognition: Recognition,
  mapped: Mapped,
  lines: Uint32Array,
  kept: Uint32Array,
): WideColumn[] {
  const byLabels = new Map<string, { labels: WideColumn["labels"]; values: Record<string, TextColumn> }>();
  const said = mapped.columns.some(({ name }) => name === "attempt");
  recognition.wide.forEach(({ labels, value }, index) => {
    const column = mapped.wide[index];
    if (column === undefined) return;
    const key = JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => a.localeCompare(b)));
    const group = byLabels.get(key) ?? { labels, values: {} };
    const says = !said && column.attempts.size > 0 && labels["attempt"] === undefined;
    const taken = takeRows(
      { columns: [column.canonical, ...(says ? [attemptColumn(column)] : [])], lines },
      kept,
    ).columns;
    const [values, attempts] = taken;
    if (values !== undefined) group.values[value] = values;
    if (attempts !== undefined) group.values["attempt"] = attempts;
    byLabels.set(key, group);
  });
  return [...byLabels.values()];
}

function assertFits(rows: number): void {
  if (rows > mostRows)
    throw new FileFault("file.too_large", message("file_too_many_rows", { rows, most: mostRows }));
}

/** The rows that stand, as tables of the model. Throws FileFault where they are more than a database in a browser holds. */
export function stageRows(
  recognition: Recognition,
  mapped: Mapped,
  lines: Uint32Array,
  kept: Uint32Array,
): StagedTable[] {
  assertFits(kept.length);
  const staged = mapped.own.length > 0 ? [ownStudents(mapped, lines, kept)] : [];
  const rows = takeRows({ columns: mapped.columns.map(({ canonical }) => canonical), lines }, kept);
  if (recognition.shape === "long") return [...staged, { table: recognition.kind, rows }];
  const counting = [...new Set(recognition.wide.map(({ value }) => value))];
  const wide = wideColumns(recognition, mapped, lines, kept);
  return [...staged, { table: recognition.kind, rows: unpivot(rows, wide, counting, assertFits) }];
}
