import { useText } from "../../i18n/useText.ts";
import type { Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { ByChoice, useBy } from "../page/ByChoice.tsx";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { withLimits } from "../page/limits.ts";
import { NothingHere } from "../page/NothingHere.tsx";
import styles from "../page/page.module.css";
import { PageHead } from "../page/PageHead.tsx";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useScope } from "../page/useScope.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { ImportanceFigure } from "./ImportanceFigure.tsx";

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
  const attributes = useEvaluation("employer.domain", []).filter((one) => one.part.startsWith("satisfied:"));
  const response = useEvaluation("employer.response_rate", ["wave"]).filter((one) => one.part === "");
  if (data.panels.employerRatings.rowCount === 0) {
    return (
      <NothingHere
        title={text("pages.employers.question")}
        tables={["employer_surveys", "employers", "employer_ratings"]}
      />
    );
  }
  const answered = response.reduce((sum, one) => sum + (one.value ?? 0) * one.base, 0);
  const asked = response.reduce((sum, one) => sum + one.base, 0);
  const responseFoot =
    asked > 0 ? [text("ui.response", { share: format.value(answered / asked, "share") })] : [];
  return (
    <>
      <PageHead
        title={
          whole === null
            ? text("pages.employers.headlineNone")
            : text("pages.employers.headline", {
                value: format.value(whole.value, "share"),
                interval: format.interval(whole.lower, whole.upper, "share"),
              })
        }
        subtitle={scope}
        controls={<ByChoice offered={offered} />}
      />
      <div className={styles.figures}>
        <div className={styles.wide}>
          <ImportanceFigure foot={responseFoot} />
        </div>
        <IntervalFigure
          measure="employer.satisfied"
          title={text("pages.employers.satisfiedTitle")}
          subtitle={text("pages.employers.satisfiedSubtitle")}
          results={satisfied}
          by={by}
          foot={responseFoot}
        />
        <IntervalFigure
          kind="attributeBars"
          measure="employer.domain"
          title={text("pages.employers.attributesTitle")}
          subtitle={text("pages.employers.attributesSubtitle")}
          results={attributes}
          by="part"
          foot={responseFoot}
        />
        <IntervalFigure
          kind="attributeBars"
          measure="employer.response_rate"
          title={text("pages.employers.responseTitle")}
          subtitle={text("pages.employers.responseSubtitle")}
          results={response}
          by="wave"
          order="given"
        />
      </div>
      <p className={styles.note}>{text("pages.employers.nominated")}</p>
      <AllMeasures lens="employers" />
    </>
  );
}
