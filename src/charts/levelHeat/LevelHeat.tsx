import type { ChartDeclaration, ChartProps } from "../chart.ts";
import { heatTable, isEmptyHeat, type HeatCell, type HeatData } from "../heat/heatData.ts";
import { HeatGrid } from "../heat/HeatGrid.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { isShown } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";

/** Means by group and part on one scale, for many parts; each part has a dimension. */
export interface LevelHeatData extends HeatData {
  readonly dimensionOf: (part: string) => string | null;
}

/** The tints of the lowest and the highest value of the scale, in per cent of the colour: figures stay readable on either. */
const [faintest, strongest] = [4, 58];

function strengthAt(at: number): string {
  return `${String(Math.round(faintest + ((strongest - faintest) * at) / 100))}%`;
}

function LevelHeat(props: ChartProps<LevelHeatData>) {
  const { data, context } = props;
  const { text, format, labelOf } = context;
  const { measure, parts, results } = data;
  const scale = scaleOver(
    results.map(({ value }) => value),
    measure.unit,
  );
  const color = "var(--lens-competence)";
  const [low, high] = scale.domain;
  return (
    <HeatGrid
      {...props}
      description={text("charts.levelHeat.description", {
        rows: format.count(new Set(results.map((one) => one.group[data.grouping])).size),
        columns: format.count(parts.length),
      })}
      legend={[low, (low + high) / 2, high].map((value) => (
        <LegendKey key={value} label={format.tick(value, measure.unit)}>
          <rect
            width="20"
            height="12"
            fill={`color-mix(in oklab, ${color} ${strengthAt(scale.at(value))}, var(--ground))`}
          />
        </LegendKey>
      ))}
      orders={parts.map((part) => ({
        id: part,
        label: labelOf("part", part).text,
        keyOf: (cells: readonly HeatCell[]) => {
          const result = cells.find((cell) => cell.part === part)?.result;
          return isShown(result) ? -result.value : null;
        },
      }))}
      tintOf={(value) => markStyle(color, strengthAt(scale.at(value)))}
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
};
