import type { CsvCell } from "../ui/csv.ts";
import type { PaperColumn } from "../ui/PaperTable.tsx";
import type { Unit } from "../ui/format.ts";
import type { ChartContext, ChartTable } from "./chart.ts";

/** A twin of results with one of its groupings across: each cell says value, interval and n, or why there is none. */
export interface CrossTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly {
    readonly names: readonly string[];
    readonly cells: readonly (readonly string[])[];
  }[];
  /** Whether the lines of a cell stand behind each other, where few columns leave the room. */
  readonly inLine: boolean;
}

/** So many columns of results stand beside each other on paper, so many with their words in one line. */
const mostAcross = 9;
const mostInLine = 3;
/** What every twin of results holds beside its groupings. */
const figures: ReadonlySet<string> = new Set([
  "value",
  "lower",
  "upper",
  "n",
  "base",
  "eligible",
  "q",
  "status",
]);

type Row = ChartTable["rows"][number];

function words(cell: CsvCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

function cellLines(
  row: Row,
  unit: Unit,
  notes: readonly string[],
  { text, format }: ChartContext,
): readonly string[] {
  const { value, lower, upper, n, base, q, status } = row;
  const of = typeof base === "number" && base !== n ? base : null;
  const count = (many: CsvCell | undefined) =>
    typeof many === "number" ? text("ui.n", { n: format.count(many) }) : "";
  const told = notes.map((id) => words(row[id]));
  const lines =
    typeof value !== "number"
      ? [words(status), count(base), ...told]
      : [
          format.value(value, unit, "full"),
          typeof lower === "number" && typeof upper === "number"
            ? format.interval(lower, upper, unit, "full")
            : "",
          of === null
            ? count(n)
            : text("ui.nOf", { n: typeof n === "number" ? format.count(n) : "", eligible: format.count(of) }),
          typeof q === "number" ? text("report.q", { q: format.value(q, "ratio", "full") }) : "",
          words(status) === text("charts.ok") ? "" : words(status),
          ...told,
        ];
  return lines.filter((line) => line !== "");
}

/**
 * Crosses a twin of results by its last grouping that has two groups. Null where it has another shape, fewer than two groupings, more
 * than nine columns across, or more than one row for a cell.
 */
export function crossTable(table: ChartTable, context: ChartContext): CrossTable | null {
  const place = table.columns.findIndex(({ id }) => id === "value");
  const has = new Set(table.columns.map(({ id }) => id));
  if (place < 0 || !["lower", "upper", "n", "status"].every((id) => has.has(id))) return null;
  const groupings = table.columns.slice(0, place).filter(({ unit }) => unit === undefined);
  if (groupings.length < 2 || groupings.length < place) return null;
  const groupsOf = (id: string) => [...new Set(table.rows.map((row) => words(row[id])))];
  const telling = groupings.filter(({ id }, index) => index === 0 || groupsOf(id).length > 1);
  const across = telling.at(-1);
  if (across === undefined || telling.length < 2) return null;
  const heads = groupsOf(across.id);
  if (heads.length > mostAcross) return null;
  const down = telling.slice(0, -1);
  const others = table.columns.slice(place).filter(({ id }) => !figures.has(id));
  if (others.some(({ unit }) => unit !== undefined)) return null;
  const notes = others.map(({ id }) => id);
  const unit = table.columns[place]?.unit ?? "ratio";
  const rows = new Map<string, { names: string[]; cells: Map<string, readonly string[]> }>();
  for (const [index, row] of table.rows.entries()) {
    const names = down.map(({ id }) => words(row[id]));
    const key = names.join("\n");
    const found = rows.get(key) ?? { names, cells: new Map<string, readonly string[]>() };
    const head = words(row[across.id]);
    if (found.cells.has(head)) return null;
    found.cells.set(head, cellLines(row, typeof unit === "function" ? unit(index) : unit, notes, context));
    rows.set(key, found);
  }
  return {
    columns: [
      ...down.map(({ id, header }, at) => ({ id, header, rowHeader: at === 0 })),
      ...heads.map((head) => ({ id: `across ${head}`, header: head, numeric: true })),
    ],
    rows: [...rows.values()].map(({ names, cells }) => ({
      names,
      cells: heads.map((head) => cells.get(head) ?? []),
    })),
    inLine: heads.length <= mostInLine,
  };
}
