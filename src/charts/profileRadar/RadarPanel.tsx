import type { ChartContext, ChartMeasure } from "../chart.ts";
import { DimensionSymbol } from "../DimensionSymbol.tsx";
import type { ProfileAxis } from "../profileDumbbell/profileData.ts";
import { isShown } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import { MarkTarget } from "../MarkTarget.tsx";
import type { MarkWalk } from "../useMarkWalk.ts";
import styles from "./ProfileRadar.module.css";
import {
  closedPath,
  crossLine,
  distanceOf,
  halfHeight,
  halfWidth,
  placeOn,
  reach,
  sidesOf,
} from "./radarShape.ts";

export interface RadarPanelProps {
  readonly axes: readonly ProfileAxis[];
  readonly index: number;
  readonly scale: Scale;
  readonly measure: ChartMeasure;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

/** One profile: an axis a dimension, the band between the limits, the values joined, and in dashes what they are compared with. */
export function RadarPanel({ axes, index, scale, measure, context, walk }: RadarPanelProps) {
  const limits = axes.map(({ result }) =>
    isShown(result) && result.lower !== null && result.upper !== null
      ? ([distanceOf(scale, result.lower), distanceOf(scale, result.upper)] as const)
      : null,
  );
  const whole = limits.filter((one) => one !== null);
  const hasBand = whole.length === axes.length && axes.length > 2;
  const at = (value: number | null | undefined) =>
    value === null || value === undefined ? null : distanceOf(scale, value);
  return (
    <div className={styles.radar} style={{ width: 2 * halfWidth, height: 2 * halfHeight }}>
      <svg
        width={2 * halfWidth}
        height={2 * halfHeight}
        viewBox={`${String(-halfWidth)} ${String(-halfHeight)} ${String(2 * halfWidth)} ${String(2 * halfHeight)}`}
        className={styles.drawing}
        aria-hidden="true"
      >
        {scale.ticks.map((tick) => (
          <path key={tick} d={closedPath(axes.map(() => distanceOf(scale, tick)))} className={styles.ring} />
        ))}
        {axes.map(({ part }, axis) => {
          const end = placeOn(axis, axes.length, reach);
          return <line key={part} x1="0" y1="0" x2={end.x} y2={end.y} className={styles.ring} />;
        })}
        {scale.ticks.map((tick) => (
          <text key={tick} x="3" y={3 - distanceOf(scale, tick)} className={styles.tick}>
            {context.format.tick(tick, measure.unit)}
          </text>
        ))}
        {hasBand ? (
          <path
            d={closedPath(whole.map(([, upper]) => upper)) + closedPath(whole.map(([lower]) => lower))}
            fillRule="evenodd"
            className={styles.band}
          />
        ) : null}
        <path d={sidesOf(axes.map(({ reference }) => at(reference)))} className={styles.reference} />
        <path
          d={sidesOf(axes.map(({ result }) => (isShown(result) ? at(result.value) : null)))}
          className={styles.line}
        />
        {axes.map(({ part, result, mark, required, compared }, axis) => {
          const limit = limits[axis];
          const other = compared === null ? null : placeOn(axis, axes.length, distanceOf(scale, compared));
          const from = limit ? placeOn(axis, axes.length, limit[0]) : null;
          const to = limit ? placeOn(axis, axes.length, limit[1]) : null;
          const point = isShown(result) ? placeOn(axis, axes.length, distanceOf(scale, result.value)) : null;
          return (
            <g key={part}>
              {from === null || to === null ? null : (
                <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.limits} />
              )}
              {required === null ? null : (
                <path
                  d={crossLine(axis, axes.length, distanceOf(scale, required), 6)}
                  className={styles.required}
                />
              )}
              {other === null ? null : <circle cx={other.x} cy={other.y} r="5" className={styles.compared} />}
              {point === null ? null : (
                <>
                  {walk.pointed?.id === mark.id ? (
                    <circle cx={point.x} cy={point.y} r="8" className={styles.pointed} />
                  ) : null}
                  <DimensionSymbol id={part} x={point.x} y={point.y} />
                </>
              )}
            </g>
          );
        })}
      </svg>
      {axes.map(({ part, label, result, mark }, axis) => {
        const end = placeOn(axis, axes.length, reach + 8);
        const point = placeOn(axis, axes.length, isShown(result) ? distanceOf(scale, result.value) : reach);
        const side = Math.abs(end.x) < 12 ? "middle" : end.x < 0 ? "left" : "right";
        return (
          <div key={part}>
            <span
              className={styles.label}
              data-side={side}
              data-end={end.y < -reach / 2 ? "top" : undefined}
              style={{ left: halfWidth + end.x, top: halfHeight + end.y }}
              title={label}
              aria-hidden="true"
            >
              {isShown(result) ? `${label} ${context.format.value(result.value, measure.unit)}` : label}
            </span>
            <div
              className={styles.target}
              style={{ left: halfWidth + point.x - 12, top: halfHeight + point.y - 12 }}
            >
              <MarkTarget mark={walk.markProps(mark, index, axis)} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
