import { useText } from "../../i18n/useText.ts";
import { measureIds, type MeasureId } from "../../measures/catalogue.ts";
import { integers, labelsOf } from "../../panels/selection.ts";
import type { PanelData } from "../../panels/panelData.ts";
import { useMemo, useState } from "react";
import { Choice } from "../../ui/Choice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
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

/** The measures of the published figures that are loaded, whatever the filter: those the app knows, and the names of others. */
function publishedIn(data: PanelData): {
  readonly known: readonly MeasureId[];
  readonly others: readonly string[];
} {
  const labels = labelsOf(data, "frames", "measure");
  const names = new Set(
    [...new Set(integers(data.panels.frames, "measure"))].map((code) => labels[code] ?? ""),
  );
  names.delete("");
  const known = publishedIds.filter((id) => names.delete(id));
  return { known, others: [...names].toSorted() };
}

/** Figures taken as published, each on its own base: one measure and one year of graduation at a time. */
export function PublishedFigures() {
  const text = useText();
  const naming = useNaming();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const { data } = useSnapshot();
  const { view } = useView();
  const { known, others } = useMemo(() => publishedIn(data), [data]);
  const [chosenMeasure, setMeasure] = useState<MeasureId | null>(null);
  const measure = known.find((id) => id === chosenMeasure) ?? known[0] ?? "published.employment_rate_overall";
  const figures = useEvaluation(measure, ["program", "graduation_year"]).filter(
    (one) => one.part === measureDeclaration(measure).headline && one.value !== null,
  );
  const withFigures = new Set(figures.map((one) => one.group.graduation_year));
  const years = (view.filter.graduation_year ?? codesIn(data, "graduation_year")).filter((code) =>
    withFigures.has(code),
  );
  const [chosenYear, setChosenYear] = useState("");
  const year = years.includes(chosenYear) ? chosenYear : (years.at(-1) ?? "");
  const results = figures.filter((one) => one.group.graduation_year === year);
  const unknown = others.length > 0 && (
    <p className={styles.note}>
      {text("pages.employment.publishedUnknown", { measures: format.list(others) })}
    </p>
  );
  if (known.length === 0) return <section className={styles.published}>{unknown}</section>;
  return (
    <section className={styles.published}>
      <div className={styles.controls}>
        <Choice
          label={text("pages.employment.publishedMeasure")}
          options={known.map((id) => ({ id, label: text(`measures.${id}.label`) }))}
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
        title={text(`measures.${measure}.label`)}
        subtitle={text("pages.employment.publishedSubtitle")}
        data={{
          measure: chartMeasure(measure),
          results,
          grouping: "program",
          lens: "employment",
          order: "value",
        }}
        measures={[measure]}
        foot={[text("ui.absence.base_not_published.why")]}
      />
      {unknown}
    </section>
  );
}
