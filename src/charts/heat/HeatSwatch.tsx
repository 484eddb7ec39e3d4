import { markStyle } from "../markStyle.ts";
import styles from "./Heat.module.css";
import type { HeatSide } from "./HeatGrid.tsx";

export interface HeatSwatchProps {
  readonly color: string;
  /** Per cent of the colour. */
  readonly strength: number;
  readonly side?: HeatSide;
}

/** The tint of a cell as a key shows it, with the bar that tells it where colours are the system's. */
export function HeatSwatch({ color, strength, side }: HeatSwatchProps) {
  const from = side === undefined ? 0 : 10;
  const length = side === undefined ? strength / 5 : (0.9 * strength) / 5;
  return (
    <g style={markStyle(color, `${String(strength)}%`)}>
      <rect width="20" height="12" className={styles.swatch} />
      <line
        x1={from}
        x2={side === "below" ? from - length : from + length}
        y1="10.5"
        y2="10.5"
        className={styles.swatchFoot}
        data-side={side}
      />
    </g>
  );
}
