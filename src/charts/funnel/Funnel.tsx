import { useId, useMemo } from "react";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { resultTable } from "../resultTable.ts";
import { againstWords } from "../resultWords.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { useShelf, wholeName } from "../useShelf.tsx";
import styles from "./Funnel.module.css";
import { funnelsOf, type FunnelData } from "./funnelData.ts";
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
      legend={
        <>
          <LegendKey label={data.measure.label}>
            <rect
              x="0"
              y="1"
              width="20"
              height="10"
              className={styles.bar}
              style={markStyle(`var(--lens-${data.lens})`)}
            />
          </LegendKey>
          <LegendKey label={text("charts.bandLegend")}>
            <path d="M0.5 2V10M19.5 2V10M0 6H20" stroke="currentColor" fill="none" />
          </LegendKey>
          <LegendKey label={data.unsaid.label}>
            <rect
              x="0.5"
              y="1.5"
              width="19"
              height="9"
              className={styles.unsaid}
              fill={`url(#${hatching})`}
            />
          </LegendKey>
          <LegendKey label={text("charts.funnel.before")}>
            <rect x="0.5" y="1.5" width="19" height="9" className={styles.before} />
          </LegendKey>
          {data.steps.flatMap(({ part, references = [] }) =>
            references.map((reference) => (
              <LegendKey
                key={`${part} ${reference.label}`}
                label={`${labelOf("part", part).text}: ${againstWords(reference, data.measure.unit, context)}`}
              >
                <line x1="10" x2="10" y1="0" y2="12" className={styles.upright} />
              </LegendKey>
            )),
          )}
          <BesideKeys
            results={data.results}
            context={context}
            own={funnels.flatMap(({ steps }) => steps.flatMap(({ own }) => own))}
          />
        </>
      }
    >
      <svg width="0" height="0" className={styles.hatching} aria-hidden="true">
        <defs>
          <pattern
            id={hatching}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" className={styles.hatchGround} />
            <line x1="0" x2="0" y1="0" y2="5" className={styles.hatchLine} />
          </pattern>
        </defs>
      </svg>
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
};
