import { useMemo, type ReactNode } from "react";
import { useKeptList } from "../../ui/useKept.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { targetOf } from "../references.ts";
import { resultTable } from "../resultTable.ts";
import { hasInterval, isShown } from "../resultWords.ts";
import { inOrder } from "../rows/rowOrder.ts";
import { scaleOver } from "../scale.ts";
import { useMarkWalk, type MarkWalk } from "../useMarkWalk.ts";
import { useOrderedShelf } from "../useOrderedShelf.tsx";
import { wholeName as nameOf } from "../useShelf.tsx";
import styles from "./PairedSlopes.module.css";
import {
  contrastSeries,
  slopedGroups,
  wholeValue,
  type PairedSlopesData,
  type SlopedGroup,
} from "./pairedSlopesData.ts";
import { SlopePanel } from "./SlopePanel.tsx";

function extent({ contrasts }: PairedSlopesData, context: ChartContext): readonly (number | null)[] {
  return contrasts.flatMap(({ ends, results, whole = [] }) =>
    [...results, ...whole]
      .filter((one) => ends.includes(one.part) && isShown(one))
      .flatMap((one) => [one.value, one.lower, one.upper, comparedValue(one, context)]),
  );
}

function legend({ contrasts, lens, wholeName }: PairedSlopesData, context: ChartContext): ReactNode {
  const { text } = context;
  const target = contrasts
    .flatMap(({ results }) => results.filter(({ part }) => part === ""))
    .map((gap) => targetOf(gap, context))
    .find((one) => one !== undefined);
  const color = `var(--lens-${lens})`;
  const hasDepartures = contrasts.some(({ results }) =>
    results.some(({ part }) => part === "against_school"),
  );
  return (
    <>
      <LegendKey label={text("charts.pairedSlopes.slopeLegend")}>
        <path d="M4 9 16 3" stroke={color} strokeWidth="1.5" />
        <circle cx="4" cy="9" r="2.5" fill={color} />
        <circle cx="16" cy="3" r="2.5" fill={color} />
      </LegendKey>
      {contrasts.some(({ ends, results }) =>
        results.some((one) => ends.includes(one.part) && hasInterval(one)),
      ) ? (
        <LegendKey label={text("charts.bandLegend")}>
          <line x1="10" x2="10" y1="0" y2="12" stroke={color} strokeWidth="6" strokeOpacity="0.28" />
        </LegendKey>
      ) : null}
      {wholeName === undefined ? null : (
        <LegendKey label={wholeName}>
          <line x1="0" x2="20" y1="6" y2="6" className={styles.whole} />
        </LegendKey>
      )}
      {hasDepartures ? (
        <LegendKey label={text("charts.pairedSlopes.departsLegend")}>
          <circle cx="10" cy="6" r="3" fill="currentColor" />
        </LegendKey>
      ) : null}
      {target === undefined ? null : (
        <LegendKey label={target.label}>
          <line x1="0" x2="20" y1="9" y2="3" className={styles.target} />
        </LegendKey>
      )}
      <BesideKeys
        results={contrasts.flatMap(({ ends, results }) => results.filter(({ part }) => ends.includes(part)))}
        drawnBeside={({ measure, part }) => {
          const contrast = contrasts.find(({ results }) => results[0]?.measure === measure);
          return contrast === undefined ? null : wholeValue(contrast, part);
        }}
        context={context}
        isUpright
      />
    </>
  );
}

/** The id of a group's own slope that is pointed at. */
function pointedIn({ slopes }: SlopedGroup, { pointed }: MarkWalk): string | null {
  return slopes.find(({ mark }) => mark.id === pointed?.id)?.mark.id ?? null;
}

function PairedSlopes({ data, context, title, onSelect }: ChartProps<PairedSlopesData>) {
  const { text, format, labelOf, shared } = context;
  const { grouping, measure, contrasts, lens } = data;
  const color = `var(--lens-${lens})`;
  const groups = useKeptList(
    useMemo(() => slopedGroups(data, context), [data, context]),
    ({ group }) => group,
  );
  const scale = useMemo(
    () => scaleOver(shared ?? extent(data, context), measure.unit),
    [shared, data, context, measure.unit],
  );
  const { shown, controls, more } = useOrderedShelf(
    groups,
    ({ group }) => nameOf(labelOf(grouping, group)),
    {
      options: contrasts.map((contrast, index) => ({ id: String(index), label: contrast.measure.label })),
      sorted: (all, index) => inOrder(all, "value", ({ slopes }) => slopes[Number(index)]?.gap),
    },
    context,
  );
  const walk = useMarkWalk(
    shown.flatMap(({ slopes }) => slopes.map(({ mark }) => mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.pairedSlopes.description", {
        rows: format.count(groups.length),
        columns: format.count(contrasts.length),
      })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
      controls={controls}
    >
      <div className={styles.panels} style={markStyle(color)}>
        {shown.map((sloped, index) => (
          <SlopePanel
            key={sloped.group}
            grouping={grouping}
            unit={measure.unit}
            sloped={sloped}
            row={index}
            scale={scale}
            context={context}
            markProps={walk.markProps}
            pointed={pointedIn(sloped, walk)}
          />
        ))}
      </div>
      {more}
    </ChartBox>
  );
}

function tableOf(data: PairedSlopesData, context: ChartContext): ChartTable {
  return resultTable(
    contrastSeries(data),
    { groupings: [data.grouping], withPart: true, withQ: true },
    context,
  );
}

export const pairedSlopes: ChartDeclaration<PairedSlopesData> = {
  draw: PairedSlopes,
  table: tableOf,
  results: ({ contrasts }) => contrasts.flatMap(({ results }) => results),
  isEmpty: ({ contrasts }) => contrasts.every(({ results }) => results.length === 0),
  multiple: {
    extent,
    legend,
    together: (all) => ({ ...all[0], contrasts: all.flatMap(({ contrasts }) => contrasts) }),
  },
};
