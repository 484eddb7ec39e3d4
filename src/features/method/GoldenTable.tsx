import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { expectedText, goldenOf } from "./goldenFacts.ts";
import styles from "./method.module.css";

/** What the estimators of a measure were tested with: input, what R or print say, and how near it must be. Nothing where it has none. */
export function GoldenTable({ measure, label }: { readonly measure: MeasureId; readonly label: string }) {
  const text = useText();
  const values = goldenOf(measure);
  if (values.length === 0) return null;
  return (
    <div className={styles.tableBox}>
      <h4>{text("method.golden")}</h4>
      <table className={styles.table} aria-label={`${label}: ${text("method.golden")}`}>
        <thead>
          <tr>
            <th scope="col">{text("method.goldenWhat")}</th>
            <th scope="col">{text("method.goldenInput")}</th>
            <th scope="col">{text("method.goldenExpected")}</th>
            <th scope="col">{text("method.goldenTolerance")}</th>
            <th scope="col">{text("method.source")}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {values.map((value) => (
            <tr key={value.id}>
              <th scope="row">{value.what}</th>
              <td>{value.input}</td>
              <td>{expectedText(value)}</td>
              <td>{value.tolerance}</td>
              <td>{value.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
