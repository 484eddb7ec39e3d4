import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { panelSql } from "../../panels/catalogue.ts";
import styles from "./page.module.css";

/** The SELECT that makes the panel a measure is computed from, as DuckDB runs it. */
export function PanelQuery({ measure }: { readonly measure: MeasureId }) {
  return (
    <pre className={styles.sql} tabIndex={0}>
      {panelSql(measureDeclaration(measure).panel)}
    </pre>
  );
}
