import { useMemo } from "react";
import type { ChartMeasure } from "../../charts/chart.ts";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";
import { remembered } from "./remembered.ts";

/** A measure, or a part of it, as charts name and format it: the same object while the language is. */
export function useChartMeasure(): (measure: MeasureId, part?: string) => ChartMeasure {
  const text = useText();
  return useMemo(
    () =>
      remembered((measure: MeasureId, part?: string) => {
        const declaration = measureDeclaration(measure);
        return {
          label: text(`measures.${measure}.short`),
          unit: partOf(declaration, part ?? declaration.headline).unit,
        };
      }),
    [text],
  );
}
