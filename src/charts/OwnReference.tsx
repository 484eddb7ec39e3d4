import type { ReferenceKind } from "../measures/referenceGaps.ts";
import styles from "./OwnReference.module.css";

export interface OwnReferenceProps {
  readonly kind: ReferenceKind;
  /** Where it stands on the axis of values, as an SVG length. */
  readonly at: number | string;
  /** Across that axis, the two edges from which its arrows point inwards, as SVG lengths. */
  readonly from: number | string;
  readonly to: number | string;
  /** Whether values stand upwards, and not along. */
  readonly isUpright?: boolean;
}

/** The target or reference of one program as two small arrows at its value: the mark of the value stays free. */
export function OwnReference({ kind, at, from, to, isUpright = false }: OwnReferenceProps) {
  const places = isUpright
    ? ([
        { x: from, y: at, d: "M0-4v8l5-4z" },
        { x: to, y: at, d: "M0-4v8l-5-4z" },
      ] as const)
    : ([
        { x: at, y: from, d: "M-4 0h8l-4 5z" },
        { x: at, y: to, d: "M-4 0h8l-4-5z" },
      ] as const);
  return places.map(({ x, y, d }) => (
    <svg key={d} x={x} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
      <path d={d} className={styles.arrow} data-kind={kind} />
    </svg>
  ));
}
