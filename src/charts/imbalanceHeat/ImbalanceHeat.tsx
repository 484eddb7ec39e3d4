import type { ReactNode } from "react";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { heatExtent, heatTable, isEmptyHeat, type HeatCell, type HeatData } from "../heat/heatData.ts";
import { HeatGrid, HeatKeys, qLimit, type HeatOrder, type HeatSide } from "../heat/HeatGrid.tsx";
import { HeatSwatch } from "../heat/HeatSwatch.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { isShown } from "../resultWords.ts";
import { withAllResults } from "../smallMultiples/together.ts";

/** The strongest tint, in per cent of its colour: figures stay readable on it. */
const strongest = 55;

function sideOf(value: number): HeatSide {
  return value < 0 ? "below" : "above";
}

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

/** Only what some cell has stands in the legend. */
function legend(data: HeatData, context: ChartContext): ReactNode {
  const { text } = context;
  const shown = data.results.filter(isShown);
  return (
    <>
      {(["below", "above"] as const)
        .filter((side) => shown.some(({ value }) => value !== 0 && sideOf(value) === side))
        .map((side) => (
          <LegendKey key={side} label={text(`charts.${side}`)}>
            <HeatSwatch color={`var(--${side})`} strength={strongest} side={side} />
          </LegendKey>
        ))}
      {shown.some(({ q }) => q !== undefined && q <= qLimit) ? (
        <LegendKey label={text("charts.qMark")}>
          <circle cx="10" cy="6" r="3" fill="currentColor" />
        </LegendKey>
      ) : null}
      <HeatKeys data={data} context={context} heads="wide" />
    </>
  );
}

function ImbalanceHeat(props: ChartProps<HeatData>) {
  const { data, context } = props;
  const { text, format } = context;
  const largest = (context.shared ?? heatExtent(data, context)).reduce<number>(
    (most, value) => Math.max(most, Math.abs(value ?? 0)),
    Number.MIN_VALUE,
  );
  return (
    <HeatGrid
      {...props}
      description={text("charts.imbalanceHeat.description", {
        rows: format.count(new Set(data.results.map((one) => one.group[data.grouping])).size),
        columns: format.count(data.parts.length),
      })}
      legend={legend(data, context)}
      orders={ordersOf(data, context)}
      firstOfMany="surest"
      tintOf={(value) => ({
        color: `var(--${sideOf(value)})`,
        strength: `${String(Math.round((Math.abs(value) / largest) * strongest))}%`,
      })}
      sideOf={sideOf}
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
  multiple: { extent: heatExtent, legend, together: withAllResults, least: 600 },
};
