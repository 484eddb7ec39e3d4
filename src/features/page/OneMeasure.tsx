import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";
import type { Grouping, MeasureRequest } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Failed, Pending, Stale } from "../../ui/Condition.tsx";
import styles from "./allMeasures.module.css";
import { AllParts } from "./AllParts.tsx";
import { codesIn } from "./codes.ts";
import { IntervalFigure } from "./IntervalFigure.tsx";
import { SubgroupFigure } from "./SubgroupFigure.tsx";
import { useAsked } from "./useAsked.ts";
import { usePartName } from "./usePartName.ts";
import { useWhereOf } from "./useWhereOf.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Stands in the address for "all parts beside each other". */
const allParts = "*";
/** Stands for no gap. */
const values = "values";
const compared: readonly Grouping[] = [
  "gender",
  "group_1",
  "group_2",
  "group_3",
  "cohort",
  "graduation_year",
];

/** Parts that name a person are seen beside each other only: a code of one does not belong into an address. */
function ofPersons(part: string): boolean {
  return part.startsWith("assessor:");
}

function focusHead(head: HTMLHeadingElement | null): void {
  head?.focus();
}

/** One measure closely: any of its parts by any grouping that it answers, or all its parts of one unit beside each other. */
export function OneMeasure({ measure }: { readonly measure: MeasureId }) {
  const text = useText();
  const partName = usePartName();
  const { data, manifest } = useSnapshot();
  const { view, setBy, setGap, setMeasure } = useView();
  const declaration = measureDeclaration(measure);
  const where = useWhereOf(declaration.lens);
  const offered = declaration.by.filter((grouping) => codesIn(data, grouping).length > 1);
  const by: Grouping =
    offered.find((grouping) => grouping === view.by) ?? offered[0] ?? declaration.by[0] ?? "school";
  const comparable = compared.filter((one) => offered.includes(one));
  const ask = (groups: readonly Grouping[]): MeasureRequest => ({
    measure,
    by: groups,
    where,
    settings: manifest.settings,
  });
  const whole = useAsked(ask([]));
  const grouped = useAsked(ask([by]));
  const parts = [
    ...new Set([...(whole.results ?? []), ...(grouped.results ?? [])].map((result) => result.part)),
  ];
  const fallback = parts.includes(declaration.headline) ? declaration.headline : (parts[0] ?? "");
  const part = view.part === allParts || parts.includes(view.part) ? view.part : fallback;
  const label = text(`measures.${measure}.label`);
  const isAll = part === allParts;
  const gap = isAll ? null : (comparable.find((one) => one === view.gap) ?? null);
  const { unit } = partOf(declaration, isAll ? fallback : part);
  const shown = isAll ? whole : grouped;
  const figure = isAll ? (
    <AllParts measure={measure} results={whole.results ?? []} />
  ) : (
    <IntervalFigure
      measure={measure}
      kind={unit === "share" ? "attributeBars" : "intervalDots"}
      title={text("allMeasures.byGroup", {
        measure: part === "" ? label : `${label} · ${partName(part)}`,
        grouping: text(`shell.groupings.${by}`),
      })}
      subtitle={text(`measures.${measure}.definition`)}
      results={(grouped.results ?? []).filter((one) => one.part === part)}
      by={by}
      foot={[text(`measures.${measure}.denominator`), text(`measures.${measure}.caveat`)]}
    />
  );
  return (
    <section className={styles.one}>
      <h3 ref={focusHead} tabIndex={-1}>
        {text("allMeasures.close", { measure: label })}
      </h3>
      <div className={styles.choices}>
        {parts.length > 1 ? (
          <Choice
            label={text("allMeasures.part")}
            options={[
              ...parts.filter((id) => !ofPersons(id)).map((id) => ({ id, label: partName(id) })),
              { id: allParts, label: text("allMeasures.allParts") },
            ]}
            value={part}
            onChange={(chosen) => setMeasure(measure, chosen === fallback ? "" : chosen)}
          />
        ) : null}
        {isAll ? null : (
          <Choice
            label={text("allMeasures.by")}
            options={offered.map((id) => ({ id, label: text(`shell.groupings.${id}`) }))}
            value={by}
            onChange={setBy}
          />
        )}
        {isAll || comparable.length === 0 ? null : (
          <Choice
            label={text("allMeasures.show")}
            options={[
              { id: values, label: text("allMeasures.values") },
              ...comparable.map((id) => ({
                id,
                label: text("allMeasures.gaps", { groups: text(`shell.groupings.${id}`) }),
              })),
            ]}
            value={gap ?? values}
            onChange={(chosen) => setGap(chosen === values ? null : chosen)}
          />
        )}
      </div>
      {shown.failed !== null ? (
        <Failed what={shown.failed} />
      ) : shown.results === null ? (
        <Pending height={320} />
      ) : (
        <Stale stale={shown.stale}>
          {gap === null ? figure : <SubgroupFigure measure={measure} part={part} by={by} between={gap} />}
        </Stale>
      )}
    </section>
  );
}
