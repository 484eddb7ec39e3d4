import { useText } from "../../i18n/useText.ts";
import type { Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { ByChoice, useBy } from "../page/ByChoice.tsx";
import { nothingPasses } from "../page/codes.ts";
import { InTurn } from "../page/InTurn.tsx";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { withLimits } from "../page/limits.ts";
import { NothingHere } from "../page/NothingHere.tsx";
import styles from "../page/page.module.css";
import { PageHead } from "../page/PageHead.tsx";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useTitleWith } from "../page/useTitleWith.ts";
import { useFilter } from "../page/useFilter.ts";
import { useScope } from "../page/useScope.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { AnswerFigures } from "./AnswerFigures.tsx";
import { ImportanceFigure } from "./ImportanceFigure.tsx";
import { ResponseFigures } from "./ResponseFigures.tsx";
import { SchoolViewFigure } from "./SchoolViewFigure.tsx";
import { useResponseFoot } from "./useResponseFoot.ts";

const offered: readonly Grouping[] = ["program", "cohort", "graduation_year", "wave", "school"];

/** Are employers satisfied, and with what not? Every figure beside who answered. */
export function EmployersPage() {
  const text = useText();
  const format = useFormat();
  const { data } = useSnapshot();
  const by = useBy(offered);
  const scope = useScope("employers");
  const satisfied = useEvaluation("employer.satisfied", [by]).filter((one) => one.part === "");
  const whole = withLimits(useEvaluation("employer.satisfied", []).find((one) => one.part === ""));
  const again = useEvaluation("employer.hire_again", [by]).filter((one) => one.part === "");
  const satisfiedWith = useTitleWith("employer.satisfied");
  const againWith = useTitleWith("employer.hire_again");
  const foot = useResponseFoot();
  const filter = useFilter();
  const isEmpty = whole === null && nothingPasses(data, filter);
  if (data.panels.employerRatings.rowCount === 0) {
    return (
      <NothingHere
        title={text("pages.employers.question")}
        tables={["employer_surveys", "employers", "employer_ratings"]}
      />
    );
  }
  return (
    <>
      <PageHead
        title={
          whole === null
            ? text(isEmpty ? "pages.employers.question" : "pages.employers.headlineNone")
            : text("pages.employers.headline", {
                value: format.value(whole.value, "share"),
                interval: format.interval(whole.lower, whole.upper, "share"),
              })
        }
        subtitle={scope}
        controls={<ByChoice offered={offered} />}
        report={["employers", "definitions"]}
      />
      <div className={styles.figures}>
        <InTurn className={styles.wide}>
          <ImportanceFigure by={by} foot={foot} />
        </InTurn>
        <AnswerFigures by={by} foot={foot} />
        <InTurn>
          <IntervalFigure
            measure="employer.satisfied"
            title={satisfiedWith(text("pages.employers.satisfiedTitle"))}
            subtitle={text("pages.employers.satisfiedSubtitle")}
            results={satisfied}
            by={by}
            foot={foot}
          />
        </InTurn>
        {again.every((one) => one.status === "not_collected") ? null : (
          <InTurn>
            <IntervalFigure
              measure="employer.hire_again"
              title={againWith(text("pages.employers.againTitle"))}
              subtitle={text("pages.employers.againSubtitle")}
              results={again}
              by={by}
              foot={foot}
            />
          </InTurn>
        )}
        <ResponseFigures by={by} />
        <InTurn>
          <SchoolViewFigure />
        </InTurn>
      </div>
      <p className={styles.note}>{text("pages.employers.nominated")}</p>
      <AllMeasures lens="employers" />
    </>
  );
}
