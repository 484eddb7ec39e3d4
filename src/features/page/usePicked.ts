import { useCallback } from "react";
import type { MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";

/** Leaves of results those of the picked groups, where groups of their kind are picked: what a title speaks of. */
export function usePicked(): (results: readonly MeasureResult[]) => readonly MeasureResult[] {
  const { pick } = useView().view;
  return useCallback(
    (results) =>
      pick === null
        ? results
        : results.filter(({ group }) => {
            const code = group[pick.grouping];
            return code === undefined || pick.codes.includes(code);
          }),
    [pick],
  );
}
