import type { MeasureResult } from "../../measures/result.ts";
import type { Unit } from "../../ui/format.ts";
import type { ChartContext } from "../chart.ts";
import { isShown } from "../resultWords.ts";
import styles from "./ValueColumns.module.css";

/** The heads of the figures at the right of the rows. */
export function ValueHeads({
  value,
  context,
  isPlain = false,
}: {
  readonly value?: string;
  readonly context: ChartContext;
  /** No row has an interval. */
  readonly isPlain?: boolean;
}) {
  const { text } = context;
  return (
    <span className={`${styles.columns} ${styles.heads}`} aria-hidden="true">
      <span title={value}>{value ?? text("charts.value")}</span>
      <span>{isPlain ? "" : text("charts.bandLegend")}</span>
      <span>{text("charts.n")}</span>
    </span>
  );
}

export interface ValueColumnsProps {
  readonly result: MeasureResult | undefined;
  readonly unit: Unit;
  readonly context: ChartContext;
  /** Which count stands beside it. */
  readonly count?: "n" | "base";
  /** Inside a mark, whose own name says it. */
  readonly isSilent?: boolean;
}

/** Value, interval and n of a row in figures; nothing where there is no value. */
export function ValueColumns({ result, unit, context, count = "n", isSilent = false }: ValueColumnsProps) {
  const { format } = context;
  const isUnbased = result?.status === "base_not_published";
  return (
    <span className={styles.columns} aria-hidden={isSilent}>
      {isShown(result) ? (
        <>
          <span className={styles.figure}>
            {format.value(result.value, unit)}
            {isUnbased ? "†" : ""}
          </span>
          <span className={styles.quiet}>
            {result.lower === null || result.upper === null
              ? ""
              : format.interval(result.lower, result.upper, unit)}
          </span>
          <span className={styles.quiet}>{isUnbased ? "" : format.count(result[count])}</span>
        </>
      ) : null}
    </span>
  );
}
