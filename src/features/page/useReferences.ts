import { useCallback } from "react";
import type { ReferenceMark } from "../../charts/chart.ts";
import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { referenceKinds, referenceOf } from "../../measures/referenceGaps.ts";
import { useFilter } from "./useFilter.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/**
 * The targets and references that hold for all that a chart shows, the newest of each kind: those of the school, or of the one program
 * that the filter lets through. Drawn across the chart; what single groups have beside them comes with the chart's context.
 */
export function useReferences(): (measure: MeasureId) => readonly ReferenceMark[] {
  const text = useText();
  const { data } = useSnapshot();
  const { program: programs } = useFilter();
  const program = programs?.length === 1 ? programs[0] : undefined;
  return useCallback(
    (measure) =>
      referenceKinds.flatMap((kind) => {
        const group = program === undefined ? {} : { program };
        const found = referenceOf(data, { measure, group }, kind);
        return found === null ? [] : [{ label: text(`pages.common.references.${kind}`), value: found.value }];
      }),
    [data, text, program],
  );
}
