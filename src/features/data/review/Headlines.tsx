import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { NoValue } from "../../../charts/NoValue.tsx";
import { useText } from "../../../i18n/useText.ts";
import { defaultSettings } from "../../../panels/settings.ts";
import { emptyPanels } from "../../../workspace/panelStore.ts";
import { measureDeclaration } from "../../../measures/catalogue.ts";
import { partOf } from "../../../measures/declaration.ts";
import type { MeasureResult } from "../../../measures/result.ts";
import { Pending } from "../../../ui/Condition.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import type { CommitPlan } from "../../../workspace/workspace.ts";
import { useNaming } from "../../page/useNaming.ts";
import { useSnapshot } from "../../page/WorkspaceContext.ts";
import { useImportSession } from "../ImportContext.ts";
import { headlineEffects, isChanged, type HeadlineEffect } from "./headlines.ts";
import styles from "./review.module.css";

/** A figure with its interval and base, or why there is none. */
function useFigure(): (effect: HeadlineEffect, result: MeasureResult | null) => ReactNode {
  const text = useText();
  const format = useFormat();
  return ({ measure }, result) => {
    if (result === null) return text("importing.notThere");
    if (result.value === null) return <NoValue result={result} />;
    const { unit } = partOf(measureDeclaration(measure), result.part);
    const limits =
      result.lower === null || result.upper === null
        ? ""
        : ` (${format.interval(result.lower, result.upper, unit)})`;
    return `${format.value(result.value, unit, "full")}${limits} · ${text("ui.n", { n: format.count(result.n) })}`;
  };
}

function EffectTable({
  effects,
  caption,
}: {
  readonly effects: readonly HeadlineEffect[];
  readonly caption: string;
}) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const figure = useFigure();
  const difference = ({ before, after }: HeadlineEffect): number | null => {
    const [was, is] = [before?.value ?? null, after?.value ?? null];
    return was === null || is === null ? null : is - was;
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      maxHeight={320}
      rows={effects}
      rowKey={({ measure, program }) => `${measure} ${program}`}
      columns={[
        {
          id: "measure",
          header: text("importing.figure"),
          value: ({ measure }) => text(`measures.${measure}.label`),
          rowHeader: true,
        },
        {
          id: "program",
          header: text("importing.program"),
          value: ({ program }) =>
            program === "" ? text("importing.allPrograms") : naming.code("program", program),
        },
        {
          id: "before",
          header: text("importing.now"),
          value: ({ before }) => before?.value ?? null,
          cell: (effect) => figure(effect, effect.before),
          numeric: true,
        },
        {
          id: "after",
          header: text("importing.afterwards"),
          value: ({ after }) => after?.value ?? null,
          cell: (effect) => figure(effect, effect.after),
          numeric: true,
        },
        {
          id: "change",
          header: text("importing.change"),
          value: difference,
          cell: (effect) => {
            const by = difference(effect);
            const part = (effect.after ?? effect.before)?.part ?? "";
            if (by === null || !isChanged(effect))
              return isChanged(effect) ? "" : text("importing.unchanged");
            return format.signed(by, partOf(measureDeclaration(effect.measure), part).unit);
          },
          numeric: true,
        },
      ]}
    />
  );
}

/** What the commit does to the figures that a school is known by, before anything is written. */
export function Headlines({ plan }: { readonly plan: CommitPlan }) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const { data, manifest } = useSnapshot();
  const alone = plan.against === "nothing";
  const settings = alone ? defaultSettings : manifest.settings;
  const { data: effects, error } = useQuery({
    queryKey: [
      "effect of a commit",
      manifest.revision,
      plan.files.map(({ file }) => file.sha256),
      plan.comparison,
      plan.against,
    ],
    queryFn: async ({ signal }) =>
      headlineEffects(
        alone ? emptyPanels(manifest.revision) : data,
        await session.panelsAfter(plan, signal),
        settings,
        signal,
      ),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  if (error !== null)
    return <Notice level="warn">{text("importing.effectFailed", { message: error.message })}</Notice>;
  if (effects === undefined) return <Pending height={120} />;
  const changed = effects.filter(isChanged);
  const programs = changed.filter(({ program }) => program !== "");
  return (
    <div className={styles.effect}>
      <p>
        {text(changed.length === 0 ? "importing.effectNone" : "importing.effectSome", {
          n: format.count(changed.length),
          total: format.count(effects.length),
        })}
      </p>
      <EffectTable
        caption={text("importing.effect")}
        effects={effects.filter(({ program }) => program === "")}
      />
      {programs.length > 0 && (
        <Disclosure title={text("importing.effectPrograms")} note={format.count(programs.length)}>
          <EffectTable caption={text("importing.effectPrograms")} effects={programs} />
        </Disclosure>
      )}
    </div>
  );
}
