import { memo } from "react";
import type { ChartContext } from "../chart.ts";
import { comparedBeside } from "../beside.ts";
import { ComparedTick } from "../ComparedTick.tsx";
import { GroupName } from "../GroupName.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import { NoValue } from "../NoValue.tsx";
import { downOf, Plane } from "../plane/Plane.tsx";
import { OwnReference } from "../OwnReference.tsx";
import { ownReferences } from "../references.ts";
import { isShown } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import type { MarkWalk } from "../useMarkWalk.ts";
import styles from "./Trajectories.module.css";
import {
  acrossOf,
  stretchesOf,
  type DrawnPoint,
  type TrajectoriesData,
  type Trajectory,
} from "./trajectoryData.ts";

const height = 104;

function percent(at: number): string {
  return `${at.toFixed(3)}%`;
}

function Band({ stretch }: { readonly stretch: readonly DrawnPoint[] }) {
  const there = stretch.map(({ at, high }) => `${String(at)} ${String(high)}`);
  const back = stretch.toReversed().map(({ at, low }) => `${String(at)} ${String(low)}`);
  const [only] = stretch;
  if (stretch.length === 1 && only !== undefined)
    return (
      <line
        x1={percent(only.at)}
        x2={percent(only.at)}
        y1={only.low}
        y2={only.high}
        className={styles.single}
      />
    );
  return (
    <svg viewBox={`0 0 100 ${String(height)}`} preserveAspectRatio="none" width="100%" height={height}>
      <path d={`M${[...there, ...back].join("L")}Z`} className={styles.band} />
    </svg>
  );
}

function Line({
  stretch,
  className,
}: {
  readonly stretch: readonly DrawnPoint[];
  readonly className: string | undefined;
}) {
  return stretch.slice(1).map((point, index) => {
    const from = stretch[index] ?? point;
    return (
      <line
        key={point.at}
        x1={percent(from.at)}
        y1={from.y}
        x2={percent(point.at)}
        y2={point.y}
        className={className}
      />
    );
  });
}

export interface TrajectoryPanelProps {
  readonly trajectory: Trajectory;
  readonly index: number;
  /** What all panels have in common: the same object while nothing of it changes. */
  readonly data: Omit<TrajectoriesData, "results" | "breaks">;
  readonly scale: Scale;
  readonly context: ChartContext;
  readonly markProps: MarkWalk["markProps"];
  /** The id of the point that is pointed at. */
  readonly pointed: string | null;
}

/** So much text stands below the narrowest panel; where there is more, the first and the last name do. */
const mostCharacters = 34;

/** One group's way: band, line and points, the whole in grey behind, a dashed upright where what was measured changed. */
export const TrajectoryPanel = memo(function TrajectoryPanel(props: TrajectoryPanelProps) {
  const { trajectory, index, data, scale, context, markProps, pointed } = props;
  const { group, points } = trajectory;
  const { format, labelOf } = context;
  const own = stretchesOf(points, scale, height);
  const wholeOf = new Map(data.whole?.results.map((result) => [result.group[data.along] ?? "", result]));
  const behind = stretchesOf(
    points.map(({ code, at, isBroken }) => ({ at, result: wholeOf.get(code), isBroken })),
    scale,
    height,
  );
  const last = points.findLast(({ result }) => isShown(result))?.result;
  const why = points.findLast(({ result }) => result !== undefined)?.result;
  const names = points.map(({ code }) => labelOf(data.along, code).text);
  const many = names.length > 4 || names.join(" ").length > mostCharacters;
  return (
    <div
      className={styles.panel}
      {...linkedTo({ group: data.grouping === null ? {} : { [data.grouping]: group } })}
    >
      <header className={styles.head}>
        <GroupName
          label={data.grouping === null ? { text: data.measure.label } : labelOf(data.grouping, group)}
          {...(data.grouping === null ? {} : { of: [data.grouping, group] })}
        />
        <span className={styles.last} aria-hidden="true">
          {isShown(last) ? format.value(last.value, data.measure.unit) : ""}
        </span>
      </header>
      <Plane
        up={scale}
        upUnit={data.measure.unit}
        along={points
          .map(({ at }, place) => ({ at, label: names[place] ?? "" }))
          .filter((_, place) => !many || place === 0 || place === points.length - 1)}
        height={height}
        context={context}
        drawing={
          <>
            {own.map((stretch) => (
              <Band key={stretch[0]?.at} stretch={stretch} />
            ))}
            {(data.references ?? []).map(({ label, value }) => {
              const y = downOf(scale, value, height);
              return <line key={label} x1="0" x2="100%" y1={y} y2={y} className={styles.reference} />;
            })}
            {behind.map((stretch) => (
              <Line key={stretch[0]?.at} stretch={stretch} className={styles.whole} />
            ))}
            {points.map(({ code, isBroken }, at) => {
              const x = percent((acrossOf(at - 1, points.length) + acrossOf(at, points.length)) / 2);
              return isBroken ? (
                <line key={code} x1={x} x2={x} y1="0" y2={height} className={styles.break} />
              ) : null;
            })}
            {own.map((stretch) => (
              <Line key={stretch[0]?.at} stretch={stretch} className={styles.line} />
            ))}
            {points.map(({ code, at, result }) => {
              const compared = comparedBeside(result, wholeOf.get(code)?.value ?? null, context);
              return compared === null ? null : (
                <ComparedTick key={code} x={percent(at)} y={downOf(scale, compared, height)} half={6} />
              );
            })}
            {ownReferences(last, context).map(({ kind, value }) => (
              <OwnReference
                key={kind}
                kind={kind}
                at={downOf(scale, value, height)}
                from="0"
                to="100%"
                isUpright
              />
            ))}
            {points.map(({ code, at, result, mark }) =>
              isShown(result) ? (
                <circle
                  key={code}
                  {...linkedTo(mark)}
                  cx={percent(at)}
                  cy={downOf(scale, result.value, height)}
                  r="3"
                  className={styles.point}
                  data-pointed={pointed === mark.id ? "" : undefined}
                />
              ) : (
                <circle key={code} cx={percent(at)} cy={height - 4} r="1.5" className={styles.missing} />
              ),
            )}
          </>
        }
      >
        {own.length > 0 ? null : (
          <span className={styles.absence} aria-hidden="true">
            <NoValue result={why} />
          </span>
        )}
        {points.map(({ code, at, mark }, column) => (
          <MarkTarget
            key={code}
            mark={markProps(mark, index, column)}
            place={{ left: `calc(${percent(at)} - 12px)`, width: 24 }}
          />
        ))}
      </Plane>
    </div>
  );
});
