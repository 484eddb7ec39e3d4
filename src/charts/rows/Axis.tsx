import { memo, type ReactNode } from "react";
import type { Unit } from "../../ui/format.ts";
import { Hidden } from "../../ui/Hidden.tsx";
import type { ChartContext, ReferenceMark } from "../chart.ts";
import { againstWords } from "../resultWords.ts";
import type { Scale } from "../scale.ts";
import styles from "./Axis.module.css";

export interface AxisProps {
  readonly scale: Scale;
  readonly unit: Unit;
  readonly references?: readonly ReferenceMark[];
  readonly context: ChartContext;
  readonly className?: string | undefined;
  /** Whether the drawings stand below their names where the chart is narrow. */
  readonly wraps?: boolean;
  /** Heads of further columns. */
  readonly children?: ReactNode;
}

const tickHeight = 18;
const referenceHeight = 16;

/** A label of more characters would stand out at the ends of a panel. */
const mostInMiddle = 4;

const TickLabels = memo(function TickLabels({
  scale,
  unit,
  format,
}: Pick<AxisProps, "scale" | "unit"> & Pick<ChartContext, "format">) {
  return scale.ticks.map((tick) => {
    const at = scale.at(tick);
    const label = format.tick(tick, unit);
    return (
      <span
        key={tick}
        className={styles.tick}
        data-edge={at < 3 ? "start" : at > 97 ? "end" : undefined}
        data-long={label.length > mostInMiddle ? "" : undefined}
        style={{ left: `${String(at)}%` }}
      >
        {label}
      </span>
    );
  });
});

/**
 * Tick labels above the rows of a chart, in the column of its drawings, and above them the names of what is compared with, a line each:
 * these are read, ticks are for the eye.
 */
export function Axis({
  scale,
  unit,
  references = [],
  context,
  className,
  wraps = false,
  children,
}: AxisProps) {
  return (
    <>
      {references.length === 0 ? null : (
        <Hidden>{references.map((one) => againstWords(one, unit, context)).join("; ")}</Hidden>
      )}
      <div
        className={`${styles.axis} ${className ?? ""}`}
        aria-hidden="true"
        data-wraps={wraps ? "" : undefined}
      >
        <div className={styles.plot} style={{ height: tickHeight + references.length * referenceHeight }}>
          {references.map((reference, index) => {
            const at = scale.at(reference.value);
            return (
              <span
                key={reference.label}
                className={styles.reference}
                data-side={at > 60 ? "left" : at < 40 ? "right" : "middle"}
                style={{ left: `${String(at)}%`, top: index * referenceHeight }}
              >
                {againstWords(reference, unit, context)}
              </span>
            );
          })}
          <TickLabels scale={scale} unit={unit} format={context.format} />
        </div>
        {children}
      </div>
    </>
  );
}
