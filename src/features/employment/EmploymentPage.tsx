import { useText } from "../../i18n/useText.ts";
import type { Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { ByChoice, useBy } from "../page/ByChoice.tsx";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { InTurn } from "../page/InTurn.tsx";
import { withLimits } from "../page/limits.ts";
import { nothingPasses } from "../page/codes.ts";
import { hasPublished } from "../page/hasPublished.ts";
import { NothingHere } from "../page/NothingHere.tsx";
import { OneReason, oneReason } from "../page/OneReason.tsx";
import styles from "../page/page.module.css";
import { PageHead } from "../page/PageHead.tsx";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFilter } from "../page/useFilter.ts";
import { useMonths } from "../page/useMonths.ts";
import { useScope } from "../page/useScope.ts";
import { useTitleWith } from "../page/useTitleWith.ts";
import { useSides } from "../page/useSides.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { DestinationsFigure } from "./DestinationsFigure.tsx";
import { IndicatorFigure, indicatorPlace } from "./IndicatorFigure.tsx";
import { JobsFigure } from "./JobsFigure.tsx";
import { PayFigure } from "./PayFigure.tsx";
import { PublishedFigures } from "./PublishedFigures.tsx";
import { SectorFigure } from "./SectorFigure.tsx";
import { StepsFigure } from "./StepsFigure.tsx";

const offered: readonly Grouping[] = ["program", "graduation_year", "cohort", "class", "gender", "school"];

/** How good are the jobs? Destinations of all graduates first, then each indicator on its own base. */
export function EmploymentPage() {
  const text = useText();
  const format = useFormat();
  const { data } = useSnapshot();
  const by = useBy(offered);
  const { months, where } = useMonths();
  const scope = useScope("employment");
  const all = useEvaluation("employment.destination_rate", [], where);
  const whole = withLimits(all.find((one) => one.part === ""));
  const filter = useFilter();
  const isEmpty = whole === null && nothingPasses(data, filter);
  const reason = oneReason(all);
  const employed = useEvaluation("employment.employed", [by], where).filter((one) => one.part === "");
  const titleWith = useTitleWith("employment.employed", where);
  const sides = useSides(indicatorPlace, by);
  const published = hasPublished(data);
  if (data.panels.employment.rowCount === 0 && !published) {
    return <NothingHere title={text("pages.employment.question")} tables={["students", "employment"]} />;
  }
  return (
    <>
      <PageHead
        title={
          whole === null
            ? text(
                data.panels.employment.rowCount === 0
                  ? "pages.employment.publishedTitle"
                  : isEmpty
                    ? "pages.employment.question"
                    : reason === "not_reached"
                      ? "pages.employment.headlineEarly"
                      : "pages.employment.headlineNone",
                { months },
              )
            : text("pages.employment.headline", {
                value: format.value(whole.value, "share"),
                months,
                interval: format.interval(whole.lower, whole.upper, "share"),
              })
        }
        subtitle={scope}
        controls={<ByChoice offered={offered} />}
        report={["employment", "definitions"]}
      />
      {data.panels.employment.rowCount === 0 ? null : isEmpty ? (
        <OneReason title={text("pages.employment.destinationsTitle")} kind="no_data" />
      ) : (
        <div className={styles.figures}>
          <InTurn className={styles.wide}>
            {reason === null ? (
              <DestinationsFigure by={by} months={months} where={where} />
            ) : (
              <OneReason title={text("pages.employment.destinationsTitle")} kind={reason} />
            )}
          </InTurn>
          <InTurn className={styles.wide}>
            <StepsFigure by={by} months={months} where={where} />
          </InTurn>
          <InTurn className={styles.wide}>
            <JobsFigure by={by} />
          </InTurn>
          <InTurn className={sides.along === null ? styles.beside : undefined}>
            <IntervalFigure
              measure="employment.employed"
              title={titleWith(text("pages.employment.employedTitle"))}
              subtitle={text("pages.employment.employedSubtitle")}
              results={employed}
              by={by}
            />
          </InTurn>
          <InTurn className={sides.along === null ? styles.beside : styles.wide}>
            <IndicatorFigure by={by} where={where} sides={sides} />
          </InTurn>
          <InTurn className={styles.wide}>
            <PayFigure by={by} months={months} where={where} />
          </InTurn>
          <InTurn className={styles.wide}>
            <SectorFigure by={by} months={months} where={where} />
          </InTurn>
        </div>
      )}
      {published && <PublishedFigures />}
      <AllMeasures lens="employment" />
    </>
  );
}
