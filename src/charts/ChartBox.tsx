import { useId, type ReactNode } from "react";
import { Hidden } from "../ui/Hidden.tsx";
import type { ChartContext } from "./chart.ts";
import styles from "./ChartBox.module.css";
import type { MarkWalk } from "./useMarkWalk.ts";

export interface ChartBoxProps {
  readonly title: string;
  /** What is drawn and how it is read, for those who don't see it. */
  readonly description: string;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
  /** Legend on the left, controls on the right. */
  readonly legend?: ReactNode;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/**
 * What stands around the marks of every chart: legend, the walk by keys, and the line that says the pointed mark in full. Of charts
 * side by side the legend stands above all of them.
 */
export function ChartBox({ title, description, context, walk, legend, controls, children }: ChartBoxProps) {
  const descriptionId = useId();
  const isOneOfMany = context.shared !== undefined;
  return (
    <div className={styles.box}>
      {isOneOfMany || (legend === undefined && controls === undefined) ? null : (
        <div className={styles.top}>
          <div className={styles.legend}>{legend}</div>
          <div className={styles.controls} data-no-export="">
            {controls}
          </div>
        </div>
      )}
      <fieldset
        aria-label={title}
        aria-describedby={descriptionId}
        data-marks=""
        className={styles.marks}
        {...walk.listeners}
      >
        <Hidden id={descriptionId}>
          {description} {context.text("charts.walk")} {isOneOfMany ? context.text("charts.walkAcross") : ""}
        </Hidden>
        {children}
      </fieldset>
      <p className={styles.readout} aria-hidden="true">
        {walk.pointed === null ? null : <span data-no-export="">{walk.pointed.name}</span>}
      </p>
    </div>
  );
}
