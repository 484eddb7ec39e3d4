import { useMemo, type ReactNode } from "react";
import { useKept, useKeptList } from "../../ui/useKept.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { besideValues } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ChartBox } from "../ChartBox.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { markStyle } from "../markStyle.ts";
import { resultTable } from "../resultTable.ts";
import { againstWords, hasInterval, isShown } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { ordersBy, useOrderedShelf } from "../useOrderedShelf.tsx";
import { wholeName } from "../useShelf.tsx";
import styles from "./Trajectories.module.css";
import { TrajectoryPanel } from "./TrajectoryPanel.tsx";
import { trajectoriesOf, type TrajectoriesData, type Trajectory } from "./trajectoryData.ts";
import { withAllResults } from "../smallMultiples/together.ts";

function extent(
  { results, whole, references = [] }: TrajectoriesData,
  context: ChartContext,
): readonly (number | null)[] {
  return [
    ...[...results, ...(whole?.results ?? [])].flatMap((result) =>
      isShown(result) ? [result.value, result.lower, result.upper] : [],
    ),
    ...besideValues(results, context),
    ...(results.some(isShown) ? references.map(({ value }) => value) : []),
  ];
}

function legend(data: TrajectoriesData, context: ChartContext): ReactNode {
  const { text } = context;
  const { measure, lens, along, whole, breaks, references = [] } = data;
  const color = `var(--lens-${lens})`;
  return (
    <>
      <LegendKey label={measure.label}>
        <line x1="0" x2="20" y1="6" y2="6" stroke={color} strokeWidth="1.5" />
        <circle cx="10" cy="6" r="3" fill={color} />
      </LegendKey>
      {data.results.some(hasInterval) ? (
        <LegendKey label={text("charts.bandLegend")}>
          <rect x="0" y="1" width="20" height="10" fill={color} fillOpacity="0.2" />
        </LegendKey>
      ) : null}
      {whole === undefined ? null : (
        <LegendKey label={whole.label}>
          <line x1="0" x2="20" y1="6" y2="6" className={styles.whole} />
        </LegendKey>
      )}
      {breaks.length === 0 ? null : (
        <LegendKey label={text("charts.trajectories.breakLegend")}>
          <line x1="10" x2="10" y1="0" y2="12" className={styles.break} />
        </LegendKey>
      )}
      {references.map((reference) => (
        <LegendKey key={reference.label} label={againstWords(reference, measure.unit, context)}>
          <line x1="0" x2="20" y1="6" y2="6" className={styles.reference} />
        </LegendKey>
      ))}
      <BesideKeys
        results={data.results}
        drawnBeside={({ group }) =>
          whole?.results.find((one) => one.group[along] === group[along])?.value ?? null
        }
        context={context}
        isUpright
      />
    </>
  );
}

function Trajectories({ data, context, title, onSelect }: ChartProps<TrajectoriesData>) {
  const { text, format, labelOf, shared } = context;
  const { grouping } = data;
  const trajectories = useKeptList(
    useMemo(() => trajectoriesOf(data, context), [data, context]),
    ({ group }) => group,
  );
  const { results: _results, breaks: _breaks, ...common } = data;
  const inCommon = useKept(common);
  const scale = useMemo(
    () => scaleOver(shared ?? extent(data, context), data.measure.unit, 4),
    [shared, data, context],
  );
  const { shown, controls, more } = useOrderedShelf(
    trajectories,
    ({ group }) => (grouping === null ? "" : wholeName(labelOf(grouping, group))),
    {
      ...ordersBy<Trajectory>(
        ({ points }) => points.findLast(({ result }) => isShown(result))?.result,
        context,
      ),
      options: [
        { id: "value", label: text("charts.byNewestDown") },
        { id: "value_up", label: text("charts.byNewestUp") },
      ],
    },
    context,
  );
  const walk = useMarkWalk(
    shown.flatMap(({ points }) => points.map(({ mark }) => mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.trajectories.description", {
        rows: format.count(trajectories.length),
        columns: format.count(data.codes.length),
      })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
      controls={controls}
    >
      <div className={styles.panels} style={markStyle(`var(--lens-${data.lens})`)}>
        {shown.map((trajectory, index) => (
          <TrajectoryPanel
            key={trajectory.group}
            trajectory={trajectory}
            index={index}
            data={inCommon}
            scale={scale}
            context={context}
            markProps={walk.markProps}
            pointed={trajectory.points.find(({ mark }) => mark.id === walk.pointed?.id)?.mark.id ?? null}
          />
        ))}
      </div>
      {more}
    </ChartBox>
  );
}

function tableOf(data: TrajectoriesData, context: ChartContext): ChartTable {
  const { grouping, along } = data;
  const base = resultTable([data], { groupings: grouping === null ? [along] : [grouping, along] }, context);
  const broken = new Map(data.breaks.map(({ group, at, what }) => [JSON.stringify([group, at]), what]));
  return {
    columns: [...base.columns, { id: "break", header: context.text("charts.trajectories.breakColumn") }],
    rows: base.rows.map((row, index) => {
      const group = data.results[index]?.group ?? {};
      const what = broken.get(
        JSON.stringify([grouping === null ? "" : (group[grouping] ?? ""), group[along] ?? ""]),
      );
      return { ...row, break: what === undefined ? "" : context.text(`charts.trajectories.breaks.${what}`) };
    }),
  };
}

export const trajectories: ChartDeclaration<TrajectoriesData> = {
  draw: Trajectories,
  table: tableOf,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0 || data.codes.length === 0,
  multiple: { extent, legend, together: withAllResults },
};
