import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { distributionsOf } from "../../measures/distribution.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { CurrencyContext, useFormat } from "../../ui/useFormat.ts";
import { Figure } from "../page/Figure.tsx";
import { withLimits } from "../page/limits.ts";
import styles from "../page/page.module.css";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFilter } from "../page/useFilter.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

interface PayProps {
  readonly by: Grouping;
  readonly months: string;
  readonly where: Filter;
}

function PayDots({ by, months, where, results }: PayProps & { readonly results: readonly MeasureResult[] }) {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const references = useReferences();
  const foot = useFoot();
  const { data, manifest } = useSnapshot();
  const filter = useFilter([by]);
  const whole = withLimits(useEvaluation("employment.pay", [], where).find((one) => one.part === "median"));
  const distributions = useMemo(
    () =>
      distributionsOf(data, {
        measure: "employment.pay",
        by: [by],
        where: { ...filter, months_after: [months] },
        settings: manifest.settings,
      }),
    [data, manifest.settings, filter, by, months],
  );
  return (
    <Figure
      kind="quantileDots"
      title={
        whole === null
          ? text("pages.employment.payQuestion")
          : text("pages.employment.payTitle", {
              value: format.value(whole.value, "money"),
              interval: format.interval(whole.lower, whole.upper, "money"),
            })
      }
      subtitle={text("pages.employment.paySubtitle", { hours: manifest.settings.fullTimeHours, months })}
      data={{
        measure: chartMeasure("employment.pay", "median"),
        lens: "employment",
        grouping: by,
        results,
        distributions,
        references: references("employment.pay"),
      }}
      measures={["employment.pay"]}
      foot={foot(
        "employment.pay",
        results.filter((one) => one.part === "median"),
      )}
    />
  );
}

/** The pay of each group's full-time employed as a distribution, with its quartiles, in the currency of the results. */
export function PayFigure(props: PayProps) {
  const results = useEvaluation("employment.pay", [props.by], props.where).filter(
    ({ part }) => part === "q1" || part === "median" || part === "q3",
  );
  return (
    <CurrencyContext value={results.find((one) => one.currency !== undefined)?.currency}>
      <div className={styles.wide}>
        <PayDots {...props} results={results} />
      </div>
    </CurrencyContext>
  );
}
