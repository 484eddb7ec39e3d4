import type { ChartContext } from "../chart.ts";
import { comparedValue } from "../beside.ts";
import { GroupName } from "../GroupName.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { NoValue } from "../NoValue.tsx";
import { OwnReference } from "../OwnReference.tsx";
import { isShown } from "../resultWords.ts";
import { createScale } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import styles from "./Funnel.module.css";
import type { DrawnStep, Funnel, FunnelData } from "./funnelData.ts";

const scale = createScale(0, 1, 5);

function lengthOf(from: number, to: number): string {
  return `${Math.max(0, scale.at(to) - scale.at(from)).toFixed(3)}%`;
}

interface StepDrawingProps {
  readonly drawn: DrawnStep;
  readonly before: DrawnStep | undefined;
  readonly hatching: string;
  readonly isPointed: boolean;
  /** What the share is read beside, where that is. */
  readonly compared: number | null;
}

/** The share as a bar, those of before as an outline, those without an answer hatched, the interval as a line. */
function StepDrawing({ drawn, before, hatching, isPointed, compared }: StepDrawingProps) {
  const { share, unsaid, step, own } = drawn;
  if (!isShown(share)) return null;
  const ceiling = before === undefined ? 1 : isShown(before.share) ? before.share.value : null;
  return (
    <svg width="100%" height="22" className={styles.drawing} aria-hidden="true">
      {ceiling === null ? null : (
        <rect x="0" y="2.5" width={lengthOf(0, ceiling)} height="17" className={styles.before} />
      )}
      <rect
        x="0"
        y="2.5"
        width={lengthOf(0, share.value)}
        height="17"
        className={styles.bar}
        data-pointed={isPointed ? "" : undefined}
      />
      {isShown(unsaid) ? (
        <rect
          x={scale.x(share.value)}
          y="2.5"
          width={lengthOf(share.value, share.value + unsaid.value)}
          height="17"
          className={styles.unsaid}
          fill={`url(#${hatching})`}
        />
      ) : null}
      {share.lower === null || share.upper === null ? null : (
        <g className={styles.whisker}>
          <line x1={scale.x(share.lower)} x2={scale.x(share.upper)} y1="11" y2="11" />
          <line x1={scale.x(share.lower)} x2={scale.x(share.lower)} y1="7" y2="15" />
          <line x1={scale.x(share.upper)} x2={scale.x(share.upper)} y1="7" y2="15" />
        </g>
      )}
      {compared === null ? null : (
        <line x1={scale.x(compared)} x2={scale.x(compared)} y1="0" y2="22" className={styles.compared} />
      )}
      {(step.references ?? []).map((reference) => (
        <line
          key={reference.label}
          x1={scale.x(reference.value)}
          x2={scale.x(reference.value)}
          y1="0"
          y2="22"
          className={styles.upright}
        />
      ))}
      {own.map(({ kind, value }) => (
        <OwnReference key={kind} kind={kind} at={scale.x(value)} from="-2" to="24" />
      ))}
    </svg>
  );
}

export interface FunnelPanelProps {
  readonly funnel: Funnel;
  readonly index: number;
  readonly data: FunnelData;
  readonly hatching: string;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

/** The steps of one group from the top down. */
export function FunnelPanel({ funnel, index, data, hatching, context, walk }: FunnelPanelProps) {
  const { format, labelOf, text } = context;
  const { grouping } = data;
  const base = funnel.steps.find(({ share }) => isShown(share))?.share?.base;
  return (
    <div
      className={styles.panel}
      {...linkedTo({ group: grouping === null ? {} : { [grouping]: funnel.group } })}
    >
      <div className={styles.head}>
        {grouping === null ? (
          <span>{data.all}</span>
        ) : (
          <GroupName label={labelOf(grouping, funnel.group)} form="line" of={[grouping, funnel.group]} />
        )}
        <span className={styles.quiet}>
          {base === undefined ? "" : text("ui.n", { n: format.count(base) })}
        </span>
        {grouping === null ? <span className={styles.keptHead}>{data.kept.label}</span> : null}
      </div>
      {funnel.steps.map((drawn, place) => {
        const { share, kept, label, mark, step } = drawn;
        return (
          <div key={step.part} className={styles.row}>
            <span className={styles.label} aria-hidden="true">
              {label}
            </span>
            <div className={styles.plot} aria-hidden="true">
              {isShown(share) ? (
                <StepDrawing
                  drawn={drawn}
                  before={funnel.steps[place - 1]}
                  hatching={hatching}
                  isPointed={walk.pointed?.id === mark.id}
                  compared={comparedValue(share, context)}
                />
              ) : (
                <NoValue result={share} />
              )}
            </div>
            <span className={styles.figure} aria-hidden="true">
              {isShown(share) ? format.value(share.value, data.measure.unit) : ""}
            </span>
            <span className={styles.limits} aria-hidden="true">
              {isShown(share) && share.lower !== null && share.upper !== null
                ? format.interval(share.lower, share.upper, data.measure.unit)
                : ""}
            </span>
            <span className={styles.kept} aria-hidden="true">
              {isShown(kept)
                ? text("charts.funnel.keptOf", {
                    share: format.value(kept.value, data.kept.unit),
                    n: format.count(kept.base),
                  })
                : ""}
            </span>
            <MarkTarget mark={walk.markProps(mark, index * funnel.steps.length + place, 0)} />
          </div>
        );
      })}
    </div>
  );
}
