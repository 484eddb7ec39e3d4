import { useMemo, type ReactNode } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
import { kindOfNothing } from "../../ui/absence.ts";
import { Hidden } from "../../ui/Hidden.tsx";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartDeclaration, ChartMeasure, ChartProps, ChartTable } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import { ComparedTick } from "../ComparedTick.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { resultTable } from "../resultTable.ts";
import { markStyle } from "../markStyle.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { hasInterval, isShown, resultWords, valueWords } from "../resultWords.ts";
import { withAllResults } from "../smallMultiples/together.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import styles from "./Sparkline.module.css";

/** Results of one measure in the order of a grouping: cohorts, waves, terms. */
export interface SparklineData {
  readonly measure: ChartMeasure;
  readonly grouping: Grouping;
  readonly results: readonly MeasureResult[];
  readonly lens: Lens;
}

const height = 40;
const edge = 5;

/** Per cent across at which the result of an index stands. */
function placeOf(index: number, count: number): number {
  return count === 1 ? 50 : 3 + (94 * index) / (count - 1);
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly compared: number | null;
}

/** All that the height holds. */
function extent({ results }: SparklineData, context: ChartContext): readonly (number | null)[] {
  return results.flatMap((result) =>
    isShown(result) ? [result.value, result.lower, result.upper, comparedValue(result, context)] : [],
  );
}

/** Places of the results in per cent across and px down; null where there is no value. */
function pointsOf(data: SparklineData, context: ChartContext): readonly (Point | null)[] {
  const { results } = data;
  const values = (context.shared ?? extent(data, context)).filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const down = (value: number): number =>
    most === least ? height / 2 : height - edge - ((value - least) / (most - least)) * (height - 2 * edge);
  const downOrNull = (value: number | null) => (value === null ? null : down(value));
  return results.map((result, index) =>
    isShown(result)
      ? {
          x: placeOf(index, results.length),
          y: down(result.value),
          low: down(result.lower ?? result.value),
          high: down(result.upper ?? result.value),
          compared: downOrNull(comparedValue(result, context)),
        }
      : null,
  );
}

/** Unbroken stretches of points. */
function stretches(points: readonly (Point | null)[]): Point[][] {
  const all: Point[][] = [[]];
  for (const point of points) {
    if (point === null) all.push([]);
    else all.at(-1)?.push(point);
  }
  return all.filter((stretch) => stretch.length > 0);
}

function bandPath(stretch: readonly Point[]): string {
  const there = stretch.map((point) => `${String(point.x)} ${String(point.high)}`);
  const back = stretch.toReversed().map((point) => `${String(point.x)} ${String(point.low)}`);
  return `M${[...there, ...back].join("L")}Z`;
}

function Sparkline({ data, context, title, onSelect }: ChartProps<SparklineData>) {
  const { text, format, labelOf } = context;
  const marks = useMemo(
    () =>
      data.results.map((result, index) => ({
        id: String(index),
        name: text("charts.markName", {
          group: labelOf(data.grouping, result.group[data.grouping] ?? "").text,
          words: resultWords(result, data.measure, context),
        }),
        group: result.group,
        part: result.part,
        results: [result],
      })),
    [data, context, labelOf, text],
  );
  const walk = useMarkWalk(marks, onSelect);
  const points = pointsOf(data, context);
  const lines = stretches(points);
  const last = points.findLastIndex((point) => point !== null);
  if (last < 0) {
    return <Absence kind={kindOfNothing(data.results.at(-1))} />;
  }
  const drawing = (
    <fieldset
      aria-label={title}
      data-marks=""
      className={styles.box}
      style={markStyle(`var(--lens-${data.lens})`)}
      {...walk.listeners}
    >
      <Hidden>
        {text("charts.sparkline.description", { rows: format.count(data.results.length) })}{" "}
        {text("charts.walk")} {context.shared === undefined ? "" : text("charts.walkAcross")}
      </Hidden>
      <svg width="100%" height={height} className={styles.drawing}>
        <svg
          viewBox={`0 0 100 ${String(height)}`}
          preserveAspectRatio="none"
          width="100%"
          height={height}
          aria-hidden="true"
        >
          {lines.map((stretch) => (
            <path key={stretch[0]?.x} d={bandPath(stretch)} className={styles.band} />
          ))}
        </svg>
        {lines
          .filter((stretch) => stretch.length === 1)
          .flat()
          .map((point) => (
            <line
              key={point.x}
              x1={`${String(point.x)}%`}
              x2={`${String(point.x)}%`}
              y1={point.low}
              y2={point.high}
              className={styles.single}
            />
          ))}
        {lines.map((stretch) =>
          stretch.slice(1).map((point, index) => {
            const from = stretch[index] ?? point;
            return (
              <line
                key={point.x}
                x1={`${String(from.x)}%`}
                y1={from.y}
                x2={`${String(point.x)}%`}
                y2={point.y}
                className={styles.line}
              />
            );
          }),
        )}
        {points.map((point, index) =>
          point === null || point.compared === null ? null : (
            <ComparedTick
              key={marks[index]?.id}
              x={`${String(point.x)}%`}
              y={point.compared}
              half={index === last ? 6 : 3}
            />
          ),
        )}
        {points.map((point, index) => {
          const x = `${String(placeOf(index, points.length))}%`;
          const id = marks[index]?.id;
          if (point === null)
            return <circle key={id} cx={x} cy={height - edge} r="1.5" className={styles.absent} />;
          const isSeen = index === last || walk.pointed?.id === id;
          return isSeen ? <circle key={id} cx={x} cy={point.y} r="3" className={styles.point} /> : null;
        })}
      </svg>
      {marks.map((mark, index) => (
        <MarkTarget
          key={mark.id}
          mark={walk.markProps(mark, 0, index)}
          place={{ left: `calc(${String(placeOf(index, marks.length))}% - 12px)`, width: 24 }}
          title={mark.name}
        />
      ))}
    </fieldset>
  );
  if (context.shared === undefined) return drawing;
  const latest = data.results[last];
  return (
    <>
      {drawing}
      <p className={styles.readout} aria-hidden="true">
        {walk.pointed?.name ??
          (latest === undefined
            ? ""
            : text("charts.markName", {
                group: labelOf(data.grouping, latest.group[data.grouping] ?? "").text,
                words: valueWords(latest, data.measure, context),
              }))}
      </p>
    </>
  );
}

/** A line by itself is named by what stands around it; several have one legend. */
function legend({ measure, lens, results }: SparklineData, context: ChartContext): ReactNode {
  const color = `var(--lens-${lens})`;
  return (
    <>
      <LegendKey label={measure.label}>
        <line x1="0" x2="20" y1="6" y2="6" stroke={color} strokeWidth="1.5" />
        <circle cx="17" cy="6" r="3" fill={color} />
      </LegendKey>
      {results.some(hasInterval) ? (
        <LegendKey label={context.text("charts.bandLegend")}>
          <rect x="0" y="1" width="20" height="10" fill={color} fillOpacity="0.18" />
        </LegendKey>
      ) : null}
      <BesideKeys results={results} context={context} isUpright own={[]} />
    </>
  );
}

function tableOf(data: SparklineData, context: ChartContext): ChartTable {
  return resultTable([data], { groupings: [data.grouping] }, context);
}

export const sparkline: ChartDeclaration<SparklineData> = {
  draw: Sparkline,
  table: tableOf,
  results: ({ results }) => results,
  isEmpty: () => false,
  multiple: { extent, legend, together: withAllResults, least: 200 },
};
