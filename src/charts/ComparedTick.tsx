import styles from "./ComparedTick.module.css";

export interface ComparedTickProps {
  /** Where it stands, as SVG lengths. */
  readonly x: number | string;
  readonly y: number | string;
  /** How far it reaches to either side, in px. */
  readonly half?: number;
}

/** What a value is compared with, where values stand upwards: a short level stroke at its height. */
export function ComparedTick({ x, y, half = 7 }: ComparedTickProps) {
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
      <line x1={-half} x2={half} className={styles.tick} />
    </svg>
  );
}
