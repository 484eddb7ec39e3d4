import styles from "./CollectionMap.module.css";
import type { CollectionState } from "./collectionData.ts";

export interface StateGlyphProps {
  readonly state: CollectionState;
  readonly x: string | number;
  readonly y: number;
  /** 0-1, how much of it has come in, where only a part has. */
  readonly share: number;
}

/** A state as a shape of 12 px: filled, filled in part, hollow, hollow and crossed, a point, nothing but a dash. */
export function StateGlyph({ state, x, y, share }: StateGlyphProps) {
  const filled = Math.round(Math.min(0.9, Math.max(0.1, share)) * 10);
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible">
      {state === "collected" ? (
        <rect x="-5.5" y="-5.5" width="11" height="11" className={styles.collected} />
      ) : null}
      {state === "partial" ? (
        <>
          <rect x="-5" y="-5" width="10" height="10" className={styles.open} />
          <rect x="-5" y={5 - filled} width="10" height={filled} className={styles.collected} />
        </>
      ) : null}
      {state === "missing" ? <rect x="-5" y="-5" width="10" height="10" className={styles.open} /> : null}
      {state === "overdue" ? (
        <g className={styles.overdue}>
          <rect x="-5" y="-5" width="10" height="10" />
          <path d="M-5-5 5 5M5-5-5 5" />
        </g>
      ) : null}
      {state === "not_due" ? <circle r="1.5" className={styles.point} /> : null}
      {state === "not_applicable" ? <line x1="-3" x2="3" className={styles.dash} /> : null}
    </svg>
  );
}
