import { useState } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { useText } from "../../i18n/useText.ts";
import type { ReferenceTables } from "../../model/referenceTables.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { reveal } from "../../ui/useReveal.ts";
import { ChangedElsewhereError } from "../../workspace/changedElsewhere.ts";
import { useSnapshot, useWorkspace } from "../page/WorkspaceContext.ts";
import { Breaks } from "./Breaks.tsx";
import type { RowChange } from "./draft.ts";
import { EffectFigures } from "./EffectFigures.tsx";
import type { FrameworkSession } from "./frameworkSession.ts";
import styles from "./framework.module.css";
import { columnLabel, rowName } from "./tableColumns.ts";
import { useEffectOfDraft } from "./useEffectOf.ts";
import type { Framework } from "./useFramework.ts";

const reviewId = "framework-review";

/** Opens the review and goes to it; it is drawn in the next frame. */
export function openReview(session: FrameworkSession): void {
  session.review(true);
  requestAnimationFrame(() => requestAnimationFrame(() => reveal(reviewId)));
}

const kinds = {
  added: "framework.changeAdded",
  changed: "framework.changeChanged",
  removed: "framework.changeRemoved",
} as const;

function RowChanges({ changes }: { readonly changes: readonly RowChange[] }) {
  const text = useText();
  const cell = (value: string | undefined) =>
    value === undefined || value === "" ? text("framework.empty") : value;
  const what = ({ columns, row, before }: RowChange) =>
    columns
      .map((column) =>
        text("framework.changeFromTo", {
          column: columnLabel(text, column),
          from: cell(before?.[column]),
          to: cell(row[column]),
        }),
      )
      .join("; ");
  return (
    <DataTable
      caption={text("framework.rowChanges")}
      csvName="changes"
      maxHeight={240}
      rows={changes}
      rowKey={({ table, row, kind }, index) => `${table} ${rowName(table, row)} ${kind} ${index}`}
      columns={[
        {
          id: "row",
          header: text("framework.changeRow"),
          value: ({ table, row }) => rowName(table, row),
          rowHeader: true,
        },
        {
          id: "table",
          header: text("framework.changeTable"),
          value: ({ table }) => text(`tables.names.${table}`),
        },
        { id: "kind", header: text("framework.changeKind"), value: ({ kind }) => text(kinds[kind]) },
        { id: "what", header: text("framework.changeWhat"), value: what },
      ]}
    />
  );
}

interface SaveProps {
  readonly framework: Framework;
  /** False while what is shown belongs to an earlier state of the workspace. */
  readonly current: boolean;
}

function Save({ framework, current }: SaveProps) {
  const text = useText();
  const workspace = useWorkspace();
  const { manifest } = useSnapshot();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { session, state, school, saved, faults } = framework;
  const isFaulty = faults.some(({ level }) => level === "fail");
  async function save(): Promise<void> {
    setSaving(true);
    setFailure(null);
    try {
      await workspace.saveReference({
        revision: manifest.revision,
        school,
        note: state.note.trim(),
        tables: saved,
      });
      session.discardSchool(school);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setFailure(
        cause instanceof ChangedElsewhereError
          ? text("framework.changedElsewhere")
          : text("framework.saveFailed", { message }),
      );
      setSaving(false);
    }
  }
  return (
    <div className={styles.save}>
      <TextField className={styles.note ?? ""} value={state.note} onChange={session.setNote} maxLength={200}>
        <Label>{text("framework.note")}</Label>
        <Input placeholder={text("framework.noteHint")} autoComplete="off" />
      </TextField>
      <Button look="primary" isDisabled={saving || isFaulty || !current} onPress={() => void save()}>
        {text(saving ? "framework.saving" : "framework.save")}
      </Button>
      {isFaulty && <p className={styles.quiet}>{text("framework.cannotSave")}</p>}
      {failure !== null && <Notice level="fail">{failure}</Notice>}
    </div>
  );
}

export interface ReviewProps extends SaveProps {
  readonly before: ReferenceTables;
  readonly after: ReferenceTables;
}

/** What the draft changes: its rows, every figure that is no longer what it was, trends that break; then the note, and saving. */
export function Review({ framework, before, after, current }: ReviewProps) {
  const text = useText();
  const isFaulty = framework.faults.some(({ level }) => level === "fail");
  const effect = useEffectOfDraft(framework, !isFaulty);
  return (
    <section className={styles.section} aria-labelledby={reviewId}>
      <h2 id={reviewId} tabIndex={-1}>
        {text("framework.reviewTitle")}
      </h2>
      <RowChanges changes={framework.changes} />
      {isFaulty ? (
        <Notice level="warn">{text("framework.cannotSave")}</Notice>
      ) : (
        <>
          <EffectFigures effect={effect} />
          <Breaks before={before} after={after} />
        </>
      )}
      <Save framework={framework} current={current} />
    </section>
  );
}
