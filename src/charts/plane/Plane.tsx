import { memo, type ReactNode } from "react";
import type { Unit } from "../../ui/format.ts";
import type { ChartContext } from "../chart.ts";
import type { Scale } from "../scale.ts";
import styles from "./Plane.module.css";

/** A label below a plane, at so many per cent of its width. */
export interface AlongTick {
  readonly at: number;
  readonly label: string;
  readonly hasLine?: boolean;
}

export interface PlaneProps {
  readonly up: Scale;
  readonly upUnit: Unit;
  readonly along: readonly AlongTick[];
  /** Of the drawing, without the labels below it, in px. */
  readonly height: number;
  readonly context: ChartContext;
  /** SVG marks: x in per cent, y in px from the top. */
  readonly drawing: ReactNode;
  /** What lies over the drawing: targets of marks, words. */
  readonly children?: ReactNode;
}

/** Px from the top at which a value stands in a plane of some height. */
export function downOf(scale: Scale, value: number, height: number): number {
  return height * (1 - scale.at(value) / 100);
}

interface UpProps {
  readonly up: Scale;
  readonly height: number;
}

const UpLabels = memo(function UpLabels({
  up,
  unit,
  height,
  format,
}: UpProps & Pick<ChartContext, "format"> & { readonly unit: Unit }) {
  return up.ticks.map((tick) => (
    <span key={tick} style={{ marginTop: downOf(up, tick, height) }}>
      {format.tick(tick, unit)}
    </span>
  ));
});

const UpLines = memo(function UpLines({ up, height }: UpProps) {
  return up.ticks.map((tick) => {
    const y = downOf(up, tick, height);
    return (
      <line key={tick} x1="0" x2="100%" y1={y} y2={y} className={tick === 0 ? styles.zero : styles.grid} />
    );
  });
});

/** Two axes with their lines and labels, as wide as there is room: for the eye, what it shows is said by the marks. */
export function Plane({ up, upUnit, along, height, context, drawing, children }: PlaneProps) {
  return (
    <div className={styles.plane}>
      <div className={styles.up} style={{ height }} aria-hidden="true">
        <UpLabels up={up} unit={upUnit} height={height} format={context.format} />
      </div>
      <div className={styles.plot} style={{ height }}>
        <svg width="100%" height={height} className={styles.drawing} aria-hidden="true">
          <UpLines up={up} height={height} />
          {along
            .filter(({ hasLine }) => hasLine === true)
            .map(({ at }) => (
              <line
                key={at}
                x1={`${String(at)}%`}
                x2={`${String(at)}%`}
                y1="0"
                y2={height}
                className={styles.grid}
              />
            ))}
          {drawing}
        </svg>
        {children}
      </div>
      <div className={styles.along} aria-hidden="true">
        {along.map(({ at, label }) => (
          <span
            key={at}
            data-edge={at < 6 ? "start" : at > 94 ? "end" : undefined}
            style={{ left: `${String(at)}%` }}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
