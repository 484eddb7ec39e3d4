import { useMemo } from "react";
import { Absence } from "../../ui/Absence.tsx";
import { absenceKinds, kindOfNothing, type AbsenceKind } from "../../ui/absence.ts";
import { Choice } from "../../ui/Choice.tsx";
import { useNarrow } from "../../ui/paper.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { usePaperBlocks } from "../paperBlocks.ts";
import { targetOf, type HeldAgainst } from "../references.ts";
import { resultTable } from "../resultTable.ts";
import { isShown } from "../resultWords.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { useOrder } from "../useOrder.ts";
import styles from "./LensMatrix.module.css";
import { LensMarks, LensPoint, TargetMark, signsIn } from "./LensMarks.tsx";
import { matrixCells, orderIn, orderParts, sortedRows, type LensMatrixData } from "./matrixData.ts";

/** Least widths in px, as the styles have them. */
const columnWidth = 116;
const nameWidth = 148;

interface MatrixKeysProps extends Pick<ChartProps<LensMatrixData>, "data" | "context"> {
  readonly target: HeldAgainst | undefined;
  readonly signs: readonly AbsenceKind[];
}

function MatrixKeys({ data, context, target, signs }: MatrixKeysProps) {
  const { text } = context;
  return (
    <>
      {data.lenses.map(({ lens, measure, spread }) => (
        <LegendKey
          key={lens}
          label={spread === undefined ? measure.label : `${measure.label}, ${text("charts.spreadLegend")}`}
        >
          <g data-lens={lens} className={styles.lens}>
            {spread === undefined ? null : <line x1="0" x2="20" y1="6" y2="6" className={styles.spread} />}
            <rect x="4" y="3" width="12" height="6" className={styles.band} />
            <LensPoint lens={lens} x="10" y={6} />
          </g>
        </LegendKey>
      ))}
      {target === undefined ? null : (
        <LegendKey label={target.label}>
          <TargetMark x="10" y={9} />
        </LegendKey>
      )}
      {absenceKinds
        .filter((kind) => signs.includes(kind))
        .map((kind) => (
          <Absence key={kind} kind={kind} />
        ))}
      <BesideKeys results={data.lenses.flatMap(({ results }) => results)} context={context} own={[]} />
    </>
  );
}

function LensMatrix({ data, context, title, onSelect }: ChartProps<LensMatrixData>) {
  const { text, format, labelOf } = context;
  const sorts = [
    { id: "given", label: text("charts.orders.given") },
    ...(data.sorts ?? []).map(({ id, measure }) => ({ id, label: measure.label })),
    ...data.lenses.map(({ lens, measure }) => ({ id: lens as string, label: measure.label })),
  ];
  const [sort, setSort] = useOrder([
    "given",
    ...sorts.slice(1).flatMap(({ id }) => [id, ...data.columns.map((column) => orderIn(id, column))]),
  ]);
  const [measured, sortedColumn] = orderParts(sort);
  const sortBy = (column: string) =>
    setSort(
      sortedColumn === column
        ? measured
        : orderIn(measured === "given" ? (data.lenses[0]?.lens ?? measured) : measured, column),
    );
  const isPrinted = useNarrow();
  const blocks = usePaperBlocks(data.columns.length, columnWidth, nameWidth);
  const cells = useMemo(() => {
    const byRow = new Map(matrixCells(data, context).map((row, index) => [data.rows[index] ?? "", row]));
    return sortedRows(data, sort).map((row) => ({ row, cells: byRow.get(row) ?? [] }));
  }, [data, context, sort]);
  const entries = cells.flatMap((row) => row.cells.map((cell) => cell.entries));
  const walk = useMarkWalk(
    cells.flatMap((row) => row.cells.map((cell) => cell.mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.lensMatrix.description", {
        rows: format.count(data.rows.length),
        columns: format.count(data.columns.length),
      })}
      context={context}
      walk={walk}
      legend={
        <MatrixKeys
          data={data}
          context={context}
          target={entries.flat().find((one) => one.target !== undefined)?.target}
          signs={entries.flatMap((cell) => signsIn(cell))}
        />
      }
      controls={<Choice label={text("charts.sortBy")} options={sorts} value={measured} onChange={setSort} />}
    >
      <div className={styles.scroller} data-scroller="" tabIndex={-1}>
        {blocks.map(({ from, to }) => (
          <table key={from} aria-label={title} className={styles.matrix}>
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  {text(`shell.groupings.${data.rowGrouping}`)}
                </th>
                {data.columns.slice(from, to).map((column) => {
                  const label = labelOf(data.columnGrouping, column);
                  return (
                    <th
                      key={column}
                      scope="col"
                      className={styles.column}
                      title={label.detail}
                      aria-sort={sortedColumn === column ? "descending" : undefined}
                    >
                      {/* A button would stand on the first page of its table only. */}
                      {context.shared === undefined && !isPrinted ? (
                        <button
                          type="button"
                          className={styles.sort}
                          title={text("charts.sortByColumn", { column: label.text })}
                          onClick={() => sortBy(column)}
                        >
                          {label.text}
                          {sortedColumn === column ? <span aria-hidden="true"> ↓</span> : null}
                        </button>
                      ) : (
                        label.text
                      )}
                      <span className={styles.scale} aria-hidden="true">
                        <span>0</span>
                        <span>50</span>
                        <span>100</span>
                      </span>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {cells.map(({ row, cells: inRow }, rowIndex) => (
                <tr key={row}>
                  <th
                    scope="row"
                    className={styles.rowName}
                    {...linkedTo({ group: { [data.rowGrouping]: row } })}
                  >
                    <GroupName label={labelOf(data.rowGrouping, row)} of={[data.rowGrouping, row]} />
                  </th>
                  {inRow.slice(from, to).map((cell, columnIndex) => (
                    <td key={cell.column} className={styles.cell} {...linkedTo(cell.mark)}>
                      <LensMarks entries={cell.entries} />
                      <MarkTarget mark={walk.markProps(cell.mark, rowIndex, from + columnIndex)} />
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

function tableOf(data: LensMatrixData, context: ChartContext): ChartTable {
  return resultTable(
    data.lenses.map((lens) => ({
      measure: lens.measure,
      results:
        lens.columnOf === undefined
          ? lens.results
          : lens.results.map((result) => ({
              ...result,
              group: {
                ...result.group,
                [data.columnGrouping]: lens.columnOf?.(result) ?? result.group[data.columnGrouping] ?? "",
              },
            })),
    })),
    { groupings: [data.rowGrouping, data.columnGrouping] },
    context,
  );
}

export const lensMatrix: ChartDeclaration<LensMatrixData> = {
  draw: LensMatrix,
  table: tableOf,
  results: ({ lenses }) => lenses.flatMap(({ results }) => results),
  isEmpty: (data) => data.rows.length === 0 || data.columns.length === 0 || data.lenses.length === 0,
  // Every lens stands on 0 to 100 already.
  multiple: {
    extent: () => [],
    legend: (data, context) => {
      const results = data.lenses.flatMap((lens) => lens.results);
      return (
        <MatrixKeys
          data={data}
          context={context}
          target={results.map((result) => targetOf(result, context)).find((target) => target !== undefined)}
          signs={results.flatMap((result) => (isShown(result) ? [] : [kindOfNothing(result)]))}
        />
      );
    },
    together: (all) => ({
      ...all[0],
      lenses: all[0].lenses.map((one) => ({
        ...one,
        results: all.flatMap(({ lenses }) => lenses.find(({ lens }) => lens === one.lens)?.results ?? []),
      })),
    }),
    least: 560,
  },
};
