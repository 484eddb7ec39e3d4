import type { CsvCell } from "../ui/csv.ts";
import type { PaperColumn } from "../ui/PaperTable.tsx";
import type { Unit } from "../ui/format.ts";
import type { ChartColumn, ChartContext, ChartTable } from "./chart.ts";

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

/** A grouping across, its groups, and how much of the table has a row: 1 where all of it has one. */
interface Across {
  readonly across: ChartColumn;
  readonly down: readonly ChartColumn[];
  readonly heads: readonly string[];
  readonly filled: number;
}

/** So many columns of results stand beside each other on paper, so many with their words in one line. */
const mostAcross = 9;
const mostInLine = 3;
/** A crossed table of which less than so much has a row is longer than the rows themselves. */
const leastFilled = 0.6;
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

/** What a twin says beside the figures: a text as it is, a number under its own name. */
function noteWords(row: Row, index: number, note: ChartColumn, { text, format }: ChartContext): string {
  const cell = row[note.id];
  if (typeof cell !== "number" || note.unit === undefined) return words(cell);
  const unit = typeof note.unit === "function" ? note.unit(index) : note.unit;
  return text("charts.noted", { name: note.header, value: format.value(cell, unit, "full") });
}

/** What every row below a head notes alike, a target of all: it stands in the head once. */
function headNotes(
  { rows }: ChartTable,
  across: string,
  notes: readonly ChartColumn[],
  context: ChartContext,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>[]>();
  for (const [index, row] of rows.entries()) {
    const head = words(row[across]);
    const sets = found.get(head) ?? notes.map(() => new Set<string>());
    notes.forEach((note, at) => sets[at]?.add(noteWords(row, index, note, context)));
    found.set(head, sets);
  }
  if (rows.length <= found.size) return new Map();
  return new Map(
    [...found].map(([head, sets]) => [
      head,
      sets.flatMap((set) => (set.size === 1 ? [...set].filter((note) => note !== "") : [])),
    ]),
  );
}

function cellLines(
  row: Row,
  unit: Unit,
  told: readonly string[],
  { text, format }: ChartContext,
): readonly string[] {
  const { value, lower, upper, n, base, q, status } = row;
  const of = typeof base === "number" && base !== n ? base : null;
  const count = (many: CsvCell | undefined) =>
    typeof many === "number" ? text("ui.n", { n: format.count(many) }) : "";
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
          typeof q === "number" ? text("charts.qIs", { q: format.value(q, "ratio", "full") }) : "",
          words(status) === text("charts.ok") ? "" : words(status),
          ...told,
        ];
  return lines.filter((line) => line !== "");
}

/** The grouping that fills a crossed table best, the last of equals; null where none does well enough. */
function bestAcross({ rows }: ChartTable, groupings: readonly ChartColumn[]): Across | null {
  const groupsOf = (id: string) => [...new Set(rows.map((row) => words(row[id])))];
  const telling = groupings.filter(({ id }, index) => index === 0 || groupsOf(id).length > 1);
  const candidates = telling.slice(1).map((across): Across => {
    const down = telling.filter((one) => one !== across);
    const keys = new Set(rows.map((row) => down.map(({ id }) => words(row[id])).join("\n")));
    const heads = groupsOf(across.id);
    return { across, down, heads, filled: rows.length / (keys.size * heads.length) };
  });
  const [best] = candidates.toReversed().toSorted((a, b) => b.filled - a.filled);
  // More rows than cells: some cell has two.
  return best === undefined || best.filled < leastFilled || best.filled > 1 ? null : best;
}

/**
 * Several measures and their parts as one grouping, so that they stand across together: a part under its own name where one measure has
 * it, else behind its measure's, and a measure's whole under the measure's.
 */
function withMeasuresInParts(table: ChartTable, { labelOf }: ChartContext): ChartTable {
  const has = new Set(table.columns.map(({ id }) => id));
  const owners = new Map<string, Set<string>>();
  for (const { part, measure } of table.rows)
    owners.set(words(part), (owners.get(words(part)) ?? new Set()).add(words(measure)));
  const isOne = new Set([...owners.values()].flatMap((own) => [...own])).size < 2;
  if (isOne || !has.has("part") || !has.has("measure")) return table;
  const whole = labelOf("part", "").text;
  const together = (part: string, measure: string) =>
    part === whole ? measure : owners.get(part)?.size === 1 ? part : `${measure} · ${part}`;
  return {
    columns: table.columns.filter(({ id }) => id !== "measure"),
    rows: table.rows.map((row) => ({ ...row, part: together(words(row["part"]), words(row["measure"])) })),
  };
}

/**
 * Crosses a twin of results by one of its groupings: one table, or several below each other where more than nine columns would stand
 * across. Null where it has another shape, fewer than two groupings, or would be emptier than full.
 */
export function crossTables(twin: ChartTable, context: ChartContext): readonly CrossTable[] | null {
  const table = withMeasuresInParts(twin, context);
  const place = table.columns.findIndex(({ id }) => id === "value");
  const has = new Set(table.columns.map(({ id }) => id));
  if (place < 0 || !["lower", "upper", "n", "status"].every((id) => has.has(id))) return null;
  const groupings = table.columns.slice(0, place).filter(({ unit }) => unit === undefined);
  const best = groupings.length === place ? bestAcross(table, groupings) : null;
  if (best === null) return null;
  const { across, down, heads } = best;
  const others = table.columns.slice(place).filter(({ id }) => !figures.has(id));
  const noted = headNotes(table, across.id, others, context);
  const unit = table.columns[place]?.unit ?? "ratio";
  const rows = new Map<string, { names: string[]; cells: Map<string, readonly string[]> }>();
  for (const [index, row] of table.rows.entries()) {
    const names = down.map(({ id }) => words(row[id]));
    const key = names.join("\n");
    const found = rows.get(key) ?? { names, cells: new Map<string, readonly string[]>() };
    const head = words(row[across.id]);
    if (found.cells.has(head)) return null;
    const own = noted.get(words(row[across.id])) ?? [];
    const told = others
      .map((note) => noteWords(row, index, note, context))
      .filter((note) => !own.includes(note));
    found.cells.set(head, cellLines(row, typeof unit === "function" ? unit(index) : unit, told, context));
    rows.set(key, found);
  }
  const count = Math.ceil(heads.length / mostAcross);
  const blocks = Array.from({ length: count }, (_, index) =>
    heads.slice(Math.round((index * heads.length) / count), Math.round(((index + 1) * heads.length) / count)),
  );
  return blocks.map((block) => ({
    columns: [
      ...down.map(({ id, header }, at) => ({ id, header, rowHeader: at === 0 })),
      ...block.map((head) => ({
        id: `across ${head}`,
        header: [head, ...(noted.get(head) ?? [])].join(" · "),
        numeric: true,
        width: `${String((down.length > 1 ? 64 : 80) / block.length)}%`,
      })),
    ],
    rows: [...rows.values()].map(({ names, cells }) => ({
      names,
      cells: block.map((head) => cells.get(head) ?? []),
    })),
    inLine: block.length <= mostInLine,
  }));
}
