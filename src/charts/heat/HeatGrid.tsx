import { memo, useMemo, type ReactNode } from "react";
import { Absence } from "../../ui/Absence.tsx";
import { absenceGlyphs, absenceKinds, kindOfNothing, type AbsenceKind } from "../../ui/absence.ts";
import { useKeptList } from "../../ui/useKept.ts";
import type { ChartContext, ChartProps } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { DimensionSymbol } from "../DimensionSymbol.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { markStyle } from "../markStyle.ts";
import { usePaperBlocks } from "../paperBlocks.ts";
import { isShown } from "../resultWords.ts";
import { useMarkWalk, type MarkWalk } from "../useMarkWalk.ts";
import { useOrderedShelf } from "../useOrderedShelf.tsx";
import { few, wholeName } from "../useShelf.tsx";
import styles from "./Heat.module.css";
import { heatRows, isSparseHeat, type HeatCell, type HeatData, type HeatRow } from "./heatData.ts";

/** One way to put the rows in order: rows with the least key come first, those without one last. */
export interface HeatOrder {
  readonly id: string;
  readonly label: string;
  readonly keyOf: (cells: readonly HeatCell[]) => number | null;
}

export type HeatSide = "below" | "above";

/** A colour as a CSS value, and how much of it stands on the ground, as "40%". */
export interface HeatTint {
  readonly color: string;
  readonly strength: string;
}

export interface HeatGridProps extends ChartProps<HeatData> {
  readonly description: string;
  /** `HeatKeys` and what the kind has beside them. */
  readonly legend: ReactNode;
  /** Beside the rows as they came. */
  readonly orders: readonly HeatOrder[];
  /** The order at first where not all rows are in sight; as they came where it is none. */
  readonly firstOfMany?: string;
  /** How a cell with a value is tinted, and what stands in it. */
  readonly tintOf: (value: number) => HeatTint;
  /** Where tints mean a side as well as a strength: what tells it where colours are not those of the page. */
  readonly sideOf?: (value: number) => HeatSide;
  readonly wordsOf: (value: number) => string;
  readonly stands?: (cell: HeatCell) => boolean;
  /** The dimension whose symbol stands over a column; null for none. */
  readonly dimensionOf: (part: string) => string | null;
  /** `tall`: heads stand upright over narrow columns, for many. */
  readonly heads: "wide" | "tall";
}

/** A q-value up to this is marked: the false-discovery rate of the whole app. */
export const qLimit = 0.05;

/** Least widths in px, as the styles have them. */
const columnWidths = { wide: 96, tall: 34 } as const;
const nameWidth = 148;

function sortedRows(rows: readonly HeatRow[], order: HeatOrder | undefined): readonly HeatRow[] {
  if (order === undefined) return rows;
  return rows
    .map((row, index) => ({ row, index, key: order.keyOf(row.cells) ?? Infinity }))
    .toSorted((a, b) => (a.key === b.key ? a.index - b.index : a.key - b.key))
    .map(({ row }) => row);
}

function absenceOf({ result }: HeatCell): AbsenceKind | null {
  return isShown(result) ? null : kindOfNothing(result);
}

interface CellProps extends Pick<HeatGridProps, "context"> {
  readonly cell: HeatCell;
  /** What stands in it and how, where it has a value. */
  readonly words: string;
  readonly color: string | undefined;
  readonly strength: string | undefined;
  readonly side: HeatSide | undefined;
  readonly isStanding: boolean;
  /** Whether what is absent is said by its sign: where words are wider than the columns, or in most cells, a sign says it more quietly. */
  readonly hasSign: boolean;
  readonly markProps: MarkWalk["markProps"];
  readonly row: number;
  readonly column: number;
}

function CellFigure({ cell, words, isStanding, hasSign, context }: CellProps) {
  const { result } = cell;
  const absence = absenceOf(cell) ?? "no_data";
  const difference = result === undefined ? null : (context.compared?.of(result) ?? null);
  return isShown(result) ? (
    <>
      <span className={styles.value} aria-hidden="true" data-stands={isStanding ? "" : undefined}>
        {words}
      </span>
      {difference === null ? null : (
        <span
          className={styles.difference}
          aria-hidden="true"
          data-sure={(difference.q ?? difference.p ?? 1) <= qLimit ? "" : undefined}
        >
          {context.format.signed(difference.value, difference.unit)}
        </span>
      )}
    </>
  ) : (
    <span aria-hidden="true" className={hasSign ? styles.sign : undefined}>
      {hasSign ? (
        absenceGlyphs[absence]
      ) : (
        <Absence kind={absence} {...(result === undefined ? {} : { n: result.base })} />
      )}
    </span>
  );
}

