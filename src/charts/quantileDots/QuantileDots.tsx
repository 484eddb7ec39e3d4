import { useMemo, type ReactNode } from "react";
import { useKept, useKeptList } from "../../ui/useKept.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable, ReferenceMark } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { resultTable } from "../resultTable.ts";
import { againstWords, isShown } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { ordersBy, useOrderedShelf } from "../useOrderedShelf.tsx";
import { wholeName } from "../useShelf.tsx";
import { DotPanel } from "./DotPanel.tsx";
import { highestOf, stackedDots } from "./dotStacks.ts";
import styles from "./QuantileDots.module.css";
import { dottedGroups, heldBy, type QuantileDotsData } from "./quantileDotsData.ts";
import { withAllResults } from "../smallMultiples/together.ts";

function mediansOf({ results }: QuantileDotsData): QuantileDotsData["results"] {
  return results.filter(({ part }) => part === "median");
}

function extent(data: QuantileDotsData, context: ChartContext): readonly (number | null)[] {
  const { results, distributions, references = [] } = data;
  return [
    ...mediansOf(data).flatMap((median) => [
      comparedValue(median, context),
      ...heldBy(median, data, context).map(({ value }) => value),
    ]),
    ...distributions.flatMap(({ dots }) => [dots[0] ?? null, dots.at(-1) ?? null]),
    ...results.flatMap((one) => (isShown(one) ? [one.value] : [])),
    ...(results.some(isShown) ? references.map(({ value }) => value) : []),
  ];
}

function shownReferences({ references = [] }: QuantileDotsData): readonly ReferenceMark[] {
  return references.filter(({ value }) => Number.isFinite(value));
}

function legend(data: QuantileDotsData, context: ChartContext): ReactNode {
  const { text } = context;
  const color = `var(--lens-${data.lens})`;
  return (
    <>
      <LegendKey label={text("charts.quantileDots.dotLegend")}>
        <circle cx="5" cy="6" r="3.5" fill={color} fillOpacity="0.7" />
        <circle cx="13" cy="6" r="3.5" fill={color} fillOpacity="0.7" />
      </LegendKey>
      <LegendKey label={text("charts.quantileDots.medianLegend")}>
        <rect x="4" y="2" width="12" height="8" fill={color} fillOpacity="0.28" />
        <path d="M10 0V12" stroke="currentColor" strokeWidth="2" />
      </LegendKey>
      <LegendKey label={text("charts.quantileDots.middleLegend")}>
        <path d="M0 6H20" stroke={color} strokeWidth="1.5" />
      </LegendKey>
      {shownReferences(data).map((reference) => (
        <LegendKey key={reference.label} label={againstWords(reference, data.measure.unit, context)}>
          <path d="M10 0V12" stroke="currentColor" strokeDasharray="3 2" />
        </LegendKey>
      ))}
      <BesideKeys
        results={mediansOf(data)}
        context={context}
        compared="ring"
        own={mediansOf(data).flatMap((median) => heldBy(median, data, context))}
      />
    </>
  );
}

function QuantileDots({ data, context, title, onSelect }: ChartProps<QuantileDotsData>) {
  const { text, format, labelOf, shared } = context;
  const { grouping, measure, lens } = data;
  const color = `var(--lens-${lens})`;
  const groups = useKeptList(
    useMemo(() => dottedGroups(data, context), [data, context]),
    ({ group }) => group,
  );
  const scale = useMemo(
    // Panels are narrow, and amounts are long.
    () => scaleOver(shared ?? extent(data, context), measure.unit, measure.unit === "money" ? 3 : 5),
    [shared, data, context, measure.unit],
  );
  const highest = useMemo(
    () => Math.max(1, highestOf(groups.map(({ dots }) => stackedDots(dots, scale)))),
    [groups, scale],
  );
  const references = useKept(shownReferences(data));
  const { shown, controls, more } = useOrderedShelf(
    groups,
    ({ group }) => (grouping === null ? "" : wholeName(labelOf(grouping, group))),
    ordersBy(({ median }) => median, context),
    context,
  );
  const walk = useMarkWalk(
    shown.map(({ mark }) => mark),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.quantileDots.description", { rows: format.count(groups.length) })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
      controls={controls}
    >
      <div className={styles.panels} style={markStyle(color)}>
        {shown.map((dotted, index) => (
          <DotPanel
            key={dotted.mark.id}
            grouping={grouping}
            dotted={dotted}
            highest={highest}
            scale={scale}
            measure={measure}
            references={references}
            context={context}
            markProps={walk.markProps}
            index={index}
          />
        ))}
      </div>
      {more}
    </ChartBox>
  );
}

/** The quartiles as results, and the dots of a group in one cell beside its median. */
function tableOf(data: QuantileDotsData, context: ChartContext): ChartTable {
  const { grouping } = data;
  const base = resultTable(
    [data],
    { groupings: grouping === null ? [] : [grouping], withPart: true },
    context,
  );
  const keyOf = ({ group }: { readonly group: QuantileDotsData["results"][number]["group"] }) =>
    grouping === null ? "" : (group[grouping] ?? "");
  const dotsOf = new Map(data.distributions.map((one) => [keyOf(one), one.dots]));
  return {
    columns: [...base.columns, { id: "dots", header: context.text("charts.quantileDots.dotColumn") }],
    rows: base.rows.map((row, index) => {
      const result = data.results[index];
      const dots = result?.part === "median" ? (dotsOf.get(keyOf(result)) ?? []) : [];
      return { ...row, dots: dots.map((dot) => context.format.value(dot, data.measure.unit)).join("; ") };
    }),
  };
}

/** On paper the quartiles alone: a hundred values stand in the drawing above. */
function paperTable(data: QuantileDotsData, context: ChartContext): ChartTable {
  const { columns, rows } = tableOf(data, context);
  return { columns: columns.filter(({ id }) => id !== "dots"), rows };
}

export const quantileDots: ChartDeclaration<QuantileDotsData> = {
  draw: QuantileDots,
  table: tableOf,
  paperTable,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0,
  multiple: { extent, legend, together: withAllResults },
};
