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
import type { MarkProps } from "../useMarkWalk.ts";
import { stackColumns, type StackedDot } from "./dotStacks.ts";
import styles from "./QuantileDots.module.css";
import type { DottedGroup, QuantileDotsData } from "./quantileDotsData.ts";

/** The stacks of a panel are drawn so many dots high at most; higher ones overlap. */
const room = 12;

export interface DotPanelProps {
  readonly grouping: QuantileDotsData["grouping"];
  readonly dotted: DottedGroup;
  readonly stacks: readonly StackedDot[];
  /** Of the highest stack of all panels. */
  readonly highest: number;
  readonly scale: Scale;
  readonly measure: ChartMeasure;
  readonly references: readonly ReferenceMark[];
  readonly context: ChartContext;
  readonly markProps: MarkProps;
}

/** One group: its dots in stacks, below them the quartiles as a line and the median on its interval. */
export function DotPanel(props: DotPanelProps) {
  const { grouping, dotted, stacks, highest, scale, measure, references, context, markProps } = props;
  const { group, median, lower, upper, own, mark } = dotted;
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
          {stacks.map(({ x, level }, index) => (
            // Dots have no name but their place in the order of values.
            <circle key={index} cx={x} cy={height - 0.5 - level * step} r="0.44" className={styles.dot} />
          ))}
        </svg>
        <svg width="100%" height="14" className={styles.quartiles} aria-hidden="true">
          {references.map(({ label, value }) => (
            <line
              key={label}
              x1={scale.x(value)}
              x2={scale.x(value)}
              y1="0"
              y2="14"
              className={styles.reference}
            />
          ))}
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
        <MarkTarget mark={markProps} />
      </div>
      <Axis scale={scale} unit={measure.unit} context={context} className={styles.axis} />
    </div>
  );
}
