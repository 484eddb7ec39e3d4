import { useMemo } from "react";
import type { MeasureId } from "../../measures/catalogue.ts";
import { evaluate } from "../../measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { useResampled } from "./useResampled.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** A measure by groups under the page's filter, or under the filter given in its place. Computed again only when one of them changes; resampled limits follow. */
export function useEvaluation(
  measure: MeasureId,
  by: readonly Grouping[],
  where?: Filter,
): readonly MeasureResult[] {
  const { data, manifest } = useSnapshot();
  const { view } = useView();
  const filter = where ?? view.filter;
  const groups = by.join(" ");
  const request = useMemo(
    () => ({ measure, by, where: filter, settings: manifest.settings }),
    // oxlint-disable-next-line react/exhaustive-deps -- `groups` is `by` by value
    [manifest.settings, measure, groups, filter],
  );
  const results = useMemo(() => evaluate(data, request), [data, request]);
  return useResampled(results, request);
}
