import { useText } from "../../i18n/useText.ts";
import type { TextKey } from "../../i18n/text.ts";
import type { FrameworkFault } from "../../model/frameworkFault.ts";
import { Button } from "../../ui/Button.tsx";
import { editCellId } from "../../ui/editTable.ts";
import { LevelMark } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { startRows } from "./draft.ts";
import styles from "./framework.module.css";
import { columnLabel, dimensionLabel, editedTables, rowName, type EditedTable } from "./tableColumns.ts";
import type { Framework } from "./useFramework.ts";

const shown = 8;

/** The words of a fault. */
export function useFaultWords(): (fault: FrameworkFault) => string {
  const text = useText();
  return ({ rule, values }) => {
    const { dimension } = values;
    return text(
      `framework.faults.${rule}` as TextKey,
      dimension === undefined ? values : { ...values, dimension: dimensionLabel(text, String(dimension)) },
    );
  };
}

export interface ProblemListProps {
  readonly framework: Framework;
  /** Shows a table. */
  readonly onTable: (table: EditedTable) => void;
}

/** What is wrong, in plain words, each with the way to its cell. Failures come first. */
export function ProblemList({ framework, onTable }: ProblemListProps) {
  const text = useText();
  const format = useFormat();
  const words = useFaultWords();
  const { faults, start, edits, tables } = framework;
  if (faults.length === 0) return null;
  const inOrder = faults.toSorted((a, b) => Number(a.level === "warn") - Number(b.level === "warn"));
  const count = (level: string) => faults.filter((fault) => fault.level === level).length;
  const goTo = ({ table, row, column }: FrameworkFault) => {
    const edited = editedTables.find((one) => one === table);
    if (edited === undefined) return;
    onTable(edited);
    const id = (edits[table] ?? startRows(start, table))[row ?? -1]?.id;
    // The table is drawn in the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        document.getElementById(editCellId(table, id ?? "", column ?? ""))?.focus(),
      ),
    );
  };
  return (
    <div className={styles.problems} data-level={inOrder[0]?.level} aria-live="polite">
      <h3>{text("framework.problems")}</h3>
      <p>
        {count("fail") > 0 && text("framework.problemsFail", { n: format.count(count("fail")) })}{" "}
        {count("warn") > 0 && text("framework.problemsWarn", { n: format.count(count("warn")) })}
      </p>
      <ul>
        {inOrder.slice(0, shown).map((fault) => {
          const { table, row, column, level, rule } = fault;
          const cells = tables[table]?.[row ?? -1];
          const name = cells === undefined ? "" : rowName(table, cells);
          const place =
            column === null
              ? text(`tables.names.${table}`)
              : text("framework.problemAt", {
                  table: text(`tables.names.${table}`),
                  row: name === "" ? text("framework.emptyRow") : name,
                  column: columnLabel(text, column),
                });
          return (
            <li key={`${table} ${row} ${column} ${rule} ${Object.values(fault.values).join(" ")}`}>
              <LevelMark level={level} />{" "}
              {column === null ? (
                <strong>{place}</strong>
              ) : (
                <Button look="link" onPress={() => goTo(fault)}>
                  {place}
                </Button>
              )}{" "}
              {words(fault)}
            </li>
          );
        })}
      </ul>
      {faults.length > shown && <p>{text("framework.problemsMore", { n: faults.length - shown })}</p>}
    </div>
  );
}
