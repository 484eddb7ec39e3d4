import { NoValue } from "../../../charts/NoValue.tsx";
import type { Filter, MeasureResult } from "../../../measures/result.ts";
import { measureDeclaration } from "../../../measures/catalogue.ts";
import { partOf } from "../../../measures/declaration.ts";
import { useText } from "../../../i18n/useText.ts";
import { Absence } from "../../../ui/Absence.tsx";
import { useOnPaper } from "../../../ui/paper.ts";
import { CurrencyContext, useFormat } from "../../../ui/useFormat.ts";
import { withLimits } from "../../page/limits.ts";
import { useMarkDrawer } from "../../page/MarkDrawerProvider.tsx";
import styles from "./annual.module.css";

export interface AnnualFigureProps {
  readonly result: MeasureResult | undefined;
  readonly where: Filter;
  /** Which figure it is, for those who hear it: row, group, year. */
  readonly name: string;
}

function Words({ result }: { readonly result: MeasureResult }) {
  const text = useText();
  const format = useFormat();
  const { unit } = partOf(measureDeclaration(result.measure), result.part);
  const limits = withLimits(result);
  if (result.value === null) return <NoValue result={result} />;
  return (
    <>
      <span className={styles.value}>{format.value(result.value, unit, "full")}</span>
      <span className={styles.note}>
        {[
          ...(limits === null ? [] : [format.interval(limits.lower, limits.upper, unit, "full")]),
          text("ui.n", { n: format.count(result.n) }),
        ].join(" · ")}
      </span>
    </>
  );
}

/** A figure of an annual table: value, interval and n, or why there is none; pressed, it opens what stands behind it. */
export function AnnualFigure({ result, where, name }: AnnualFigureProps) {
  const onPaper = useOnPaper();
  const openMark = useMarkDrawer();
  if (result === undefined) return <Absence kind="not_applicable" />;
  const words = (
    <CurrencyContext value={result.currency}>
      <Words result={result} />
    </CurrencyContext>
  );
  if (onPaper) return words;
  return (
    <button
      type="button"
      className={styles.figure}
      onClick={() =>
        openMark({ id: name, name, group: result.group, part: result.part, results: [result], where })
      }
    >
      {words}
    </button>
  );
}
