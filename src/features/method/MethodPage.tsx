import { columnLabels } from "../../i18n/en/columnLabels.ts";
import { columnNotes } from "../../i18n/en/columnNotes.ts";
import { useText } from "../../i18n/useText.ts";
import type { AnyColumnName } from "../../model/columnNames.ts";
import { measureDeclaration, measureIds } from "../../measures/catalogue.ts";
import { dictionaryRows } from "../../model/dictionary.ts";
import { tableIds } from "../../model/tables.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { Definition } from "../page/Definition.tsx";
import { PageHead } from "../page/PageHead.tsx";
import { PanelQuery } from "../page/PanelQuery.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import styles from "./method.module.css";

function isColumnName(column: string): column is AnyColumnName {
  return column in columnLabels;
}

/** What is each number? Made from the catalogue and the model, so that what stands here is what the code does. */
export function MethodPage() {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const rows = dictionaryRows();
  const columnWords = (column: AnyColumnName): string => {
    const note = column in columnNotes ? text(`tables.columnNotes.${column}`) : "";
    return [text(`tables.columns.${column}`), note].filter((words) => words !== "").join(": ");
  };
  const yesNo = (value: boolean) => text(value ? "pages.method.yes" : "pages.method.no");
  return (
    <>
      <PageHead
        title={text("pages.method.question")}
        subtitle={text("pages.method.intro", { base: manifest.settings.minBase })}
      />
      <nav aria-label={text("pages.method.title")}>
        <ul className={styles.contents}>
          {measureIds.map((id) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.scrollIntoView();
                }}
              >
                {text(`measures.${id}.label`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {measureIds.map((id) => {
        const declaration = measureDeclaration(id);
        return (
          <section key={id} id={id} className={styles.measure}>
            <h2>{text(`measures.${id}.label`)}</h2>
            <Definition measure={id} />
            <dl className={styles.facts}>
              <dt>{text("pages.method.unit")}</dt>
              <dd>{text(`measures.units.${declaration.unit}`)}</dd>
              <dt>{text("pages.method.groupings")}</dt>
              <dd>{format.list(declaration.by.map((grouping) => text(`shell.groupings.${grouping}`)))}</dd>
            </dl>
            <details>
              <summary>
                {text("pages.method.panel")}: {declaration.panel}
              </summary>
              <PanelQuery measure={id} />
            </details>
          </section>
        );
      })}
      <section className={styles.measure}>
        <h2>{text("pages.method.dictionary")}</h2>
        <p>{text("pages.method.dictionaryIntro")}</p>
        {tableIds.map((table) => (
          <details key={table}>
            <summary>{`${text(`tables.names.${table}`)} (${table})`}</summary>
            <p>{text(`tables.notes.${table}`)}</p>
            <DataTable
              caption={text(`tables.names.${table}`)}
              captionHidden
              csvName={`dictionary-${table}.csv`}
              rows={rows.filter((row) => row.table === table)}
              rowKey={(row) => row.column}
              columns={[
                {
                  id: "column",
                  header: text("pages.method.column"),
                  value: (row) => row.column,
                  rowHeader: true,
                },
                {
                  id: "meaning",
                  header: text("pages.method.meaning"),
                  value: (row) => (isColumnName(row.column) ? columnWords(row.column) : ""),
                },
                { id: "type", header: text("pages.method.type"), value: (row) => row.type },
                { id: "key", header: text("pages.method.key"), value: (row) => yesNo(row.key) },
                {
                  id: "required",
                  header: text("pages.method.required"),
                  value: (row) => yesNo(row.required),
                },
                { id: "values", header: text("pages.method.values"), value: (row) => row.values.join(", ") },
                {
                  id: "headers",
                  header: text("pages.method.headers"),
                  value: (row) => row.headers.join(", "),
                },
              ]}
            />
          </details>
        ))}
      </section>
    </>
  );
}
