import type { ChartDeclaration, ChartProps } from "../chart.ts";
import { IntervalChart, intervalTable, type IntervalChartData } from "../rows/IntervalChart.tsx";

function IntervalDots(props: ChartProps<IntervalChartData>) {
  const { text, format } = props.context;
  const color = `var(--lens-${props.data.lens})`;
  return (
    <IntervalChart
      {...props}
      form="dot"
      description={text("charts.intervalDots.description", { rows: format.count(props.data.results.length) })}
      markKey={<circle cx="10" cy="6" r="4" fill={color} />}
      bandKey={
        <>
          <rect x="0" y="2" width="20" height="8" fill={color} fillOpacity="0.22" />
          <line x1="0" x2="20" y1="6" y2="6" stroke={color} />
        </>
      }
    />
  );
}

/** Results of one measure by one grouping, or by part, as dots with intervals. */
export const intervalDots: ChartDeclaration<IntervalChartData> = {
  draw: IntervalDots,
  table: intervalTable,
  isEmpty: (data) => data.results.length === 0,
};
