import { useMemo, type CSSProperties, type ReactNode } from "react";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { markStyle } from "../markStyle.ts";
import { NoValue } from "../NoValue.tsx";
import { resultTable } from "../resultTable.ts";
import { isShown } from "../resultWords.ts";
import { Axis } from "../rows/Axis.tsx";
import { ValueColumns, ValueHeads } from "../rows/ValueColumns.tsx";
import { createScale, type Scale } from "../scale.ts";
import { useMarkWalk, type MarkWalk } from "../useMarkWalk.ts";
import { ordersBy, useOrderedShelf } from "../useOrderedShelf.tsx";
import { few, wholeName } from "../useShelf.tsx";
import styles from "./DivergingBars.module.css";
import {
  answerOf,
  drawnBars,
  reachOf,
  sideOf,
  type DivergingBarsData,
  type DrawnBar,
} from "./divergingData.ts";

/** Colour and strength of an answer: grey in the middle, stronger the further from it. */
function answerStyle(side: number): CSSProperties {
  if (side === 0) return markStyle("var(--mark-context)", "42%");
  return markStyle(
    side < 0 ? "var(--below)" : "var(--above)",
    `${String(Math.round(25 + 65 * Math.abs(side)))}%`,
  );
}

interface BarProps {
  readonly bar: DrawnBar;
  readonly data: DivergingBarsData;
  readonly scale: Scale;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

function Bar({ bar, data, scale, context, walk }: BarProps) {
  const { format, labelOf } = context;
  const { grouping } = data;
  const [low, high] = scale.domain;
  const why = bar.answers.find((result) => !isShown(result));
  return (
    <div
      className={styles.row}
      {...linkedTo(grouping === "part" ? { group: {} } : { group: { [grouping]: bar.code } })}
    >
      <GroupName
        label={labelOf(grouping, bar.code)}
        form="line"
        {...(grouping === "part" ? {} : { of: [grouping, bar.code] as const })}
      />
      <div className={styles.plot}>
        <svg width="100%" height="24" className={styles.drawing} aria-hidden="true">
          <line x1={scale.x(0)} x2={scale.x(0)} y1="-3" y2="27" className={styles.middle} />
          {bar.segments.map(({ answer, side, from, share, mark }) => (
            <g key={answer} style={answerStyle(side)} {...linkedTo({ group: {}, part: mark.part })}>
              <rect
                x={scale.x(from)}
                y="2.5"
                width={`${(scale.at(from + share) - scale.at(from)).toFixed(3)}%`}
                height="19"
                className={styles.segment}
                data-pointed={walk.pointed?.id === mark.id ? "" : undefined}
              />
              {share / (high - low) >= 0.06 ? (
                <text
                  x={scale.x(from + share / 2)}
                  y="16.5"
                  className={Math.abs(side) > 0.9 ? styles.onStrong : styles.onWeak}
                >
                  {format.value(share, "share")}
                </text>
              ) : null}
            </g>
          ))}
        </svg>
        {bar.segments.map(({ from, share, mark }, column) => (
          <MarkTarget
            key={mark.id}
            mark={walk.markProps(mark, bar.index, column)}
            place={{ left: scale.x(from), width: `${(scale.at(from + share) - scale.at(from)).toFixed(3)}%` }}
          />
        ))}
        {bar.segments.length > 0 ? null : (
          <span className={styles.absence}>
            <NoValue result={why} />
          </span>
        )}
      </div>
      <div className={styles.figures}>
        <ValueColumns result={bar.total} unit={data.total.unit} context={context} />
      </div>
      <span className={styles.unanswered}>
        {isShown(bar.unanswered) ? format.value(bar.unanswered.value, data.unanswered.unit) : ""}
      </span>
    </div>
  );
}

/** How far bars reach to either side of the middle, left below 0. */
function extent(data: DivergingBarsData, context: ChartContext): readonly number[] {
  const [left, right] = reachOf(drawnBars(data, context));
  return [-left, right];
}

function scaleOf(data: DivergingBarsData, context: ChartContext): Scale {
  const ends = (context.shared ?? extent(data, context)).filter((end) => end !== null);
  return createScale(Math.min(...ends), Math.max(...ends), 6);
}

function legend({ bars }: DivergingBarsData, { text }: ChartContext): ReactNode {
  const answers = bars.find((bar) => bar.answers.some(isShown))?.answers ?? [];
  return answers.map((result, place) => (
    <LegendKey
      key={result.part}
      label={
        place === 0
          ? text("charts.divergingBars.lowest", { answer: answerOf(result.part) })
          : place === answers.length - 1
            ? text("charts.divergingBars.highest", { answer: answerOf(result.part) })
            : answerOf(result.part)
      }
    >
      <rect
        x="0"
        y="0"
        width="20"
        height="12"
        className={styles.segment}
        style={answerStyle(sideOf(place, answers.length))}
      />
    </LegendKey>
  ));
}

function DivergingBars({ data, context, title, onSelect }: ChartProps<DivergingBarsData>) {
  const { text, format, labelOf } = context;
  const all = useMemo(() => drawnBars(data, context), [data, context]);
  const shelf = useOrderedShelf(
    all,
    ({ code }) => wholeName(labelOf(data.grouping, code)),
    { ...ordersBy(({ total }) => total, context, data.order), mostOfMany: few },
    context,
  );
  const bars = shelf.shown.map((bar, index) => ({ ...bar, index }));
  const scale = scaleOf(data, context);
  const walk = useMarkWalk(
    bars.flatMap(({ segments }) => segments.map(({ mark }) => mark)),
    onSelect,
  );
  const unsigned = {
    ...context,
    format: { ...format, tick: (value: number) => format.tick(Math.abs(value), "share") },
  };
  return (
    <ChartBox
      title={title}
      description={text("charts.divergingBars.description", { rows: format.count(all.length) })}
      context={context}
      walk={walk}
      controls={shelf.controls}
      legend={legend(data, context)}
    >
      <div className={styles.rows}>
        <Axis scale={scale} unit="share" context={unsigned} className={styles.axis} wraps>
          <div className={styles.figures}>
            <ValueHeads
              value={data.total.label}
              context={context}
              beside={all.flatMap(({ total }) => total ?? [])}
            />
          </div>
          <span className={styles.unansweredHead}>{data.unanswered.label}</span>
        </Axis>
        {bars.map((bar) => (
          <Bar key={bar.code} bar={bar} data={data} scale={scale} context={context} walk={walk} />
        ))}
      </div>
      {shelf.more}
    </ChartBox>
  );
}

function tableOf({ grouping, bars, ...data }: DivergingBarsData, context: ChartContext): ChartTable {
  const some = (results: readonly DivergingBarsData["bars"][number]["total"][]) =>
    results.filter((result) => result !== undefined);
  return resultTable(
    [
      { measure: data.answers, results: bars.flatMap(({ answers }) => answers) },
      { measure: data.unanswered, results: some(bars.map(({ unanswered }) => unanswered)) },
      { measure: data.total, results: some(bars.map(({ total }) => total)) },
    ],
    { groupings: grouping === "part" ? [] : [grouping], withPart: true },
    context,
  );
}

/** Ordered answers as bars about a middle: what is below it to the left, above it to the right. */
export const divergingBars: ChartDeclaration<DivergingBarsData> = {
  draw: DivergingBars,
  table: tableOf,
  results: ({ bars }) =>
    bars.flatMap(({ answers, unanswered, total }) =>
      [...answers, unanswered, total].filter((one) => one !== undefined),
    ),
  isEmpty: ({ bars }) => bars.every(({ answers }) => answers.length === 0),
  multiple: {
    extent,
    legend,
    together: (all) => ({ ...all[0], bars: all.flatMap(({ bars }) => bars) }),
    least: 480,
  },
};
