import { Fragment, useMemo, type ReactNode } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Unit } from "../../ui/format.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type {
  ChartContext,
  ChartDeclaration,
  ChartMeasure,
  ChartProps,
  ChartTable,
  Mark,
  ReferenceMark,
  Scales,
} from "../chart.ts";
import { besideValues, comparedValue } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { markStyle } from "../markStyle.ts";
import { NoValue } from "../NoValue.tsx";
import { ownReferences } from "../references.ts";
import { resultTable } from "../resultTable.ts";
import { againstWords, hasInterval, isShown, resultWords } from "../resultWords.ts";
import { RowDrawing } from "../rows/RowDrawing.tsx";
import { createScale, scaleOver, type Scale } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import styles from "./IndicatorGrid.module.css";

/** One measure at each of the columns, with what it is compared with. */
export interface Indicator {
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
  readonly references?: readonly ReferenceMark[];
}

/** Measures one below the other at the same points in time: all of a unit on one scale, shares from 0 to 1. */
export interface IndicatorGridData {
  readonly along: Grouping;
  /** Codes in their order. */
  readonly columns: readonly string[];
  readonly lens: Lens;
  readonly indicators: readonly Indicator[];
}

interface Cell {
  readonly column: string;
  readonly result: MeasureResult | undefined;
  readonly mark: Mark;
}

interface Row extends Indicator {
  readonly scale: Scale;
  readonly cells: readonly Cell[];
}

/** What the scale of each unit holds. */
function unitScales({ indicators }: IndicatorGridData, context: ChartContext): Scales {
  const ofUnit = (unit: Unit) =>
    indicators
      .filter(({ measure }) => measure.unit === unit)
      .flatMap(({ results, references = [] }) => [
        ...results.flatMap((one) => (isShown(one) ? [one.value, one.lower, one.upper] : [])),
        ...references.map(({ value }) => value),
        ...besideValues(results, context),
      ]);
  return Object.fromEntries(indicators.map(({ measure: { unit } }) => [unit, ofUnit(unit)]));
}

function rowsOf(data: IndicatorGridData, context: ChartContext): readonly Row[] {
  const { along, columns, indicators } = data;
  const { text, labelOf } = context;
  const scales = context.sharedOn ?? unitScales(data, context);
  const scaleOf = (unit: Unit): Scale =>
    unit === "share" ? createScale(0, 1, 2) : scaleOver(scales[unit] ?? [], unit, 2);
  return indicators.map((indicator, index) => {
    const { measure, results } = indicator;
    const byColumn = new Map(results.map((result) => [result.group[along] ?? "", result]));
    return {
      ...indicator,
      scale: scaleOf(measure.unit),
      cells: columns.map((column): Cell => {
        const result = byColumn.get(column);
        return {
          column,
          result,
          mark: {
            id: `${String(index)}/${column}`,
            name: text("charts.markName", {
              group: labelOf(along, column).text,
              words: resultWords(result, measure, context, isShown(result) ? indicator.references : []),
            }),
            group: result?.group ?? { [along]: column },
            part: result?.part ?? "",
            results: result === undefined ? [] : [result],
          },
        };
      }),
    };
  });
}

function legend({ indicators, lens }: IndicatorGridData, context: ChartContext): ReactNode {
  const { text } = context;
  const color = `var(--lens-${lens})`;
  const results = indicators.flatMap((indicator) => indicator.results);
  return (
    <>
      {results.some(hasInterval) ? (
        <LegendKey label={text("charts.bandLegend")}>
          <rect x="0" y="2" width="20" height="8" fill={color} fillOpacity="0.22" />
          <line x1="0" x2="20" y1="6" y2="6" stroke={color} />
        </LegendKey>
      ) : null}
      {indicators.some((one) => (one.references ?? []).length > 0 && one.results.some(isShown)) ? (
        <LegendKey label={text("charts.reference")}>
          <line x1="10" x2="10" y1="0" y2="12" stroke="currentColor" strokeDasharray="3 2" />
        </LegendKey>
      ) : null}
      <BesideKeys results={results} context={context} />
    </>
  );
}

function IndicatorGrid({ data, context, title, onSelect }: ChartProps<IndicatorGridData>) {
  const { text, format, labelOf } = context;
  const rows = useMemo(() => rowsOf(data, context), [data, context]);
  const walk = useMarkWalk(
    rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)),
    onSelect,
  );
  const color = `var(--lens-${data.lens})`;
  return (
    <ChartBox
      title={title}
      description={text("charts.indicatorGrid.description", {
        rows: format.count(rows.length),
        columns: format.count(data.columns.length),
      })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
    >
      <div
        className={styles.grid}
        style={{
          ...markStyle(color),
          gridTemplateColumns: `minmax(84px, 22%) repeat(${String(data.columns.length)}, minmax(0, 1fr))`,
        }}
      >
        <div className={styles.heads} aria-hidden="true">
          <span />
          {data.columns.map((column) => (
            <span key={column}>{labelOf(data.along, column).text}</span>
          ))}
        </div>
        {rows.map((row, rowIndex) => (
          <div key={row.measure.label} className={styles.row}>
            <span className={styles.label} aria-hidden="true">
              {row.measure.label}
              {(row.references ?? []).map((reference) => (
                <Fragment key={reference.label}>
                  {" "}
                  <span className={styles.reference}>
                    {againstWords(reference, row.measure.unit, context)}
                  </span>
                </Fragment>
              ))}
            </span>
            {row.cells.map(({ column, result, mark }, columnIndex) => (
              <div key={column} className={styles.cell} {...linkedTo({ group: { [data.along]: column } })}>
                <span className={styles.figures} aria-hidden="true">
                  {isShown(result) ? (
                    <>
                      <span className={styles.value}>{format.value(result.value, row.measure.unit)}</span>{" "}
                      {result.lower === null || result.upper === null
                        ? ""
                        : format.interval(result.lower, result.upper, row.measure.unit)}
                      <span className={styles.n}> {text("ui.n", { n: format.count(result.n) })}</span>
                    </>
                  ) : (
                    <NoValue result={result} />
                  )}
                </span>
                <div className={styles.plot} aria-hidden="true">
                  {result === undefined ? null : (
                    <RowDrawing
                      result={result}
                      scale={row.scale}
                      form="dot"
                      references={isShown(result) ? (row.references ?? []) : []}
                      compared={comparedValue(result, context)}
                      own={ownReferences(result, context)}
                    />
                  )}
                </div>
                <MarkTarget mark={walk.markProps(mark, rowIndex, columnIndex)} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </ChartBox>
  );
}

function tableOf(data: IndicatorGridData, context: ChartContext): ChartTable {
  const table = resultTable(data.indicators, { groupings: [data.along] }, context);
  return data.indicators.length > 1
    ? table
    : { ...table, columns: [...table.columns, { id: "measure", header: context.text("charts.measure") }] };
}

/** Several measures at several times side by side, small and aligned. */
export const indicatorGrid: ChartDeclaration<IndicatorGridData> = {
  draw: IndicatorGrid,
  table: tableOf,
  results: ({ indicators }) => indicators.flatMap(({ results }) => results),
  isEmpty: ({ indicators, columns }) => columns.length === 0 || indicators.length === 0,
  // Shares stand on 0 to 1 already.
  multiple: {
    extent: () => [],
    further: unitScales,
    legend,
    together: (all) => ({ ...all[0], indicators: all.flatMap(({ indicators }) => indicators) }),
    least: 520,
  },
};
