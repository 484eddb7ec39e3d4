import type { ReactNode } from "react";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import {
  IntervalChart,
  intervalExtent,
  intervalLegend,
  intervalTable,
  type IntervalChartData,
} from "../rows/IntervalChart.tsx";
import { withAllResults } from "../smallMultiples/together.ts";

function legend(data: IntervalChartData, context: ChartContext): ReactNode {
  const color = `var(--lens-${data.lens})`;
  return intervalLegend(data, context, {
    mark: <rect x="0" y="1" width="20" height="10" fill={color} fillOpacity="0.38" />,
    band: <path d="M0.5 2V10M19.5 2V10M0 6H20" stroke="currentColor" fill="none" />,
  });
}

function AttributeBars(props: ChartProps<IntervalChartData>) {
  const { text, format } = props.context;
  return (
    <IntervalChart
      {...props}
      form="bar"
      description={text("charts.attributeBars.description", {
        rows: format.count(props.data.results.length),
      })}
      legend={legend(props.data, props.context)}
    />
  );
}

/** Shares of one whole each, 0-1: satisfied by attribute, related by program. Not parts of one whole: those are `stackedShares`. */
export const attributeBars: ChartDeclaration<IntervalChartData> = {
  draw: AttributeBars,
  table: intervalTable,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0,
  multiple: {
    extent: (data, context) => intervalExtent(data, context, "bar"),
    legend,
    together: withAllResults,
  },
};
