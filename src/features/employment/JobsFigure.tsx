import { useDeferredValue, useMemo } from "react";
import type { Indicator, IndicatorGridData } from "../../charts/indicatorGrid/IndicatorGrid.tsx";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";
import { evaluate } from "../../measures/evaluate.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { CurrencyContext, useFormat } from "../../ui/useFormat.ts";
import { codesIn } from "../page/codes.ts";
import styles from "../page/page.module.css";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useFilter } from "../page/useFilter.ts";
import { useFoot } from "../page/useFoot.ts";
import { usePartName } from "../page/usePartName.ts";
import { useReferences } from "../page/useReferences.ts";
import { ofSide, useSides } from "../page/useSides.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";

/** The times at which tracer studies ask, shown whether or not they were: an empty column says that nobody did yet. */
const usualMonths = ["6", "12", "36"] as const;

/** What tells how good jobs are, in the order in which it is read. */
const shown: readonly { readonly measure: MeasureId; readonly part: string }[] = [
  { measure: "employment.related", part: "of_employed" },
  { measure: "employment.level_match", part: "match" },
  { measure: "employment.open_ended", part: "" },
  { measure: "employment.pay", part: "q1" },
  { measure: "employment.pay", part: "median" },
  { measure: "employment.pay", part: "q3" },
  { measure: "employment.satisfied", part: "" },
  { measure: "employment.turnover", part: "" },
];
const measures = [...new Set(shown.map(({ measure }) => measure))];

/** How good the jobs are at each time after graduation, side by side, once or once a year or group; leaves the page's own time out. */
export function JobsFigure({ by }: { readonly by: Grouping }) {
  const text = useText();
  const format = useFormat();
  const partName = usePartName();
  const references = useReferences();
  const foot = useFoot();
  const { data, manifest } = useSnapshot();
  const sides = useSides("jobs", null, by);
  const { along } = sides;
  const filter = useDeferredValue(useFilter(sides.groupings));
  const months = useMemo(
    () =>
      [...new Set([...usualMonths, ...codesIn(data, "months_after")])].toSorted(
        (a, b) => Number(a) - Number(b),
      ),
    [data],
  );
  const results = useMemo(
    () =>
      measures.flatMap((measure) =>
        months.flatMap((at) =>
          evaluate(data, {
            measure,
            by: along === null ? [] : [along],
            where: { ...filter, months_after: [at] },
            settings: manifest.settings,
          }).map((one): MeasureResult => ({ ...one, group: { ...one.group, months_after: at } })),
        ),
      ),
    [data, manifest.settings, filter, months, along],
  );
  const indicatorsOf = (own: readonly MeasureResult[]) =>
    shown.map(({ measure, part }): Indicator => {
      const label = text(`measures.${measure}.label`);
      return {
        measure: {
          label: measure === "employment.pay" ? `${label} · ${partName(part)}` : label,
          unit: partOf(measureDeclaration(measure), part).unit,
        },
        results: own.filter((one) => one.measure === measure && one.part === part),
        ...(measure === "employment.pay" && part !== "median" ? {} : { references: references(measure) }),
      };
    });
  const dataOf = (code: string | null): IndicatorGridData => {
    const own = ofSide(results, along, code);
    return {
      along: "months_after",
      columns: months,
      lens: "employment",
      indicators: own.length === 0 ? [] : indicatorsOf(own),
    };
  };
  const first = results.filter((one) => one.measure === "employment.related" && one.part === "of_employed");
  const reached = months.filter((at) =>
    results.some((one) => one.group.months_after === at && one.value !== null),
  );
  return (
    <CurrencyContext value={results.find((one) => one.currency !== undefined)?.currency}>
      <div className={styles.wide}>
        <SidedFigure
          kind="indicatorGrid"
          sides={sides}
          dataOf={dataOf}
          title={
            reached.length === 0
              ? text("pages.employment.jobsQuestion")
              : text("pages.employment.jobsTitle", { months: format.list(reached) })
          }
          subtitle={text("pages.employment.jobsSubtitle", { hours: manifest.settings.fullTimeHours })}
          measures={measures}
          foot={foot("employment.related", first).slice(1)}
        />
      </div>
    </CurrencyContext>
  );
}