const Cell = memo(function Cell(props: CellProps) {
  const { cell, color, strength, side, markProps, row, column } = props;
  return (
    <td
      {...linkedTo(cell.mark)}
      className={`${styles.cell} ${color === undefined ? "" : styles.tinted}`}
      style={color === undefined ? undefined : markStyle(color, strength)}
      data-side={side}
    >
      <CellFigure {...props} />
      <MarkTarget mark={markProps(cell.mark, row, column)} />
    </td>
  );
});

const ColumnHead = memo(function ColumnHead({
  part,
  dimension,
  context,
}: {
  readonly part: string;
  readonly dimension: string | null;
  readonly context: ChartContext;
}) {
  const { text: name } = context.labelOf("part", part);
  return (
    <th scope="col" className={styles.column} title={name}>
      <div>
        {dimension === null ? null : (
          <svg width="12" height="12" aria-hidden="true">
            <DimensionSymbol id={dimension} x={6} y={6} />
          </svg>
        )}
        <span>{name}</span>
      </div>
    </th>
  );
});

/** The keys that all grids have: the signs of what is absent where there are many, and what small figures are. */
export function HeatKeys({ data, context, heads }: Pick<HeatGridProps, "data" | "context" | "heads">) {
  const absences = new Set(
    [
      ...data.results.filter((result) => !isShown(result)),
      ...heatRows(data, context).flatMap(({ cells }) =>
        cells.flatMap(({ result }) => (result === undefined ? [result] : [])),
      ),
    ].map((result) => kindOfNothing(result)),
  );
  const hasSigns = heads === "tall" || isSparseHeat(data, context);
  const isCompared = data.results.some((result) => (context.compared?.of(result) ?? null) !== null);
  return (
    <>
      {absenceKinds
        .filter((kind) => hasSigns && absences.has(kind))
        .map((kind) => (
          <Absence key={kind} kind={kind} />
        ))}
      {isCompared ? (
        <LegendKey label={context.text("charts.differenceInCell", { label: context.compared?.label ?? "" })}>
          <text x="10" y="10" className={styles.differenceKey}>
            ±
          </text>
        </LegendKey>
      ) : null}
    </>
  );
}

/** A grid of tinted cells, a row a group, a column a part, under one name and walked by keys. */
export function HeatGrid(props: HeatGridProps) {
  const {
    data,
    context,
    title,
    onSelect,
    description,
    legend,
    orders,
    tintOf,
    sideOf,
    wordsOf,
    stands,
    dimensionOf,
    heads,
    firstOfMany = "given",
  } = props;
  const { text, labelOf } = context;
  const { grouping, parts } = data;
  const rows = useKeptList(
    useMemo(() => heatRows(data, context), [data, context]),
    ({ group }) => group,
  );
  const blocks = usePaperBlocks(parts.length, columnWidths[heads], nameWidth);
  const { shown, controls, more } = useOrderedShelf(
    rows,
    ({ group }) => wholeName(labelOf(grouping, group)),
    {
      options: orders,
      sorted: (all, order) =>
        sortedRows(
          all,
          orders.find(({ id }) => id === order),
        ),
      first: rows.length > few ? firstOfMany : "given",
      mostOfMany: few,
    },
    context,
  );
  const hasSigns = useMemo(() => heads === "tall" || isSparseHeat(data, context), [heads, data, context]);
  const walk = useMarkWalk(
    shown.flatMap((row) => row.cells.map((cell) => cell.mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={description}
      context={context}
      walk={walk}
      legend={legend}
      controls={controls}
    >
      <div className={styles.scroller} data-scroller="">
        {blocks.map(({ from, to }) => (
          <table key={from} aria-label={title} className={styles.heat} data-heads={heads}>
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  {text(`shell.groupings.${grouping}`)}
                </th>
                {parts.slice(from, to).map((part) => (
                  <ColumnHead key={part} part={part} dimension={dimensionOf(part)} context={context} />
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, rowIndex) => (
                <tr key={row.group}>
                  <th
                    scope="row"
                    className={styles.rowName}
                    {...linkedTo({ group: { [grouping]: row.group } })}
                  >
                    <GroupName label={labelOf(grouping, row.group)} of={[grouping, row.group]} />
                  </th>
                  {row.cells.slice(from, to).map((cell, column) => {
                    const value = isShown(cell.result) ? cell.result.value : null;
                    const tint = value === null ? undefined : tintOf(value);
                    return (
                      <Cell
                        key={cell.part}
                        cell={cell}
                        words={value === null ? "" : wordsOf(value)}
                        color={tint?.color}
                        strength={tint?.strength}
                        side={value === null ? undefined : sideOf?.(value)}
                        isStanding={stands?.(cell) === true}
                        hasSign={hasSigns}
                        context={context}
                        markProps={walk.markProps}
                        row={rowIndex}
                        column={from + column}
                      />
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {more}
    </ChartBox>
  );
}
