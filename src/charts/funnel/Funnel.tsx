import { useId, useMemo } from "react";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { markStyle } from "../markStyle.ts";
import { resultTable } from "../resultTable.ts";
import { withAllResults } from "../smallMultiples/together.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { useShelf, wholeName } from "../useShelf.tsx";
import styles from "./Funnel.module.css";
import { funnelsOf, type FunnelData } from "./funnelData.ts";
import { FunnelKeys, Hatching, KeysOfMany } from "./FunnelKeys.tsx";
import { FunnelPanel } from "./FunnelPanel.tsx";

function Funnel({ data, context, title, onSelect }: ChartProps<FunnelData>) {
  const { text, format, labelOf } = context;
  const hatching = useId();
  const funnels = useMemo(() => funnelsOf(data, context), [data, context]);
  const { grouping } = data;
  const shelf = useShelf(
    funnels,
    ({ group }) => (grouping === null ? data.all : wholeName(labelOf(grouping, group))),
    context,
  );
  const walk = useMarkWalk(
    shelf.shown.flatMap(({ steps }) => steps.map(({ mark }) => mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.funnel.description", {
        rows: format.count(funnels.length),
        steps: format.count(data.steps.length),
      })}
      context={context}
      walk={walk}
      controls={shelf.search}
      legend={<FunnelKeys data={data} context={context} hatching={hatching} />}
    >
      <Hatching id={hatching} />
      <div
        className={grouping === null ? styles.single : styles.panels}
        style={markStyle(`var(--lens-${data.lens})`)}
      >
        {shelf.shown.map((funnel, index) => (
          <FunnelPanel
            key={funnel.group}
            funnel={funnel}
            index={index}
            data={data}
            hatching={hatching}
            context={context}
            walk={walk}
          />
        ))}
      </div>
      {shelf.more}
    </ChartBox>
  );
}

function tableOf(data: FunnelData, context: ChartContext): ChartTable {
  const named = new Set(data.steps.flatMap(({ part, kept, unsaid }) => [part, kept, unsaid]));
  return resultTable(
    [{ measure: data.measure, results: data.results.filter(({ part }) => named.has(part)) }],
    { groupings: data.grouping === null ? [] : [data.grouping], withPart: true },
    context,
  );
}

/** Steps one within the other, each a share of all: a bar shorter than the one above by those who did not take it. */
export const funnel: ChartDeclaration<FunnelData> = {
  draw: Funnel,
  table: tableOf,
  results: ({ results }) => results,
  isEmpty: ({ results, steps }) => results.length === 0 || steps.length === 0,
  // All are shares of 0 to 1 already.
  multiple: {
    extent: () => [],
    legend: (data, context) => <KeysOfMany data={data} context={context} />,
    together: withAllResults,
  },
};
