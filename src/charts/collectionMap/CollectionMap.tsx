import { useMemo, type ReactNode } from "react";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable, GroupLabel } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { usePaperBlocks } from "../paperBlocks.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { collectionStates, type CollectionCell, type CollectionMapData } from "./collectionData.ts";
import styles from "./CollectionMap.module.css";
import { paperTable } from "./paperTable.ts";
import { StateGlyph } from "./StateGlyph.tsx";

function cellName(cell: CollectionCell, table: GroupLabel, { text, format, labelOf }: ChartContext): string {
  const words = {
    group: labelOf("program", cell.program).text,
    table: table.text,
    term: labelOf("term", cell.term).text,
    state: text(`charts.collectionMap.states.${cell.state}`),
  };
  if (cell.have === null) return text("charts.collectionMap.cell", words);
  if (cell.expected === null)
    return text("charts.collectionMap.cellHave", { ...words, have: format.count(cell.have) });
  return text("charts.collectionMap.cellCounts", {
    ...words,
    have: format.count(cell.have),
    expected: format.count(cell.expected),
  });
}

/** Least widths in px, as the styles have them. */
const cellWidth = 26;
const nameWidth = 148;

/** The states that some cell is in; a cell that is left out does not apply. */
function legend({ programs, terms, tables, cells }: CollectionMapData, { text }: ChartContext): ReactNode {
  const isWhole = cells.length >= programs.length * terms.length * tables.length;
  return collectionStates
    .filter((state) => cells.some((cell) => cell.state === state) || (state === "not_applicable" && !isWhole))
    .map((state) => (
      <LegendKey key={state} label={text(`charts.collectionMap.states.${state}`)}>
        <StateGlyph state={state} x={10} y={6} share={0.5} />
      </LegendKey>
    ));
}

function CollectionMap({ data, context, title, onSelect }: ChartProps<CollectionMapData>) {
  const { text, format, labelOf } = context;
  const blocks = usePaperBlocks(data.terms.length, cellWidth * data.tables.length, nameWidth);
  const rows = useMemo(() => {
    const byKey = new Map(data.cells.map((cell) => [`${cell.program}/${cell.term}/${cell.table}`, cell]));
    return data.programs.map((program) => ({
      program,
      cells: data.terms.flatMap((term) =>
        data.tables.map((table, index) => {
          const cell: CollectionCell = byKey.get(`${program}/${term}/${table.id}`) ?? {
            program,
            term,
            table: table.id,
            state: "not_applicable",
            have: null,
            expected: null,
          };
          return {
            cell,
            firstOfTerm: index === 0,
            mark: {
              id: `${program}/${term}/${table.id}`,
              name: cellName(cell, table.label, context),
              group: { program, term },
              part: table.id,
              results: [],
            },
          };
        }),
      ),
    }));
  }, [data, context]);
  const walk = useMarkWalk(
    rows.flatMap((row) => row.cells.map((cell) => cell.mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.collectionMap.description", {
        rows: format.count(data.programs.length),
        columns: format.count(data.terms.length * data.tables.length),
      })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
    >
      <div className={styles.scroller} data-scroller="">
        {blocks.map(({ from, to }) => (
          <table key={from} aria-label={title} className={styles.map}>
            <thead>
              <tr>
                <th scope="col" rowSpan={2} className={styles.corner}>
                  {text("shell.groupings.program")}
                </th>
                {data.terms.slice(from, to).map((term) => (
                  <th
                    key={term}
                    scope="colgroup"
                    colSpan={data.tables.length}
                    className={styles.term}
                    title={labelOf("term", term).detail}
                  >
                    {labelOf("term", term).text}
                  </th>
                ))}
              </tr>
              <tr>
                {data.terms.slice(from, to).map((term) =>
                  data.tables.map((table, index) => (
                    <th
                      key={`${term}/${table.id}`}
                      scope="col"
                      className={`${styles.table} ${index === 0 ? styles.first : ""}`}
                      title={table.label.detail ?? table.label.text}
                    >
                      <span>{table.label.text}</span>
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, rowIndex) => (
                <tr key={row.program}>
                  <th
                    scope="row"
                    className={styles.rowName}
                    {...linkedTo({ group: { program: row.program } })}
                  >
                    <GroupName
                      label={{ text: labelOf("program", row.program).text }}
                      of={["program", row.program]}
                    />
                  </th>
                  {row.cells
                    .slice(from * data.tables.length, to * data.tables.length)
                    .map(({ cell, mark, firstOfTerm }, column) => (
                      <td
                        key={mark.id}
                        className={`${styles.cell} ${firstOfTerm ? styles.first : ""}`}
                        {...linkedTo(mark)}
                      >
                        <svg width="100%" height="24" aria-hidden="true" className={styles.drawing}>
                          <StateGlyph
                            state={cell.state}
                            x="50%"
                            y={12}
                            share={
                              cell.have === null || cell.expected === null || cell.expected === 0
                                ? 0.5
                                : cell.have / cell.expected
                            }
                          />
                        </svg>
                        <MarkTarget
                          mark={walk.markProps(mark, rowIndex, from * data.tables.length + column)}
                        />
                      </td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </ChartBox>
  );
}

function tableOf(data: CollectionMapData, { text, labelOf }: ChartContext): ChartTable {
  const tables = new Map(data.tables.map((entry) => [entry.id, entry.label.text]));
  return {
    columns: [
      { id: "program", header: text("shell.groupings.program"), rowHeader: true },
      { id: "term", header: text("charts.collectionMap.term") },
      { id: "table", header: text("charts.collectionMap.table") },
      { id: "state", header: text("charts.collectionMap.state") },
      { id: "have", header: text("charts.collectionMap.have"), unit: "count" },
      { id: "expected", header: text("charts.collectionMap.expected"), unit: "count" },
    ],
    rows: data.cells.map((cell) => ({
      program: labelOf("program", cell.program).text,
      term: labelOf("term", cell.term).text,
      table: tables.get(cell.table) ?? cell.table,
      state: text(`charts.collectionMap.states.${cell.state}`),
      have: cell.have,
      expected: cell.expected,
    })),
  };
}

export const collectionMap: ChartDeclaration<CollectionMapData> = {
  draw: CollectionMap,
  table: tableOf,
  paperTable,
  results: () => [],
  isEmpty: (data) => data.programs.length === 0 || data.terms.length === 0 || data.tables.length === 0,
  // A cell is in one of a few states: there is no scale to share.
  multiple: {
    extent: () => [],
    legend,
    together: (all) => ({
      ...all[0],
      programs: [...new Set(all.flatMap(({ programs }) => programs))],
      cells: all.flatMap(({ cells }) => cells),
    }),
    least: 560,
  },
};
