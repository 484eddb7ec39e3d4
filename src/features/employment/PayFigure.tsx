import { useCallback, useMemo } from "react";
import type { QuantileDotsData } from "../../charts/quantileDots/quantileDotsData.ts";
import { useText } from "../../i18n/useText.ts";
import { distributionsOf } from "../../measures/distribution.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { CurrencyContext, useFormat } from "../../ui/useFormat.ts";
import { withLimits } from "../page/limits.ts";
import styles from "../page/page.module.css";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFilter } from "../page/useFilter.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { ofSide, useSides, type Sides } from "../page/useSides.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";

const figure = "pay";
const measure = "employment.pay";

interface PayProps {
  readonly by: Grouping;
  readonly months: string;
  readonly where: Filter;
}

interface PayDotsProps extends PayProps {
  readonly sides: Sides;
  readonly results: readonly MeasureResult[];
}

function PayDots({ by, months, where, sides, results }: PayDotsProps) {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const references = useReferences();
  const foot = useFoot();
  const { data, manifest } = useSnapshot();
  const { along, groupings } = sides;
  const filter = useFilter(groupings);
  const whole = withLimits(useEvaluation(measure, [], where).find((one) => one.part === "median"));
  const distributions = useMemo(
    () =>
      distributionsOf(data, {
        measure,
        by: along === null ? [by] : [by, along],
        where: { ...filter, months_after: [months] },
        settings: manifest.settings,
      }),
    [data, manifest.settings, filter, by, along, months],
  );
  const dataOf = useCallback(
    (code: string | null): QuantileDotsData => ({
      measure: chartMeasure(measure, "median"),
      lens: "employment",
      grouping: by,
      results: ofSide(results, along, code),
      distributions: distributions.filter(({ group }) => along === null || group[along] === code),
      references: references(measure),
    }),
    [chartMeasure, by, along, results, distributions, references],
  );
  return (
    <SidedFigure
      kind="quantileDots"
      sides={sides}
      dataOf={dataOf}
      title={
        whole === null
          ? text("pages.employment.payQuestion")
          : text("pages.employment.payTitle", {
              value: format.value(whole.value, "money"),
              interval: format.interval(whole.lower, whole.upper, "money"),
            })
      }
      subtitle={text("pages.employment.paySubtitle", { hours: manifest.settings.fullTimeHours, months })}
      measures={[measure]}
      foot={foot(
        measure,
        results.filter((one) => one.part === "median"),
      )}
    />
  );
}

/** The pay of each group's full-time employed as a distribution, once or once a year, with its quartiles, in the currency of the results. */
export function PayFigure(props: PayProps) {
  const sides = useSides(figure, props.by);
  const asked = useEvaluation(measure, sides.groupings, props.where);
  const results = useMemo(
    () => asked.filter(({ part }) => part === "q1" || part === "median" || part === "q3"),
    [asked],
  );
  return (
    <CurrencyContext value={results.find((one) => one.currency !== undefined)?.currency}>
      <div className={styles.wide}>
        <PayDots {...props} sides={sides} results={results} />
      </div>
    </CurrencyContext>
  );
}
