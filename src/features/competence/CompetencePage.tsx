import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { ByChoice, useBy } from "../page/ByChoice.tsx";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";
import { NothingHere } from "../page/NothingHere.tsx";
import styles from "../page/page.module.css";
import { PageHead } from "../page/PageHead.tsx";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useScope } from "../page/useScope.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { BalanceFigure } from "./BalanceFigure.tsx";
import { ContrastFigure } from "./ContrastFigure.tsx";
import { DistributionFigure } from "./DistributionFigure.tsx";
import { IndicatorFigure } from "./IndicatorFigure.tsx";
import { offeredBy } from "./offeredBy.ts";
import { ProfileFigure } from "./ProfileFigure.tsx";
import { TrajectoryFigure } from "./TrajectoryFigure.tsx";

const significant = 0.05;
const wholeOf = (results: readonly MeasureResult[]) => results.filter((one) => one.part === "");

/** Completion by groups, where students can be told by them. */
function CompletionFigure({ by }: { readonly by: Grouping }) {
  const text = useText();
  const results = useEvaluation("students.completion", [by]);
  return (
    <KeptOrder figure="completion">
      <IntervalFigure
        measure="students.completion"
        title={text("pages.competence.completionTitle")}
        subtitle={text("pages.competence.completionSubtitle")}
        results={wholeOf(results)}
        by={by}
      />
    </KeptOrder>
  );
}

/**
 * Where is the structure out of balance? Departures first, then the profiles, the contrasts, indicators, distributions and the way from
 * cohort to cohort, then spread, level and completion.
 */
export function CompetencePage() {
  const text = useText();
  const { data } = useSnapshot();
  const offered = useMemo(() => offeredBy(data), [data]);
  const by = useBy(offered);
  const scope = useScope("competence");
  const balance = useEvaluation("competence.balance", [by]);
  const level = useEvaluation("competence.level", [by]);
  const range = useEvaluation("competence.profile_range", [by]);
  const dimensions = useMemo(
    () => [...new Set(level.filter((one) => one.part.startsWith("dim:")).map((one) => one.part))],
    [level],
  );
  if (data.panels.scores.rowCount === 0) {
    return (
      <NothingHere
        title={text("pages.competence.question")}
        tables={["students", "indicators", "assessments"]}
      />
    );
  }
  const found = balance.filter((one) => one.status === "ok" && one.q !== undefined && one.q < significant);
  const told = balance.some((one) => one.status === "ok");
  return (
    <>
      <PageHead
        title={
          !told
            ? text("pages.competence.question")
            : found.length === 0
              ? text("pages.competence.titleNone")
              : text(
                  found.length === 1
                    ? "pages.competence.titleFound_one"
                    : "pages.competence.titleFound_other",
                  {
                    count: found.length,
                  },
                )
        }
        subtitle={scope}
        controls={<ByChoice offered={offered} />}
        report={["competence", "definitions"]}
      />
      <div className={styles.figures}>
        <div className={styles.wide}>
          <BalanceFigure by={by} balance={balance} dimensions={dimensions} />
        </div>
        <div className={styles.wide}>
          <ProfileFigure by={by} parts={dimensions} ranges={range} balance={balance} />
        </div>
        <div className={styles.wide}>
          <ContrastFigure by={by} />
        </div>
        <div className={styles.wide}>
          <IndicatorFigure by={by} level={level} dimensions={dimensions} />
        </div>
        <div className={styles.wide}>
          <DistributionFigure by={by} />
        </div>
        <div className={styles.wide}>
          <TrajectoryFigure by={by} />
        </div>
        <KeptOrder figure="range">
          <IntervalFigure
            measure="competence.profile_range"
            title={text("pages.competence.rangeTitle")}
            subtitle={text("pages.competence.rangeSubtitle")}
            results={wholeOf(range)}
            by={by}
          />
        </KeptOrder>
        <KeptOrder figure="level">
          <IntervalFigure
            measure="competence.level"
            title={text("pages.competence.levelTitle")}
            subtitle={text("pages.competence.levelSubtitle")}
            results={wholeOf(level)}
            by={by}
          />
        </KeptOrder>
        {measureDeclaration("students.completion").by.includes(by) ? <CompletionFigure by={by} /> : null}
      </div>
      <AllMeasures lens="competence" />
    </>
  );
}
