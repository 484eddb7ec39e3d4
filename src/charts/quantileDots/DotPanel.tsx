import { memo } from "react";
import type { ChartContext, ChartMeasure, ReferenceMark } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { linkedTo } from "../linkedMarks.ts";
import { GroupName } from "../GroupName.tsx";
import { MarkTarget } from "../MarkTarget.tsx";
import { NoValue } from "../NoValue.tsx";
import { OwnReference } from "../OwnReference.tsx";
import { isShown, valueWords } from "../resultWords.ts";
import { Axis } from "../rows/Axis.tsx";
import type { Scale } from "../scale.ts";
import { Uprights } from "../Uprights.tsx";
import type { MarkWalk } from "../useMarkWalk.ts";
import { stackColumns, stackedDots, type StackedDot } from "./dotStacks.ts";
import styles from "./QuantileDots.module.css";
import type { DottedGroup, QuantileDotsData } from "./quantileDotsData.ts";

/** The stacks of a panel are drawn so many dots high at most; higher ones overlap. */
const room = 12;

export interface DotPanelProps {
  readonly grouping: QuantileDotsData["grouping"];
  readonly dotted: DottedGroup;
  /** Of the highest stack of all panels. */
  readonly highest: number;
  readonly scale: Scale;
  readonly measure: ChartMeasure;
  readonly references: readonly ReferenceMark[];
  readonly context: ChartContext;
  readonly markProps: MarkWalk["markProps"];
  readonly index: number;
}

/** The dots as one shape: a page has hundreds of them, and none answers by itself. */
function dotShape(stacks: readonly StackedDot[], height: number, step: number): string {
  return stacks
    .map(
      ({ x, level }) =>
        `M${(x - 0.44).toFixed(2)} ${(height - 0.5 - level * step).toFixed(3)}a.44.44 0 1 0 .88 0a.44.44 0 1 0-.88 0`,
    )
    .join("");
}

/** One group: its dots in stacks, below them the quartiles as a line and the median on its interval. */
export const DotPanel = memo(function DotPanel(props: DotPanelProps) {
  const { grouping, dotted, highest, scale, measure, references, context, markProps, index } = props;
  const { group, dots, median, lower, upper, own, mark } = dotted;
  const compared = comparedValue(median, context);
  const step = Math.min(1, room / highest);
  const height = Math.max(3, highest * step) + 0.2;
  return (
    <div className={styles.panel} {...linkedTo(mark)}>
      <header className={styles.head}>
        <GroupName
          label={grouping === null ? { text: measure.label } : context.labelOf(grouping, group)}
          {...(grouping === null ? {} : { of: [grouping, group] as const })}
        />
        <span className={styles.value} aria-hidden="true">
          {isShown(median) ? valueWords(median, measure, context) : ""}
        </span>
      </header>
      <div className={styles.plot}>
        <svg
          viewBox={`0 0 ${String(stackColumns)} ${height.toFixed(2)}`}
          className={styles.dots}
          aria-hidden="true"
        >
          <path d={dotShape(stackedDots(dots, scale), height, step)} className={styles.dot} />
        </svg>
        <svg width="100%" height="14" className={styles.quartiles} aria-hidden="true">
          <Uprights references={references} scale={scale} />
          {isShown(median) && median.lower !== null && median.upper !== null ? (
            <rect
              x={scale.x(median.lower)}
              width={`${Math.max(0, scale.at(median.upper) - scale.at(median.lower)).toFixed(3)}%`}
              y="3"
              height="8"
              className={styles.band}
            />
          ) : null}
          {isShown(lower) && isShown(upper) ? (
            <line
              x1={scale.x(lower.value)}
              x2={scale.x(upper.value)}
              y1="7"
              y2="7"
              className={styles.middle}
            />
          ) : null}
          {isShown(median) ? (
            <line
              x1={scale.x(median.value)}
              x2={scale.x(median.value)}
              y1="1"
              y2="13"
              className={styles.median}
            />
          ) : null}
          {compared === null ? null : (
            <circle cx={scale.x(compared)} cy="7" r="4.5" className={styles.compared} />
          )}
          {own.map(({ kind, value }) => (
            <OwnReference key={kind} kind={kind} at={scale.x(value)} from="-3" to="17" />
          ))}
        </svg>
        {isShown(median) ? null : (
          <span className={styles.absence} aria-hidden="true">
            <NoValue result={median} />
          </span>
        )}
        <MarkTarget mark={markProps(mark, index, 0)} />
      </div>
      <Axis scale={scale} unit={measure.unit} context={context} className={styles.axis} />
    </div>
  );
});
