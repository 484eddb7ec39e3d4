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

/** Shares of one whole each, 0-1: satisfied by attribute, related by program. Not parts of one whole: those are `stackedShares`. */
export interface AttributeBarsData {
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
  readonly grouping: Grouping | "part";
  readonly lens: Lens;
  readonly order: RowOrder;
  readonly references?: readonly ReferenceMark[];
}

function AttributeBars({ data, context, title, onSelect }: ChartProps<AttributeBarsData>) {
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
      description={text("charts.attributeBars.description", { rows: format.count(rows.length) })}
      context={context}
      walk={walk}
      legend={
        <>
          <LegendKey label={data.measure.label}>
            <rect x="0" y="1" width="20" height="10" fill={color} fillOpacity="0.38" />
          </LegendKey>
          <LegendKey label={text("charts.bandLegend")}>
            <path d="M0.5 2V10M19.5 2V10M0 6H20" stroke="currentColor" fill="none" />
          </LegendKey>
        </>
      }
    >
      <IntervalRows
        rows={rows}
        measure={data.measure}
        references={data.references ?? []}
        form="bar"
        color={color}
        context={context}
        walk={walk}
      />
    </ChartBox>
  );
}

function tableOf(data: AttributeBarsData, context: ChartContext): ChartTable {
  return resultTable(
    [data],
    { groupings: data.grouping === "part" ? [] : [data.grouping], withPart: data.grouping === "part" },
    context,
  );
}

export const attributeBars: ChartDeclaration<AttributeBarsData> = {
  draw: AttributeBars,
  table: tableOf,
  isEmpty: (data) => data.results.length === 0,
};
