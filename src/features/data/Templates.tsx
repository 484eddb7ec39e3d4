import { useText } from "../../i18n/useText.ts";
import { templateFileName, templateText } from "../../model/template.ts";
import { tableIds } from "../../model/tables.ts";
import { Button } from "../../ui/Button.tsx";
import { saveBlob } from "../../ui/saveBlob.ts";
import styles from "./data.module.css";

/** The CSV template of every table, to be filled in. */
export function Templates() {
  const text = useText();
  return (
    <section className={styles.section}>
      <h2>{text("pages.data.templates")}</h2>
      <p className={styles.quiet}>{text("pages.data.templatesIntro")}</p>
      <ul className={styles.templates}>
        {tableIds.map((table) => (
          <li key={table}>
            <Button
              look="link"
              onPress={() =>
                saveBlob(
                  new Blob([templateText(table, { bom: true })], { type: "text/csv;charset=utf-8" }),
                  templateFileName(table),
                )
              }
            >
              {text(`tables.names.${table}`)}
            </Button>
            <code>{templateFileName(table)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
