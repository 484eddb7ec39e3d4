import { useMemo } from "react";
import type { MeasureId } from "../../measures/catalogue.ts";
import { evaluate } from "../../measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";
import { useKept, useKeptList } from "../../ui/useKept.ts";
import { useResampled } from "./useResampled.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

function keyOf({ group, part }: MeasureResult): string {
  return [part, ...Object.values(group)].join("\u0000");
}

/**
 * A measure by groups under the page's filter, or under the filter given in its place, narrowed to what was picked in a chart unless
 * the picked groups are of its own kind; `whole`: under the given filter as it is, as of the surroundings. Computed again only when one of
 * them changes; resampled limits follow. A result that came out as before is the same object as before.
 */
export function useEvaluation(
  measure: MeasureId,
  by: readonly Grouping[],
  where?: Filter,
  whole = false,
): readonly MeasureResult[] {
  const { data, manifest } = useSnapshot();
  const { view } = useView();
  const filter = useKept(whole ? (where ?? view.filter) : withPick(where ?? view.filter, view.pick, by));
  const groups = by.join(" ");
  const request = useMemo(
    () => ({ measure, by, where: filter, settings: manifest.settings }),
    // oxlint-disable-next-line react/exhaustive-deps -- `groups` is `by` by value
    [manifest.settings, measure, groups, filter],
  );
  const results = useMemo(() => evaluate(data, request), [data, request]);
  return useKeptList(useResampled(results, request), keyOf);
}
