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
    mark: <circle cx="10" cy="6" r="4" fill={color} />,
    band: (
      <>
        <rect x="0" y="2" width="20" height="8" fill={color} fillOpacity="0.22" />
        <line x1="0" x2="20" y1="6" y2="6" stroke={color} />
      </>
    ),
  });
}

function IntervalDots(props: ChartProps<IntervalChartData>) {
  const { text, format } = props.context;
  return (
    <IntervalChart
      {...props}
      form="dot"
      description={text("charts.intervalDots.description", { rows: format.count(props.data.results.length) })}
      legend={legend(props.data, props.context)}
    />
  );
}

/** Results of one measure by one grouping, or by part, as dots with intervals. */
export const intervalDots: ChartDeclaration<IntervalChartData> = {
  draw: IntervalDots,
  table: intervalTable,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0,
  multiple: {
    extent: (data, context) => intervalExtent(data, context, "dot"),
    legend,
    together: withAllResults,
  },
};
