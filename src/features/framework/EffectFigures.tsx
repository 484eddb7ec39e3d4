import { useState, type ReactNode } from "react";
import { NoValue } from "../../charts/NoValue.tsx";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";
import type { MeasureResult } from "../../measures/result.ts";
import { Pending, Stale } from "../../ui/Condition.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProgressRow } from "../../ui/ProgressRow.tsx";
import { Segment } from "../../ui/Segment.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useNaming } from "../page/useNaming.ts";
import { usePartName } from "../page/usePartName.ts";
import { effectMeasures, type Effect, type FigureEffect } from "./effect.ts";
import { useEffectProgress, type EffectId } from "./effectProgress.ts";
import styles from "./framework.module.css";
import type { EffectState } from "./useEffectOf.ts";

const isShown = (result: MeasureResult | null): boolean => result?.value !== null && result !== null;

/** A figure's value as a cell shows it: with its n, or why there is none. */
function useValueCell(): (result: MeasureResult | null, figure: FigureEffect) => ReactNode {
  const text = useText();
  const format = useFormat();
  return (result, { measure, part }) => {
    if (result === null) return text("framework.notThere");
    if (result.value === null) return <NoValue result={result} />;
    const { unit } = partOf(measureDeclaration(measure), part);
    return `${format.value(result.value, unit, "full")} · ${text("ui.n", { n: format.count(result.n) })}`;
  };
}

function difference({ before, after }: FigureEffect): number | null {
  const [was, is] = [before?.value ?? null, after?.value ?? null];
  return was === null || is === null ? null : is - was;
}

function FigureTable({ figures }: { readonly figures: readonly FigureEffect[] }) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const partName = usePartName();
  const valueCell = useValueCell();
  const programName = (program: string) =>
    program === "" ? text("framework.allTogether") : naming.code("program", program);
  const inLine = (program: string) => <span className={styles.inLine}>{programName(program)}</span>;
  return (
    <DataTable
      caption={text("framework.effectTable")}
      captionHidden
      csvName="effect"
      maxHeight={360}
      rows={figures}
      rowKey={({ measure, part, program }) => `${measure} ${part} ${program}`}
      columns={[
        {
          id: "measure",
          header: text("framework.measure"),
          value: ({ measure, part }) => {
            const label = text(`measures.${measure}.label`);
            return part === "" ? label : text("framework.ofPart", { measure: label, part: partName(part) });
          },
          rowHeader: true,
        },
        {
          id: "program",
          header: text("framework.program"),
          value: ({ program }) => programName(program),
          cell: ({ program }) => inLine(program),
        },
        {
          id: "before",
          header: text("framework.before"),
          value: ({ before }) => before?.value ?? before?.status ?? null,
          cell: (figure) => valueCell(figure.before, figure),
          numeric: true,
        },
        {
          id: "after",
          header: text("framework.after"),
          value: ({ after }) => after?.value ?? after?.status ?? null,
          cell: (figure) => valueCell(figure.after, figure),
          numeric: true,
        },
        {
          id: "change",
          header: text("framework.change"),
          value: difference,
          cell: (figure) => {
            const by = difference(figure);
            return by === null
              ? ""
              : format.signed(by, partOf(measureDeclaration(figure.measure), figure.part).unit);
          },
          numeric: true,
        },
      ]}
    />
  );
}

function Summary({ effect }: { readonly effect: Effect }) {
  const text = useText();
  const format = useFormat();
  const { figures, compared, unused } = effect;
  const gone = figures.filter(({ before, after }) => isShown(before) && !isShown(after)).length;
  const come = figures.filter(({ before, after }) => !isShown(before) && isShown(after)).length;
  return (
    <>
      <p>
        {figures.length === 0
          ? text("framework.effectNone", {
              compared: format.count(compared),
              measures: format.count(effectMeasures.length),
            })
          : text("framework.effectSome", {
              changed: format.count(figures.length),
              compared: format.count(compared),
              affected: format.count(new Set(figures.map(({ measure }) => measure)).size),
              measures: format.count(effectMeasures.length),
            })}
      </p>
      {gone > 0 && <Notice level="warn">{text("framework.effectGone", { n: format.count(gone) })}</Notice>}
      {come > 0 && <Notice level="note">{text("framework.effectNew", { n: format.count(come) })}</Notice>}
      {unused.map(({ rows, before, after }) => (
        <Notice key={`${rows.table} ${rows.reason}`} level={after > before ? "warn" : "note"}>
          {text(`framework.unused.${rows.reason}`, {
            before: format.count(before),
            after: format.count(after),
          })}
        </Notice>
      ))}
    </>
  );
}

function Progress({ id }: { readonly id: EffectId }) {
  const text = useText();
  const format = useFormat();
  const done = useEffectProgress(id);
  const total = effectMeasures.length;
  return (
    <ProgressRow
      label={text("framework.computing")}
      share={done / total}
      detail={text("framework.computed", { done: format.count(done), total: format.count(total) })}
    />
  );
}

/** Every figure that a change makes another: now, after saving, and by how much. */
export function EffectFigures({ effect: { id, effect, stale, failure } }: { readonly effect: EffectState }) {
  const text = useText();
  const [all, setAll] = useState<"headline" | "all">("headline");
  if (failure !== null)
    return <Notice level="fail">{text("framework.computingFailed", { message: failure })}</Notice>;
  if (effect === undefined)
    return (
      <div className={styles.effect}>
        <Progress id={id} />
        <Pending height={160} />
      </div>
    );
  const figures =
    all === "all"
      ? effect.figures
      : effect.figures.filter(({ measure, part }) => part === measureDeclaration(measure).headline);
  return (
    <Stale stale={stale}>
      {stale && <Progress id={id} />}
      <div className={styles.effect}>
        <Summary effect={effect} />
        {effect.figures.length > 0 && (
          <>
            <Segment
              label={text("framework.effectShow")}
              options={[
                { id: "headline", label: text("framework.effectHeadline") },
                { id: "all", label: text("framework.effectAll") },
              ]}
              value={all}
              onChange={setAll}
            />
            <FigureTable figures={figures} />
          </>
        )}
      </div>
    </Stale>
  );
}
