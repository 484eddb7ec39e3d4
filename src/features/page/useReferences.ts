import { useCallback } from "react";
import type { ReferenceMark } from "../../charts/chart.ts";
import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** The school-wide targets and references of a measure, the newest of each kind: drawn beside it on every chart. */
export function useReferences(): (measure: MeasureId) => readonly ReferenceMark[] {
  const text = useText();
  const { data } = useSnapshot();
  return useCallback(
    (measure) => {
      const newest = new Map<string, { readonly year: string; readonly value: number }>();
      for (const one of data.reference.referenceValues) {
        if (one.measure !== measure || one.program !== null) continue;
        const known = newest.get(one.kind);
        if (known === undefined || (one.year ?? "") > known.year)
          newest.set(one.kind, { year: one.year ?? "", value: one.value });
      }
      return [...newest].flatMap(([kind, { value }]) =>
        kind === "target" || kind === "national" || kind === "regional"
          ? [{ label: text(`pages.common.references.${kind}`), value }]
          : [],
      );
    },
    [data, text],
  );
}
