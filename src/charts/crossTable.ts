import type { CsvCell } from "../ui/csv.ts";
import type { PaperColumn } from "../ui/PaperTable.tsx";
import type { Unit } from "../ui/format.ts";
import type { ChartColumn, ChartContext, ChartTable } from "./chart.ts";

/** A twin of results with the last of its groupings across: each cell says value, interval and n, or why there is none. */
export interface CrossTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly {
    readonly names: readonly string[];
    readonly cells: readonly (readonly string[])[];
  }[];
}

/** So many columns of results stand beside each other on paper. */
const mostAcross = 8;
/** What every twin of results holds beside its groupings. */
const figures = ["value", "lower", "upper", "n", "base", "status"] as const;

type Row = ChartTable["rows"][number];

function words(cell: CsvCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

function cellLines(row: Row, unit: Unit, { text, format }: ChartContext): readonly string[] {
  const { value, lower, upper, n, base, q, status } = row;
  const count = typeof n === "number" ? text("ui.n", { n: format.count(n) }) : "";
  if (typeof value !== "number")
    return [words(status), typeof base === "number" ? text("ui.n", { n: format.count(base) }) : ""];
  const isPlain = words(status) === text("charts.ok");
  return [
    format.value(value, unit, "full"),
    typeof lower === "number" && typeof upper === "number" ? format.interval(lower, upper, unit, "full") : "",
    typeof base === "number" && base !== n
      ? text("ui.nOf", { n: words(n), eligible: format.count(base) })
      : count,
    typeof q === "number" ? text("report.q", { q: format.value(q, "ratio", "full") }) : "",
    isPlain ? "" : words(status),
  ].filter((line) => line !== "");
}

/**
 * Crosses a twin of results by its last grouping. Null where it has fewer than two groupings, another shape, or more than eight
 * columns across.
 */
export function crossTable(table: ChartTable, context: ChartContext): CrossTable | null {
  const has = new Set(table.columns.map(({ id }) => id));
  if (!figures.every((id) => has.has(id))) return null;
  const groupings: readonly ChartColumn[] = table.columns.filter(
    ({ id, unit }) => unit === undefined && id !== "status",
  );
  const [across, ...others] = groupings.toReversed();
  if (across === undefined || others.length === 0) return null;
  const down = others.toReversed();
  const heads = [...new Set(table.rows.map((row) => words(row[across.id])))];
  if (heads.length > mostAcross) return null;
  const unit = table.columns.find(({ id }) => id === "value")?.unit ?? "ratio";
  const rows = new Map<string, { names: string[]; cells: Map<string, readonly string[]> }>();
  table.rows.forEach((row, index) => {
    const names = down.map(({ id }) => words(row[id]));
    const key = names.join("\n");
    const found = rows.get(key) ?? { names, cells: new Map<string, readonly string[]>() };
    found.cells.set(
      words(row[across.id]),
      cellLines(row, typeof unit === "function" ? unit(index) : unit, context),
    );
    rows.set(key, found);
  });
  return {
    columns: [
      ...down.map(({ id, header }, place) => ({ id, header, rowHeader: place === 0 })),
      ...heads.map((head) => ({ id: `across ${head}`, header: head, numeric: true })),
    ],
    rows: [...rows.values()].map(({ names, cells }) => ({
      names,
      cells: heads.map((head) => cells.get(head) ?? []),
    })),
  };
}
