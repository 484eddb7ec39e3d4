import { useCallback } from "react";
import type { ChartMeasure } from "../../charts/chart.ts";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { partOf } from "../../measures/declaration.ts";

/** A measure, or a part of it, as charts name and format it. */
export function useChartMeasure(): (measure: MeasureId, part?: string) => ChartMeasure {
  const text = useText();
  return useCallback(
    (measure, part) => {
      const declaration = measureDeclaration(measure);
      return {
        label: text(`measures.${measure}.short`),
        unit: partOf(declaration, part ?? declaration.headline).unit,
      };
    },
    [text],
  );
}
