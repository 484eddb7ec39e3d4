import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { coverageFigures, coverageSeries, coverageShare } from "./coverageFacts.ts";
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
          <th scope="col">{text("pages.common.interval")}</th>
          <th scope="col">{text("method.coverageDesign")}</th>
          <th scope="col">{text("method.coverage")}</th>
          <th scope="col" className={styles.numeric}>
            {text("method.coverageNominal")}
          </th>
          <th scope="col" className={styles.numeric}>
            {text("method.coverageRounds")}
          </th>
        </tr>
      </thead>
      <tbody>
        {coverageSeries(figures).map((series) =>
          series.slice(0, 1).map((first) => (
            <tr key={`${first.interval} ${first.design} ${first.rounds}`}>
              <th scope="row">{text(`measures.intervals.${first.interval}`)}</th>
              <td>{text(`coverageWords.${first.design}`)}</td>
              <td>
                <ul className={styles.plainList}>
                  {series.map((figure) => (
                    <li key={figure.n} className={styles.whole}>
                      {text("ui.n", { n: format.count(figure.n) })}: {coverageShare(figure, format)}
                    </li>
                  ))}
                </ul>
              </td>
              <td className={styles.numeric}>{format.value(first.nominal, "share")}</td>
              <td className={styles.numeric}>{format.count(first.rounds)}</td>
            </tr>
          )),
        )}
      </tbody>
    </TableBox>
  );
}
