import styles from "./StackedShares.module.css";

/** How a part of a whole is drawn. */
export type ShareTone = "placed" | "open" | "unknown";

/** The fill of a part: a tint by its place among the placed ones, one of two hatchings, or empty. */
export function segmentFill(tone: ShareTone, index: number, placedParts: number, patterns: string): string {
  if (tone === "placed") return `var(--share-${String(Math.min(5, index + 1))})`;
  if (tone === "unknown") return "var(--ground)";
  return `url(#${patterns}-${index === placedParts ? "lines" : "dots"})`;
}

/** The hatchings, defined once a chart. */
export function SharePatterns({ id }: { readonly id: string }) {
  return (
    <svg width="0" height="0" className={styles.patterns} aria-hidden="true">
      <defs>
        <pattern
          id={`${id}-lines`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className={styles.patternGround} />
          <line x1="0" x2="0" y1="0" y2="5" className={styles.patternLine} />
        </pattern>
        <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className={styles.patternGround} />
          <circle cx="2.5" cy="2.5" r="0.9" className={styles.patternDot} />
        </pattern>
      </defs>
    </svg>
  );
}
