import type { MeasureResult } from "../../measures/result.ts";
import type { ReferenceMark } from "../chart.ts";
import { GridLines } from "../GridLines.tsx";
import { OwnReference } from "../OwnReference.tsx";
import type { HeldAgainst } from "../references.ts";
import { isShown } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import { Uprights } from "../Uprights.tsx";
import styles from "./IntervalRows.module.css";

export interface RowDrawingProps {
  readonly result: MeasureResult;
  readonly scale: Scale;
  /** `dot`: a point on its band. `bar`: from 0, for shares, with a line for the interval. */
  readonly form: "dot" | "bar";
  readonly references: readonly ReferenceMark[];
  /** What the result is compared with. */
  readonly compared?: number | null;
  /** The targets and references of its own program. */
  readonly own?: readonly HeldAgainst[];
}

function lengthOf(scale: Scale, from: number, to: number): string {
  return `${Math.max(0, scale.at(to) - scale.at(from)).toFixed(3)}%`;
}

/** The marks of one row, in the middle of whatever height the row has. */
export function RowDrawing({ result, scale, form, references, compared = null, own = [] }: RowDrawingProps) {
  const limits =
    isShown(result) && result.lower !== null && result.upper !== null
      ? ([result.lower, result.upper] as const)
      : null;
  return (
    <svg width="100%" height="100%" aria-hidden="true" className={styles.drawing}>
      <GridLines scale={scale} />
      {form === "dot" ? <Uprights references={references} scale={scale} /> : null}
      <svg y="50%" width="100%" height="1" overflow="visible">
        {form === "bar" && isShown(result) ? (
          <rect
            x={scale.x(0)}
            y="-6"
            width={lengthOf(scale, 0, result.value)}
            height="12"
            className={styles.bar}
          />
        ) : null}
        {compared === null || !isShown(result) ? null : (
          <>
            <line x1={scale.x(compared)} x2={scale.x(result.value)} className={styles.away} />
            <line x1={scale.x(compared)} x2={scale.x(compared)} y1="-9" y2="9" className={styles.compared} />
          </>
        )}
        {limits === null ? null : form === "dot" ? (
          <>
            <rect
              x={scale.x(limits[0])}
              y="-4"
              width={lengthOf(scale, limits[0], limits[1])}
              height="8"
              className={styles.band}
            />
            <line x1={scale.x(limits[0])} x2={scale.x(limits[1])} className={styles.limit} />
          </>
        ) : (
          <>
            <line x1={scale.x(limits[0])} x2={scale.x(limits[1])} className={styles.whisker} />
            <line x1={scale.x(limits[0])} x2={scale.x(limits[0])} y1="-4" y2="4" className={styles.whisker} />
            <line x1={scale.x(limits[1])} x2={scale.x(limits[1])} y1="-4" y2="4" className={styles.whisker} />
          </>
        )}
        {form === "dot" && isShown(result) ? (
          <circle cx={scale.x(result.value)} r="4" className={limits === null ? styles.hollow : styles.dot} />
        ) : null}
        {own.map(({ kind, value }) => (
          <OwnReference key={kind} kind={kind} at={scale.x(value)} from="-11" to="11" />
        ))}
      </svg>
      {form === "bar" ? <Uprights references={references} scale={scale} /> : null}
    </svg>
  );
}
