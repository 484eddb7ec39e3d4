import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";
import type { MeasureResult } from "../../measures/result.ts";
import styles from "./allMeasures.module.css";
import { IntervalFigure } from "./IntervalFigure.tsx";

/** What parts must have in common to share an axis: unit and kind of interval, and either their kind (`dim:…`) or the base that they are shares of. */
function seriesOf({ measure, part, base, interval }: MeasureResult): string {
  const { unit } = partOf(measureDeclaration(measure), part);
  const prefix = part.slice(0, part.indexOf(":") + 1);
  return JSON.stringify([unit, interval, prefix === "" ? base : prefix]);
}

/** All parts of a measure, side by side where they may be: parts on different bases never share a series. */
export function AllParts({
  measure,
  results,
}: {
  readonly measure: MeasureId;
  readonly results: readonly MeasureResult[];
}) {
  const text = useText();
  const label = text(`measures.${measure}.label`);
  const series = new Map<string, MeasureResult[]>();
  for (const result of results) {
    const key = seriesOf(result);
    series.set(key, [...(series.get(key) ?? []), result]);
  }
  return (
    <div className={styles.series}>
      {[...series].map(([key, parts], index) => (
        <IntervalFigure
          key={key}
          measure={measure}
          kind={
            partOf(measureDeclaration(measure), parts[0]?.part ?? "").unit === "share"
              ? "attributeBars"
              : "intervalDots"
          }
          title={text("allMeasures.parts", { measure: label })}
          subtitle={index === 0 ? text(`measures.${measure}.definition`) : ""}
          results={parts}
          by="part"
          order="given"
        />
      ))}
    </div>
  );
}
