import type { MeasureResult } from "../../measures/result.ts";
import type { Unit } from "../../ui/format.ts";
import type { ChartContext } from "../chart.ts";
import { differenceWords, isShown } from "../resultWords.ts";
import styles from "./ValueColumns.module.css";

/** The heads of the figures at the right of the rows. */
export function ValueHeads({
  value,
  context,
  isPlain = false,
  beside = [],
}: {
  readonly value?: string;
  readonly context: ChartContext;
  /** No row has an interval. */
  readonly isPlain?: boolean;
  /** The results of the rows: where one is compared, the heads say with what. */
  readonly beside?: readonly MeasureResult[];
}) {
  const { compared = null } = context;
  const isCompared = compared !== null && beside.some((result) => compared.of(result) !== null);
  const { text } = context;
  return (
    <span className={`${styles.columns} ${styles.heads}`} aria-hidden="true">
      <span title={value}>{value ?? text("charts.value")}</span>
      <span>{isPlain ? "" : text("charts.bandLegend")}</span>
      <span>{text("charts.n")}</span>
      {isCompared ? (
        <span className={styles.difference}>{text("charts.differenceFrom", { label: compared.label })}</span>
      ) : null}
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

/** Value, interval and n of a row in figures, below them its difference from what it is compared with; nothing where there is no value. */
export function ValueColumns({ result, unit, context, count = "n", isSilent = false }: ValueColumnsProps) {
  const { format } = context;
  const difference = differenceWords(result, context);
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
          {difference === "" ? null : <span className={styles.difference}>{difference}</span>}
        </>
      ) : null}
    </span>
  );
}
