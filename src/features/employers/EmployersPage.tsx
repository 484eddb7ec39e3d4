import { useText } from "../../i18n/useText.ts";
import type { Grouping } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { ByChoice, useBy } from "../page/ByChoice.tsx";
import { Figure } from "../page/Figure.tsx";
import { withLimits } from "../page/limits.ts";
import { NothingHere } from "../page/NothingHere.tsx";
import styles from "../page/page.module.css";
import { PageHead } from "../page/PageHead.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useReferences } from "../page/useReferences.ts";
import { useScope } from "../page/useScope.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

const offered: readonly Grouping[] = ["program", "cohort", "graduation_year", "wave", "school"];

/** Are employers satisfied, and with what not? Every figure beside who answered. */
export function EmployersPage() {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const { data } = useSnapshot();
  const by = useBy(offered);
  const scope = useScope("employers");
  const satisfied = useEvaluation("employer.satisfied", [by]).filter((one) => one.part === "");
  const whole = withLimits(useEvaluation("employer.satisfied", []).find((one) => one.part === ""));
  const attributes = useEvaluation("employer.domain", []).filter((one) => one.part.startsWith("satisfied:"));
  const response = useEvaluation("employer.response_rate", ["wave"]).filter((one) => one.part === "");
  const foot = useFoot();
  const references = useReferences();
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
  const responseFoot = asked > 0 ? [text("ui.response", { share: format.value(answered / asked, "share") })] : [];
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
        <Figure
          kind="intervalDots"
          title={text("pages.employers.satisfiedTitle")}
          subtitle={text("pages.employers.satisfiedSubtitle")}
          data={{
            measure: chartMeasure("employer.satisfied"),
            results: satisfied,
            grouping: by,
            lens: "employers",
            order: "value",
            references: references("employer.satisfied"),
          }}
          measures={["employer.satisfied"]}
          foot={[...foot("employer.satisfied", satisfied), ...responseFoot]}
        />
        <Figure
          kind="attributeBars"
          title={text("pages.employers.attributesTitle")}
          subtitle={text("pages.employers.attributesSubtitle")}
          data={{
            measure: { ...chartMeasure("employer.domain"), unit: "share" },
            results: attributes,
            grouping: "part",
            lens: "employers",
            order: "value",
          }}
          measures={["employer.domain"]}
          foot={[...foot("employer.domain", attributes), ...responseFoot]}
        />
        <Figure
          kind="attributeBars"
          title={text("pages.employers.responseTitle")}
          subtitle={text("pages.employers.responseSubtitle")}
          data={{
            measure: chartMeasure("employer.response_rate"),
            results: response,
            grouping: "wave",
            lens: "employers",
            order: "given",
          }}
          measures={["employer.response_rate"]}
          foot={foot("employer.response_rate", response)}
        />
      </div>
      <p className={styles.note}>{text("pages.employers.nominated")}</p>
    </>
  );
}
