import { useMemo, useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import { annualFaults, defaultAnnualRows } from "../../../measures/annualTables.ts";
import { measureDeclaration, measureIds } from "../../../measures/catalogue.ts";
import { annualTables, type AnnualRow } from "../../../panels/annualRow.ts";
import { Button } from "../../../ui/Button.tsx";
import type { EditColumn, EditFault, EditRow } from "../../../ui/editTable.ts";
import { EditTable } from "../../../ui/EditTable.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { codesIn } from "../../page/codes.ts";
import { usePartName } from "../../page/usePartName.ts";
import { useSnapshot, useWorkspace } from "../../page/WorkspaceContext.ts";
import styles from "./annual.module.css";
import { useAnnualRows } from "./useAnnualFigures.ts";
import { useAnnualWords } from "./useAnnualWords.ts";

interface DraftRow {
  readonly id: string;
  readonly row: AnnualRow;
  /** As it stands in the tables in force; null for a new one. */
  readonly was: AnnualRow | null;
}

const columnNames = [
  "code",
  "table",
  "nameEn",
  "nameZh",
  "measure",
  "part",
  "months",
  "programs",
  "source",
] as const satisfies readonly (keyof AnnualRow)[];
const widths: Readonly<Record<(typeof columnNames)[number], number>> = {
  code: 6,
  table: 14,
  nameEn: 32,
  nameZh: 20,
  measure: 30,
  part: 18,
  months: 8,
  programs: 14,
  source: 40,
};

function draftOf(rows: readonly AnnualRow[]): readonly DraftRow[] {
  return rows.map((row, index) => ({ id: `row-${String(index)}`, row, was: row }));
}

function isSame(a: readonly DraftRow[], b: readonly AnnualRow[]): boolean {
  return JSON.stringify(a.map(({ row }) => row)) === JSON.stringify(b);
}

function withCell(row: AnnualRow, column: string, cell: string): AnnualRow {
  if (column === "table") {
    const table = annualTables.find((one) => one === cell);
    return table === undefined ? row : { ...row, table };
  }
  return columnNames.some((one) => one === column) ? { ...row, [column]: cell } : row;
}

function useColumns(): readonly EditColumn[] {
  const text = useText();
  const partName = usePartName();
  return useMemo(() => {
    const byYear = measureIds.filter((id) => measureDeclaration(id).by.includes("graduation_year"));
    const parts = new Set(byYear.flatMap((id) => Object.keys(measureDeclaration(id).parts)));
    return columnNames.map((id): EditColumn => {
      const noted = id === "part" || id === "months" || id === "programs";
      const common = {
        id,
        header: text(`report.annual.columns.${id}`),
        ...(noted ? { note: text(`report.annual.notes.${id}`) } : {}),
        required: id === "table" || id === "measure",
        width: widths[id],
      };
      if (id === "table")
        return {
          ...common,
          kind: "choice",
          options: annualTables.map((one) => ({ id: one, label: text(`report.annual.${one}`) })),
        };
      if (id === "measure")
        return {
          ...common,
          kind: "choice",
          options: byYear.map((one) => ({ id: one, label: text(`measures.${one}.label`) })),
        };
      if (id === "part")
        return {
          ...common,
          kind: "text",
          suggestions: [...parts]
            .filter((one) => !one.endsWith(":"))
            .map((one) => ({ id: one, label: partName(one) })),
        };
      return { ...common, kind: id === "months" ? "number" : "text" };
    });
  }, [text, partName]);
}

/** What the annual tables hold, edited in place. Nothing changes before it is kept. */
export function AnnualEditor() {
  const text = useText();
  const format = useFormat();
  const words = useAnnualWords();
  const columns = useColumns();
  const workspace = useWorkspace();
  const { data, manifest } = useSnapshot();
  const inForce = useAnnualRows();
  const [edited, setEdited] = useState<readonly DraftRow[] | null>(null);
  const [added, setAdded] = useState(0);
  const [said, setSaid] = useState("");
  const stored = useMemo(() => draftOf(inForce), [inForce]);
  const rows = edited ?? stored;
  const programs = useMemo(() => new Set(codesIn(data, "program")), [data]);
  const faults = new Map<string, ReadonlyMap<string, EditFault>>();
  for (const { id, row } of rows) {
    const found = annualFaults(row, programs);
    if (found.length > 0)
      faults.set(
        id,
        new Map(
          found.map(({ column, kind }) => [
            column,
            { level: "warn", words: text(`report.annual.faults.${kind}`) },
          ]),
        ),
      );
  }
  const change = (next: readonly DraftRow[]) => {
    setSaid("");
    setEdited(next);
  };
  const keep = async (next: readonly AnnualRow[] | null): Promise<void> => {
    try {
      await workspace.changeAnnualRows(next);
      setEdited(null);
      setSaid(text("report.annual.kept"));
    } catch (error) {
      setSaid(
        text("report.annual.notKept", { message: error instanceof Error ? error.message : String(error) }),
      );
    }
  };
  const isChanged = edited !== null && !isSame(rows, inForce);
  const shown = rows.map(({ id, row, was }): EditRow => ({
    id,
    name: `${row.code} ${words.name(row)}`.trim(),
    cells: { ...row },
    state: was === null ? "added" : JSON.stringify(was) === JSON.stringify(row) ? "same" : "changed",
  }));
  const faulty = [...faults.values()].reduce((sum, cells) => sum + cells.size, 0);
  return (
    <div className={styles.editor}>
      <p className={styles.lead}>{text("report.annual.editLead")}</p>
      <EditTable
        id="annual"
        caption={text("report.annual.edit")}
        columns={columns}
        rows={shown}
        faults={faults}
        words={{
          remove: (row) => text("framework.removeRow", { row }),
          removing: text("framework.removing"),
          unnamed: text("framework.emptyRow"),
          states: {
            same: text("framework.state.same"),
            added: text("framework.state.added"),
            changed: text("framework.state.changed"),
          },
          none: text("framework.none"),
          noRows: text("framework.emptyTable"),
          keys: text("framework.keysHelp"),
        }}
        onChange={(id, column, cell) =>
          change(rows.map((one) => (one.id === id ? { ...one, row: withCell(one.row, column, cell) } : one)))
        }
        onRemove={(id) => change(rows.filter((one) => one.id !== id))}
      />
      {faulty > 0 && <p>{text("report.annual.faulty", { n: format.count(faulty) })}</p>}
      <div className={styles.tools}>
        <Button look="primary" isDisabled={!isChanged} onPress={() => void keep(rows.map(({ row }) => row))}>
          {text("report.annual.keep")}
        </Button>
        <Button isDisabled={!isChanged} onPress={() => setEdited(null)}>
          {text("report.annual.undo")}
        </Button>
        <Button
          onPress={() => {
            setAdded(added + 1);
            const last = rows.at(-1)?.row ?? defaultAnnualRows[0];
            if (last === undefined) return;
            change([
              ...rows,
              { id: `added-${String(added)}`, row: { ...last, code: "", nameEn: "", nameZh: "" }, was: null },
            ]);
          }}
        >
          {text("report.annual.add")}
        </Button>
        {manifest.annualRows !== null && (
          <Button look="link" onPress={() => void keep(null)}>
            {text("report.annual.defaults")}
          </Button>
        )}
        <output className={styles.said}>{said}</output>
      </div>
    </div>
  );
}
