import type { ReferenceMark } from "./chart.ts";
import styles from "./comparisons.module.css";
import type { Scale } from "./scale.ts";

/** What all rows or panels are held against: upright lines over the whole height of the SVG that they stand in. */
export function Uprights({
  references,
  scale,
}: {
  readonly references: readonly ReferenceMark[];
  readonly scale: Scale;
}) {
  return references.map(({ label, value }) => (
    <line key={label} x1={scale.x(value)} x2={scale.x(value)} y1="0" y2="100%" className={styles.reference} />
  ));
}
