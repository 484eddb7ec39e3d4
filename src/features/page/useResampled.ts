import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { resampleInWorkers } from "../../measures/resampleInWorkers.ts";
import { resampleTasks } from "../../measures/resampleTasks.ts";
import { withIntervals } from "../../measures/resample.ts";
import type { MeasureRequest, MeasureResult } from "../../measures/result.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/**
 * The results of a request as they are while intervals are pending, and with their limits once these have been resampled in
 * workers. The same data and request give the same limits; asking something else cancels. A resampling that failed leaves values
 * without limits.
 */
export function useResampled(
  results: readonly MeasureResult[],
  request: MeasureRequest,
): readonly MeasureResult[] {
  const { data, manifest } = useSnapshot();
  const { data: intervals, isError } = useQuery({
    queryKey: ["resampled", manifest.origin, manifest.revision, request],
    queryFn: ({ signal }) => resampleInWorkers(resampleTasks(data, request), { signal }),
    enabled: results.some(({ pending }) => pending === true),
  });
  return useMemo(
    () => (intervals === undefined && !isError ? results : withIntervals(results, intervals ?? [])),
    [results, intervals, isError],
  );
}
