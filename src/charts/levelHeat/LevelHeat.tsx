import type { ReactNode } from "react";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { heatExtent, heatTable, isEmptyHeat, type HeatCell, type HeatData } from "../heat/heatData.ts";
import { HeatGrid, HeatKeys } from "../heat/HeatGrid.tsx";
import { HeatSwatch } from "../heat/HeatSwatch.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { isShown } from "../resultWords.ts";
import { scaleOver, type Scale } from "../scale.ts";
import { withAllResults } from "../smallMultiples/together.ts";

/** Means by group and part on one scale, for many parts; each part has a dimension. */
export interface LevelHeatData extends HeatData {
  readonly dimensionOf: (part: string) => string | null;
}

const color = "var(--lens-competence)";
/** The tints of the lowest and the highest value of the scale, in per cent of the colour: figures stay readable on either. */
const [faintest, strongest] = [4, 58];

function strengthAt(at: number): number {
  return Math.round(faintest + ((strongest - faintest) * at) / 100);
}

function scaleOf(data: LevelHeatData, context: ChartContext): Scale {
  return scaleOver(context.shared ?? heatExtent(data, context), data.measure.unit);
}

function legend(data: LevelHeatData, context: ChartContext): ReactNode {
  const scale = scaleOf(data, context);
  const [low, high] = scale.domain;
  return (
    <>
      {data.results.some(isShown)
        ? [low, (low + high) / 2, high].map((value) => (
            <LegendKey key={value} label={context.format.tick(value, data.measure.unit)}>
              <HeatSwatch color={color} strength={strengthAt(scale.at(value))} />
            </LegendKey>
          ))
        : null}
      <HeatKeys data={data} context={context} heads="tall" />
    </>
  );
}

function LevelHeat(props: ChartProps<LevelHeatData>) {
  const { data, context } = props;
  const { text, format, labelOf } = context;
  const { parts, results } = data;
  const scale = scaleOf(data, context);
  return (
    <HeatGrid
      {...props}
      description={text("charts.levelHeat.description", {
        rows: format.count(new Set(results.map((one) => one.group[data.grouping])).size),
        columns: format.count(parts.length),
      })}
      legend={legend(data, context)}
      orders={parts.map((part) => ({
        id: part,
        label: labelOf("part", part).text,
        keyOf: (cells: readonly HeatCell[]) => {
          const result = cells.find((cell) => cell.part === part)?.result;
          return isShown(result) ? -result.value : null;
        },
      }))}
      tintOf={(value) => ({ color, strength: `${String(strengthAt(scale.at(value)))}%` })}
      wordsOf={(value) => format.count(Math.round(value))}
      dimensionOf={data.dimensionOf}
      heads="tall"
    />
  );
}

export const levelHeat: ChartDeclaration<LevelHeatData> = {
  draw: LevelHeat,
  table: heatTable,
  results: ({ results }) => results,
  isEmpty: isEmptyHeat,
  multiple: { extent: heatExtent, legend, together: withAllResults, least: 640 },
};
