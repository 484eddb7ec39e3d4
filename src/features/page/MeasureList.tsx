import { useMemo, useState } from "react";
import { NoValue } from "../../charts/NoValue.tsx";
import { useText } from "../../i18n/useText.ts";
import { isMeasureId, measureDeclaration, measureIds, type MeasureId } from "../../measures/catalogue.ts";
import { partOf, type Lens, type Unit } from "../../measures/declaration.ts";
import { missingNeeds } from "../../measures/needs.ts";
import type { MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Check } from "../../ui/Check.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { CurrencyContext, useFormat } from "../../ui/useFormat.ts";
import styles from "./allMeasures.module.css";
import { OneMeasure } from "./OneMeasure.tsx";
import { usePartName } from "./usePartName.ts";
import { sourceText } from "./sourceText.ts";
import { useAllAsked, type Asked } from "./useAsked.ts";
import { useWhereOf } from "./useWhereOf.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

interface MeasureRow {
  readonly measure: MeasureId;
  readonly answer: Asked;
  readonly headline: MeasureResult | undefined;
}

const unanswered: Asked = { results: null, stale: false, failed: null };

/** A value, or its interval, in the currency of its own result. */
function Amount({ of, unit, interval }: { of: MeasureResult; unit: Unit; interval: boolean }) {
  const format = useFormat();
  if (!interval) return of.value === null ? "" : format.value(of.value, unit);
  return of.lower === null || of.upper === null ? "" : format.interval(of.lower, of.upper, unit);
}

/** Every measure of a lens for what the filter lets through, and one of them closely: by any grouping it answers, by part. */
export function MeasureList({ lens }: { readonly lens: Lens }) {
  const text = useText();
  const format = useFormat();
  const partName = usePartName();
  const { data, manifest } = useSnapshot();
  const { view, setMeasure } = useView();
  const filter = useWhereOf(lens);
  const [withExpert, setWithExpert] = useState(false);
  const requests = useMemo(
    () =>
      measureIds
        .filter((measure) => {
          const { lens: own, expert } = measureDeclaration(measure);
          return own === lens && (expert === undefined || withExpert || measure === view.measure);
        })
        .map((measure) => ({ measure, by: [], where: filter, settings: manifest.settings })),
    [manifest.settings, lens, filter, withExpert, view.measure],
  );
  const answers = useAllAsked(requests);
  const rows = requests
    .map(({ measure }, index): MeasureRow => {
      const { headline } = measureDeclaration(measure);
      const answer = answers[index] ?? unanswered;
      return {
        measure,
        answer,
        headline: answer.results?.find((one) => one.part === headline) ?? answer.results?.[0],
      };
    })
    .filter(
      ({ measure, headline }) =>
        !measure.startsWith("published.") || (headline !== undefined && headline.value !== null),
    );
  const nameOf = ({ measure, headline }: MeasureRow): string => {
    const label = text(`measures.${measure}.label`);
    return headline === undefined || headline.part === "" ? label : `${label} · ${partName(headline.part)}`;
  };
  const unitOf = ({ measure, headline }: MeasureRow) =>
    partOf(measureDeclaration(measure), headline?.part ?? "").unit;
  const amountOf = (row: MeasureRow, interval: boolean) =>
    row.headline === undefined ? (
      ""
    ) : (
      <CurrencyContext value={row.headline.currency}>
        <Amount of={row.headline} unit={unitOf(row)} interval={interval} />
      </CurrencyContext>
    );
  const stateOf = ({ measure, answer, headline }: MeasureRow) => {
    if (answer.failed !== null) return text("ui.failedTitle");
    if (answer.results === null) return text("ui.pending");
    if (answer.stale) return text("ui.stale");
    if (headline?.status === "ok") return text("charts.ok");
    const missing = missingNeeds(data, measure).map((need) => sourceText(text, need));
    return (
      <>
        <NoValue result={headline} />
        {missing.length === 0 ? null : ` · ${text("allMeasures.needs", { what: format.list(missing) })}`}
      </>
    );
  };
  const chosen = rows.find(({ measure }) => measure === view.measure);
  const expertCount = measureIds.filter((id) => {
    const declaration = measureDeclaration(id);
    return declaration.lens === lens && declaration.expert === true;
  }).length;
  if (rows.length === 0) return null;
  return (
    <section className={styles.all} aria-labelledby="all-measures">
      <h2 id="all-measures">{text(lens === "across" ? "allMeasures.titleAcross" : "allMeasures.title")}</h2>
      <p className={styles.intro}>{text("allMeasures.intro")}</p>
      <DataTable
        caption={text("allMeasures.title")}
        captionHidden
        maxHeight={900}
        csvName={`measures-${lens}.csv`}
        rows={rows}
        rowKey={({ measure }) => measure}
        onSelect={({ measure }) => setMeasure(measure)}
        columns={[
          { id: "measure", header: text("allMeasures.measure"), value: nameOf, rowHeader: true },
          {
            id: "value",
            header: text("allMeasures.value"),
            numeric: true,
            value: ({ headline }) => headline?.value ?? null,
            cell: (row) => amountOf(row, false),
          },
          {
            id: "interval",
            header: text("allMeasures.interval"),
            numeric: true,
            value: ({ headline }) => headline?.lower ?? null,
            cell: (row) => amountOf(row, true),
          },
          {
            id: "n",
            header: text("allMeasures.counts"),
            numeric: true,
            value: ({ headline }) => headline?.n ?? null,
            cell: ({ headline }) =>
              headline === undefined
                ? ""
                : `${format.count(headline.n)} / ${format.count(headline.eligible)} ${text(`measures.unitOf.${measureDeclaration(headline.measure).unitOf}`)}`,
          },
          {
            id: "state",
            header: text("allMeasures.state"),
            value: ({ headline }) => headline?.status ?? "no_data",
            cell: stateOf,
          },
        ]}
      />
      {expertCount === 0 ? null : (
        <Check selected={withExpert} onChange={setWithExpert}>
          {text("allMeasures.withExpert", { n: expertCount })}
        </Check>
      )}
      {chosen === undefined || !isMeasureId(chosen.measure) ? null : (
        <OneMeasure key={chosen.measure} measure={chosen.measure} />
      )}
    </section>
  );
}
