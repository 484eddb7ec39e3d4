import { useMemo } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type {
  ChartContext,
  ChartDeclaration,
  ChartMeasure,
  ChartProps,
  ChartTable,
  ReferenceMark,
} from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { resultTable } from "../resultTable.ts";
import { IntervalRows, intervalRows } from "../rows/IntervalRows.tsx";
import { inOrder, type RowOrder } from "../rows/rowOrder.ts";
import { useMarkWalk } from "../useMarkWalk.ts";

/** Results of one measure by one grouping, or by part. */
export interface IntervalDotsData {
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
  readonly grouping: Grouping | "part";
  readonly lens: Lens;
  readonly order: RowOrder;
  readonly references?: readonly ReferenceMark[];
}

function IntervalDots({ data, context, title, onSelect }: ChartProps<IntervalDotsData>) {
  const { text, format } = context;
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
  const color = `var(--lens-${data.lens})`;
  return (
    <ChartBox
      title={title}
      description={text("charts.intervalDots.description", { rows: format.count(rows.length) })}
      context={context}
      walk={walk}
      legend={
        <>
          <LegendKey label={data.measure.label}>
            <circle cx="10" cy="6" r="4" fill={color} />
          </LegendKey>
          <LegendKey label={text("charts.bandLegend")}>
            <rect x="0" y="2" width="20" height="8" fill={color} fillOpacity="0.22" />
            <line x1="0" x2="20" y1="6" y2="6" stroke={color} />
          </LegendKey>
        </>
      }
    >
      <IntervalRows
        rows={rows}
        measure={data.measure}
        references={data.references ?? []}
        form="dot"
        color={color}
        context={context}
        walk={walk}
      />
    </ChartBox>
  );
}

function tableOf(data: IntervalDotsData, context: ChartContext): ChartTable {
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

export const intervalDots: ChartDeclaration<IntervalDotsData> = {
  draw: IntervalDots,
  table: tableOf,
  isEmpty: (data) => data.results.length === 0,
};
