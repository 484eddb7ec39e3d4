import { memo } from "react";
import styles from "./GridLines.module.css";
import type { Scale } from "./scale.ts";

/** The upright lines of a scale's ticks, over the whole height of the SVG that they stand in. */
export const GridLines = memo(function GridLines({ scale }: { readonly scale: Scale }) {
  return scale.ticks.map((tick) => (
    <line
      key={tick}
      x1={scale.x(tick)}
      x2={scale.x(tick)}
      y1="0"
      y2="100%"
      className={tick === 0 ? styles.zero : styles.grid}
    />
  ));
});
