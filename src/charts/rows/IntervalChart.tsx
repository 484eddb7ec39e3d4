import { useMemo, type ReactNode } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Unit } from "../../ui/format.ts";
import type { Lens } from "../../ui/Tile.tsx";
import { useKept, useKeptList } from "../../ui/useKept.ts";
import type { ChartContext, ChartMeasure, ChartProps, ChartTable, ReferenceMark } from "../chart.ts";
import { besideValues } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { resultTable } from "../resultTable.ts";
import { hasInterval, isShown } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { ordersBy, useOrderedShelf } from "../useOrderedShelf.tsx";
import { wholeName } from "../useShelf.tsx";
import { IntervalRows, intervalRows, type IntervalRow } from "./IntervalRows.tsx";
import type { RowOrder } from "./rowOrder.ts";

/** Results of one measure by one grouping, or by part: what dots with intervals and bars from 0 both show. */
export interface IntervalChartData {
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
  readonly grouping: Grouping | "part";
  readonly lens: Lens;
  readonly order: RowOrder;
  readonly references?: readonly ReferenceMark[];
}

const differences: readonly Unit[] = ["point_difference", "share_difference"];

/** Below so many rows an order can be seen and need not be chosen. */
const few = 4;

export interface IntervalChartProps extends ChartProps<IntervalChartData> {
  readonly form: "dot" | "bar";
  readonly description: string;
  readonly legend: ReactNode;
}

/** All that the scale of rows must hold: values, limits, what they are compared with, and 0 for bars and differences, whose side it tells. */
export function intervalExtent(
  { measure, results, references = [] }: IntervalChartData,
  context: ChartContext,
  form: "dot" | "bar",
): readonly (number | null)[] {
  return [
    ...besideValues(results, context),
    ...results.flatMap((result) => (isShown(result) ? [result.value, result.lower, result.upper] : [])),
    ...(results.some(isShown) ? references.map((reference) => reference.value) : []),
    ...(form === "bar" || differences.includes(measure.unit) ? [0] : []),
  ];
}

/** The legend of rows: the mark and the interval as the chart draws them, and what rows are compared with. */
export function intervalLegend(
  { measure, results }: IntervalChartData,
  context: ChartContext,
  keys: { readonly mark: ReactNode; readonly band: ReactNode },
): ReactNode {
  const { text } = context;
  return (
    <>
      <LegendKey label={measure.label}>{keys.mark}</LegendKey>
      {results.some(hasInterval) ? (
        <LegendKey label={text("charts.bandLegend")}>{keys.band}</LegendKey>
      ) : null}
      <BesideKeys results={results} context={context} />
    </>
  );
}

/** One row a result: name, mark, interval, value, limits and n. */
export function IntervalChart(props: IntervalChartProps) {
  const { data, context, title, onSelect, form, description, legend } = props;
  const { shared } = context;
  const rows = useKeptList(
    useMemo(() => intervalRows(data.results, data.grouping, data.measure, context), [data, context]),
    ({ mark }) => mark.id,
  );
  const references = useKept((data.references ?? []).filter(({ value }) => Number.isFinite(value)));
  const orders = ordersBy<IntervalRow>(({ result }) => result, context, data.order);
  const { shown, controls, more } = useOrderedShelf(
    rows,
    ({ label }) => wholeName(label),
    // Side by side they are as they came, so that they are alike.
    shared === undefined ? orders : { ...orders, options: [], first: "given" },
    context,
    few,
  );
  const walk = useMarkWalk(
    shown.map(({ mark }) => mark),
    onSelect,
  );
  const scale = useMemo(
    () => scaleOver(shared ?? intervalExtent(data, context, form), data.measure.unit),
    [shared, data, context, form],
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
      <IntervalRows
        rows={shown}
        scale={scale}
        measure={data.measure}
        references={references}
        form={form}
        color={`var(--lens-${data.lens})`}
        context={context}
        walk={walk}
      />
      {more}
    </ChartBox>
  );
}

/** The twin of both kinds. */
export function intervalTable(data: IntervalChartData, context: ChartContext): ChartTable {
  const byPart = data.grouping === "part";
  return resultTable(
    [data],
    {
      groupings: data.grouping === "part" ? [] : [data.grouping],
      withPart: byPart,
      withQ: data.results.some((result) => result.q !== undefined),
    },
    context,
  );
}
