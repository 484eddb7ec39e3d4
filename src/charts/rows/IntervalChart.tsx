import { useMemo, type ReactNode } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, ChartProps, ChartTable, ReferenceMark } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { resultTable } from "../resultTable.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { IntervalRows, intervalRows } from "./IntervalRows.tsx";
import { inOrder, type RowOrder } from "./rowOrder.ts";

/** Results of one measure by one grouping, or by part: what dots with intervals and bars from 0 both show. */
export interface IntervalChartData {
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
  readonly grouping: Grouping | "part";
  readonly lens: Lens;
  readonly order: RowOrder;
  readonly references?: readonly ReferenceMark[];
}

export interface IntervalChartProps extends ChartProps<IntervalChartData> {
  readonly form: "dot" | "bar";
  readonly description: string;
  /** The mark and the interval as the legend draws them. */
  readonly markKey: ReactNode;
  readonly bandKey: ReactNode;
}

/** One row a result: name, mark, interval, value, limits and n. */
export function IntervalChart(props: IntervalChartProps) {
  const { data, context, title, onSelect, form, description, markKey, bandKey } = props;
  const rows = useMemo(
    () =>
      inOrder(
        intervalRows(data.results, data.grouping, data.measure, context),
        data.order,
        (row) => row.result,
      ),
    [data, context],
  );
  const walk = useMarkWalk(
    rows.map((row) => row.mark),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={description}
      context={context}
      walk={walk}
      legend={
        <>
          <LegendKey label={data.measure.label}>{markKey}</LegendKey>
          <LegendKey label={context.text("charts.bandLegend")}>{bandKey}</LegendKey>
          {rows.some(({ result }) => (context.compared?.of(result) ?? null) !== null) ? (
            <LegendKey label={context.compared?.label ?? ""}>
              <line x1="10" x2="10" y1="0" y2="12" stroke="currentColor" strokeWidth="2" />
            </LegendKey>
          ) : null}
        </>
      }
    >
      <IntervalRows
        rows={rows}
        measure={data.measure}
        references={data.references ?? []}
        form={form}
        color={`var(--lens-${data.lens})`}
        context={context}
        walk={walk}
      />
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
