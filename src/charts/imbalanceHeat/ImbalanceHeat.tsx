import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { heatTable, isEmptyHeat, type HeatCell, type HeatData } from "../heat/heatData.ts";
import { HeatGrid, qLimit, type HeatOrder } from "../heat/HeatGrid.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { isShown } from "../resultWords.ts";

function stands({ result }: HeatCell): boolean {
  return result?.q !== undefined && result.q <= qLimit;
}

function valuesOf(cells: readonly HeatCell[]): readonly number[] {
  return cells.flatMap(({ result }) => (isShown(result) ? [result.value] : []));
}

/** By the surest departure, the largest to either side, or by one dimension, lowest first. */
function ordersOf({ parts }: HeatData, { text, labelOf }: ChartContext): readonly HeatOrder[] {
  return [
    {
      id: "surest",
      label: text("charts.bySurest"),
      keyOf: (cells) => {
        const qs = cells.flatMap(({ result }) => (result?.q === undefined ? [] : [result.q]));
        return qs.length === 0 ? null : Math.min(...qs);
      },
    },
    {
      id: "largest",
      label: text("charts.byLargest"),
      keyOf: (cells) => {
        const values = valuesOf(cells);
        return values.length === 0 ? null : -Math.max(...values.map(Math.abs));
      },
    },
    ...parts.map((part) => ({
      id: part,
      label: labelOf("part", part).text,
      keyOf: (cells: readonly HeatCell[]) => valuesOf(cells.filter((cell) => cell.part === part))[0] ?? null,
    })),
  ];
}

function ImbalanceHeat(props: ChartProps<HeatData>) {
  const { data, context } = props;
  const { text, format } = context;
  const largest = data.results.reduce(
    (most, result) => (isShown(result) ? Math.max(most, Math.abs(result.value)) : most),
    Number.MIN_VALUE,
  );
  return (
    <HeatGrid
      {...props}
      description={text("charts.imbalanceHeat.description", {
        rows: format.count(new Set(data.results.map((one) => one.group[data.grouping])).size),
        columns: format.count(data.parts.length),
      })}
      legend={
        <>
          <LegendKey label={text("charts.below")}>
            <rect width="20" height="12" fill="color-mix(in oklab, var(--below) 55%, var(--ground))" />
          </LegendKey>
          <LegendKey label={text("charts.above")}>
            <rect width="20" height="12" fill="color-mix(in oklab, var(--above) 55%, var(--ground))" />
          </LegendKey>
          <LegendKey label={text("charts.qMark")}>
            <circle cx="10" cy="6" r="3" fill="currentColor" />
          </LegendKey>
        </>
      }
      orders={ordersOf(data, context)}
      firstOfMany="surest"
      // From none to just over a half, so that figures stay readable.
      tintOf={(value) =>
        markStyle(
          value < 0 ? "var(--below)" : "var(--above)",
          `${String(Math.round((Math.abs(value) / largest) * 55))}%`,
        )
      }
      wordsOf={(value) => format.signed(value, data.measure.unit)}
      stands={stands}
      dimensionOf={(part) => part}
      heads="wide"
    />
  );
}

/** Signed differences by group and part, 0 in the middle. */
export const imbalanceHeat: ChartDeclaration<HeatData> = {
  draw: ImbalanceHeat,
  table: heatTable,
  results: ({ results }) => results,
  isEmpty: isEmptyHeat,
};
