import type { ChartDeclaration, ChartProps } from "../chart.ts";
import { IntervalChart, intervalTable, type IntervalChartData } from "../rows/IntervalChart.tsx";

function AttributeBars(props: ChartProps<IntervalChartData>) {
  const { text, format } = props.context;
  const color = `var(--lens-${props.data.lens})`;
  return (
    <IntervalChart
      {...props}
      form="bar"
      description={text("charts.attributeBars.description", {
        rows: format.count(props.data.results.length),
      })}
      markKey={<rect x="0" y="1" width="20" height="10" fill={color} fillOpacity="0.38" />}
      bandKey={<path d="M0.5 2V10M19.5 2V10M0 6H20" stroke="currentColor" fill="none" />}
    />
  );
}

/** Shares of one whole each, 0-1: satisfied by attribute, related by program. Not parts of one whole: those are `stackedShares`. */
export const attributeBars: ChartDeclaration<IntervalChartData> = {
  draw: AttributeBars,
  table: intervalTable,
  isEmpty: (data) => data.results.length === 0,
};
