import { useText } from "../../i18n/useText.ts";
import { measureIds, type MeasureId } from "../../measures/catalogue.ts";
import { useState } from "react";
import { Choice } from "../../ui/Choice.tsx";
import { useView } from "../../state/useView.ts";
import { Figure } from "../page/Figure.tsx";
import styles from "../page/page.module.css";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import { codesIn } from "../page/codes.ts";
import { useNaming } from "../page/useNaming.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

const publishedIds = measureIds.filter((id) => measureDeclaration(id).unitOf === "summary");

/** Figures taken as published, each on its own base: one measure and one year of graduation at a time. */
export function PublishedFigures() {
  const text = useText();
  const naming = useNaming();
  const chartMeasure = useChartMeasure();
  const { data } = useSnapshot();
  const { view } = useView();
  const [measure, setMeasure] = useState<MeasureId>(publishedIds[0] ?? "published.employment_rate_overall");
  const years = view.filter.graduation_year ?? codesIn(data, "graduation_year");
  const [chosenYear, setChosenYear] = useState("");
  const year = years.includes(chosenYear) ? chosenYear : (years.at(-1) ?? "");
  const results = useEvaluation(measure, ["program", "graduation_year"]).filter(
    (one) => one.part === measureDeclaration(measure).headline && one.group.graduation_year === year && one.value !== null,
  );
  return (
    <section className={styles.published}>
      <div className={styles.controls}>
        <Choice
          label={text("pages.employment.publishedMeasure")}
          options={publishedIds.map((id) => ({ id, label: text(`measures.${id}.label`) }))}
          value={measure}
          onChange={setMeasure}
        />
        <Choice
          label={text("shell.groupings.graduation_year")}
          options={years.map((id) => ({ id, label: naming.code("graduation_year", id) }))}
          value={year}
          onChange={setChosenYear}
        />
      </div>
      <Figure
        kind="intervalDots"
        title={`${text("pages.employment.publishedTitle")}: ${text(`measures.${measure}.label`)}`}
        subtitle={text("pages.employment.publishedSubtitle")}
        data={{ measure: chartMeasure(measure), results, grouping: "program", lens: "employment", order: "value" }}
        measures={[measure]}
        foot={[text("ui.absence.base_not_published.why")]}
      />
    </section>
  );
}
