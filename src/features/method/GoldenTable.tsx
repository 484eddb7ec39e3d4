import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { expectedText, goldenOf } from "./goldenFacts.ts";
import styles from "./method.module.css";
import { TableBox } from "./TableBox.tsx";

/** What the estimators of a measure were tested with: input, what R or print say, and how near it must be. Nothing where it has none. */
export function GoldenTable({ measure, label }: { readonly measure: MeasureId; readonly label: string }) {
  const text = useText();
  const values = goldenOf(measure);
  if (values.length === 0) return null;
  return (
    <TableBox label={`${label}: ${text("method.golden")}`} title={text("method.golden")} wide>
      <thead>
        <tr>
          <th scope="col">{text("method.goldenWhat")}</th>
          <th scope="col">{text("method.goldenInput")}</th>
          <th scope="col">{text("method.goldenExpected")}</th>
          <th scope="col" className={styles.numeric}>
            {text("method.goldenTolerance")}
          </th>
          <th scope="col">{text("method.source")}</th>
        </tr>
      </thead>
      <tbody lang="en">
        {values.map((value) => (
          <tr key={value.id}>
            <th scope="row">{value.what}</th>
            <td>{value.input}</td>
            <td>{expectedText(value)}</td>
            <td className={styles.numeric}>{value.tolerance}</td>
            <td>{value.source}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
