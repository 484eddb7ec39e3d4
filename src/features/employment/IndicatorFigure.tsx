import type { IntervalChartData } from "../../charts/rows/IntervalChart.tsx";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { Filter, Grouping } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Choice } from "../../ui/Choice.tsx";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import styles from "../page/page.module.css";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { useTitleWith } from "../page/useTitleWith.ts";
import { ofSide, type Sides } from "../page/useSides.tsx";

/** Where the address keeps which indicator is looked at group by group, and how. */
export const indicatorPlace = "indicator";

/** What tells of the work itself, each on its own base; never two in one series. */
const indicators = [
  "employment.related",
  "employment.level_match",
  "employment.open_ended",
  "employment.low_pay",
  "employment.satisfied",
  "employment.met_expectation",
  "employment.turnover",
  "employment.further_study",
] as const satisfies readonly MeasureId[];

/** One indicator of the work, group by group, once or once a year: which one is a choice. */
export function IndicatorFigure({
  by,
  where,
  sides,
}: {
  readonly by: Grouping;
  readonly where: Filter;
  readonly sides: Sides;
}) {
  const text = useText();
  const { view, setLook } = useView();
  const chosen = `employment.${view.looks[indicatorPlace] ?? ""}`;
  const measure = indicators.find((one) => one === chosen) ?? indicators[0];
  const { headline } = measureDeclaration(measure);
  const chartMeasure = useChartMeasure();
  const references = useReferences();
  const foot = useFoot();
  const { along } = sides;
  const results = useEvaluation(measure, sides.groupings, where).filter(({ part }) => part === headline);
  const titleWith = useTitleWith(measure, where);
  const dataOf = (code: string | null): IntervalChartData => ({
    measure: chartMeasure(measure, headline),
    results: ofSide(results, along, code),
    grouping: by,
    lens: "employment",
    order: "value",
    references: references(measure),
  });
  const words = {
    title: titleWith(text(`measures.${measure}.label`)),
    subtitle: text(`measures.${measure}.denominator`),
  };
  const choice = (
    <Choice
      label={text("pages.employment.indicator")}
      options={indicators.map((id) => ({ id, label: text(`measures.${id}.label`) }))}
      value={measure}
      onChange={(id) => setLook(indicatorPlace, id === indicators[0] ? null : id.slice("employment.".length))}
    />
  );
  return along === null ? (
    <>
      <div className={styles.controls}>
        {choice}
        {sides.choice}
      </div>
      <IntervalFigure {...words} measure={measure} results={results} by={by} />
    </>
  ) : (
    <SidedFigure
      {...words}
      kind="intervalDots"
      sides={sides}
      choices={choice}
      dataOf={dataOf}
      measures={[measure]}
      foot={foot(measure, results)}
    />
  );
}
