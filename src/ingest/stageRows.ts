import { constantColumn, takeRows } from "../columns/buildColumns.ts";
import type { TextColumn } from "../columns/columnTable.ts";
import { unpivot } from "../columns/unpivot.ts";
import { findDuplicates } from "./duplicateKeys.ts";
import type { MappedColumn } from "./mapColumns.ts";
import type { Recognition } from "./recognise.ts";
import type { StagedTable } from "./screening.ts";

/** The mapped columns of a file, as `mapColumns` makes them. */
interface Mapped {
  readonly columns: readonly MappedColumn[];
  readonly wide: readonly MappedColumn[];
  readonly own: readonly MappedColumn[];
}

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

/** The rows that stand, as tables of the model. `constants` are columns that the file says once for all rows. */
export function stageRows(
  recognition: Recognition,
  mapped: Mapped,
  constants: readonly TextColumn[],
  lines: Uint32Array,
  kept: Uint32Array,
): StagedTable[] {
  const staged = mapped.own.length > 0 ? [ownStudents(mapped, lines, kept)] : [];
  const columns = [...mapped.columns.map(({ canonical }) => canonical), ...constants];
  const rows = takeRows({ columns, lines }, kept);
  if (recognition.shape === "long") return [...staged, { table: recognition.kind, rows }];
  const scores = takeRows({ columns: mapped.wide.map(({ canonical }) => canonical), lines }, kept).columns;
  const wide = recognition.wide.map(({ indicator, term }, index) => ({
    labels: { indicator_code: indicator, ...(term === null ? {} : { term_code: term }) },
    values: scores[index] ?? constantColumn("score", "", kept.length),
  }));
  return [...staged, { table: recognition.kind, rows: unpivot(rows, wide, "score") }];
}
