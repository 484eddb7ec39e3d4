import { useCallback, useMemo, useState } from "react";
import { useLanguage, useText } from "../../i18n/useText.ts";
import { canonicalRow, referenceKey } from "../../model/referenceTables.ts";
import { Button } from "../../ui/Button.tsx";
import { csvBlob } from "../../ui/csv.ts";
import { editCellId, type EditFault, type EditRow } from "../../ui/editTable.ts";
import { EditTable, type EditTableWords } from "../../ui/EditTable.tsx";
import { saveBlob } from "../../ui/saveBlob.ts";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { columnsOf } from "../../model/tables.ts";
import { codesIn } from "../page/codes.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { startRows, type DraftRow } from "./draft.ts";
import styles from "./framework.module.css";
import { ImportButton } from "./ImportButton.tsx";
import { useFaultWords } from "./ProblemList.tsx";
import { columnsFor, newRow, rowName, suggestionsOf, type EditedTable } from "./tableColumns.ts";
import type { Framework } from "./useFramework.ts";

/** More rows than a person edits at a time are narrowed by the search. */
const rowsShown = 150;
const searchFrom = 30;

/** The words of an edited table. One object as long as the language is. */
function useTableWords(): EditTableWords {
  const text = useText();
  return useMemo(
    () => ({
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
    }),
    [text],
  );
}

const drawn = new WeakMap<DraftRow, EditRow>();

/** A row as it is drawn; one that stays the same object is not drawn again. */
function editRow(table: EditedTable, row: DraftRow, state: EditRow["state"]): EditRow {
  const known = drawn.get(row);
  if (known?.state === state) return known;
  const made: EditRow = { id: row.id, name: rowName(table, row.cells), cells: row.cells, state };
  drawn.set(row, made);
  return made;
}

function useEditRows({ start, edits, changes }: Framework, table: EditedTable): readonly EditRow[] {
  const stored = useMemo(() => startRows(start, table), [start, table]);
  const states = new Map<string, EditRow["state"]>();
  for (const { table: of, row, kind } of changes)
    if (of === table && kind !== "removed") states.set(referenceKey(table, row), kind);
  return (edits[table] ?? stored).map((row) => {
    const key = referenceKey(table, canonicalRow(table, { ...row.cells, school_code: start.school }));
    return editRow(table, row, states.get(key) ?? "same");
  });
}

/** One reference table, edited in place, with its import and export. */
export function TableEditor({
  framework,
  table,
}: {
  readonly framework: Framework;
  readonly table: EditedTable;
}) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const { data } = useSnapshot();
  const words = useTableWords();
  const faultWords = useFaultWords();
  const { session, start, tables, faults } = framework;
  const [search, setSearch] = useState("");
  const all = useEditRows(framework, table);
  const suggestions = suggestionsOf(
    tables,
    text,
    language === "en" ? "name_en" : "name_zh",
    codesIn(data, "wave"),
  );
  const proposed = JSON.stringify(suggestions);
  const columns = useMemo(
    () => columnsFor(table, text, suggestions),
    // oxlint-disable-next-line react/exhaustive-deps -- `proposed` is `suggestions` by value
    [table, text, proposed],
  );
  const typed = search.trim().toLowerCase();
  const found = all.filter(
    ({ cells, state }) =>
      typed === "" ||
      state === "added" ||
      Object.values(cells).some((cell) => cell.toLowerCase().includes(typed)),
  );
  const ofRow = new Map<string, Map<string, EditFault>>();
  for (const fault of faults) {
    const row = fault.table === table ? all[fault.row ?? -1] : undefined;
    if (row === undefined || fault.column === null) continue;
    const cells = ofRow.get(row.id) ?? new Map<string, EditFault>();
    if (cells.get(fault.column)?.level !== "fail")
      cells.set(fault.column, { level: fault.level, words: faultWords(fault) });
    ofRow.set(row.id, cells);
  }
  const change = useCallback(
    (row: string, column: string, cell: string) => session.setCell(start, table, row, column, cell),
    [session, start, table],
  );
  const remove = useCallback((row: string) => session.removeRow(start, table, row), [session, start, table]);
  const add = () => {
    const id = session.addRow(
      start,
      table,
      newRow(
        table,
        all.map(({ cells }) => cells),
      ),
    );
    requestAnimationFrame(() =>
      document.getElementById(editCellId(table, id, columns[0]?.id ?? ""))?.focus(),
    );
  };
  const save = () => {
    const names = columnsOf(table).map(([name]) => name);
    const rows = (tables[table] ?? []).map((row) => names.map((name) => row[name] ?? ""));
    saveBlob(csvBlob(names, rows), `${table}.csv`);
  };
  return (
    <div className={styles.table}>
      <p className={styles.quiet}>{text(`tableNotes.tables.${table}`)}</p>
      <div className={styles.tools}>
        <span className={styles.count}>{text("framework.rowsCount", { n: format.count(all.length) })}</span>
        {all.length > searchFrom && (
          <SearchBox
            label={text("ui.search", { what: text("framework.search") })}
            hint=""
            value={search}
            onChange={setSearch}
          />
        )}
        <Button onPress={add}>{text("framework.addRow")}</Button>
        <ImportButton framework={framework} />
        <Button look="link" onPress={save}>
          {text("framework.exportCsv")}
        </Button>
      </div>
      <EditTable
        id={table}
        caption={text(`tables.names.${table}`)}
        columns={columns}
        rows={found.slice(0, rowsShown)}
        faults={ofRow}
        words={words}
        onChange={change}
        onRemove={remove}
      />
      {found.length > rowsShown && (
        <p className={styles.quiet}>
          {text("framework.moreRows", { n: format.count(found.length - rowsShown) })}
        </p>
      )}
    </div>
  );
}
