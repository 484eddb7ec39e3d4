import type { ChartContext, ChartTable } from "../chart.ts";
import type { CollectionMapData, CollectionState } from "./collectionData.ts";

/** The states that a printed table tells; the rest is not due or does not apply. */
const told = ["collected", "partial", "missing", "overdue"] as const satisfies readonly CollectionState[];

/** Terms that follow each other as one stretch. `places` ascend. */
function stretches(places: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const place of places) {
    const open = found.at(-1);
    if (open !== undefined && open[1] === place - 1) open[1] = place;
    else found.push([place, place]);
  }
  return found;
}

/** The map as it is printed: a row a program and table, and for each state the terms that are in it, oldest first. */
export function paperTable(data: CollectionMapData, { text, format, labelOf }: ChartContext): ChartTable {
  const terms = data.terms.toSorted();
  const nameOf = (place: number) => labelOf("term", terms[place] ?? "").text;
  const cells = new Map(data.cells.map((cell) => [`${cell.program}/${cell.table}/${cell.term}`, cell]));
  return {
    columns: [
      { id: "program", header: text("shell.groupings.program"), rowHeader: true },
      { id: "table", header: text("charts.collectionMap.table") },
      ...told.map((state) => ({ id: state, header: text(`charts.collectionMap.states.${state}`) })),
    ],
    rows: data.programs.flatMap((program) =>
      data.tables.map((table) => {
        const cellAt = (place: number) => cells.get(`${program}/${table.id}/${terms[place] ?? ""}`);
        const inState = (state: CollectionState) =>
          [...terms.keys()].filter((place) => cellAt(place)?.state === state);
        const counted = (place: number): string => {
          const { have = null, expected = null } = cellAt(place) ?? {};
          return have === null || expected === null
            ? nameOf(place)
            : `${nameOf(place)} (${text("ui.nOf", { n: format.count(have), eligible: format.count(expected) })})`;
        };
        return {
          program: labelOf("program", program).text,
          table: table.label.text,
          ...Object.fromEntries(
            told.map((state) => [
              state,
              state === "partial"
                ? inState(state).map(counted).join("; ")
                : stretches(inState(state))
                    .map(([first, last]) =>
                      first === last
                        ? nameOf(first)
                        : text("ui.interval", { lower: nameOf(first), upper: nameOf(last) }),
                    )
                    .join("; "),
            ]),
          ),
        };
      }),
    ),
  };
}
