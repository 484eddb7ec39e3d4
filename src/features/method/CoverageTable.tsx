import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { coverageFigures, coverageShare } from "./coverageFacts.ts";
import styles from "./method.module.css";
import { TableBox } from "./TableBox.tsx";

/** How often the intervals of a measure held the truth in simulations, design by design. Nothing where none was simulated. */
export function CoverageTable({ measure, label }: { readonly measure: MeasureId; readonly label: string }) {
  const text = useText();
  const format = useFormat();
  const figures = coverageFigures(measure);
  if (figures.length === 0) return null;
  return (
    <TableBox label={`${label}: ${text("method.coverageTitle")}`} title={text("method.coverageTitle")} wide>
      <thead>
        <tr>
          <th scope="col">{text("method.interval")}</th>
          <th scope="col">{text("method.coverageDesign")}</th>
          <th scope="col" className={styles.numeric}>
            n
          </th>
          <th scope="col" className={styles.numeric}>
            {text("method.coverageRounds")}
          </th>
          <th scope="col" className={styles.numeric}>
            {text("method.coverageNominal")}
          </th>
          <th scope="col" className={styles.numeric}>
            {text("method.coverage")}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.interval} ${figure.design} ${figure.n}`}>
            <th scope="row">{text(`measures.intervals.${figure.interval}`)}</th>
            <td>{text(`coverageWords.${figure.design}`)}</td>
            <td className={styles.numeric}>{format.count(figure.n)}</td>
            <td className={styles.numeric}>{format.count(figure.rounds)}</td>
            <td className={styles.numeric}>{format.value(figure.nominal, "share")}</td>
            <td className={styles.numeric}>{coverageShare(figure, format)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
