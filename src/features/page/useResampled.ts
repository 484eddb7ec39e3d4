import { queryOptions, skipToken, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { resampleInWorkers } from "../../measures/resampleInWorkers.ts";
import { resampleTasks } from "../../measures/resampleTasks.ts";
import { withIntervals } from "../../measures/resample.ts";
import type { ResampledInterval } from "../../measures/resampling.ts";
import type { MeasureRequest, MeasureResult } from "../../measures/result.ts";
import type { WorkspaceSnapshot } from "../../workspace/workspace.ts";
import { afterDrawing } from "./afterFirstDraw.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** What was asked of a measure and what came of it before any resampling. */
export interface Evaluated {
  readonly request: MeasureRequest;
  readonly results: readonly MeasureResult[];
}

type Found = Pick<UseQueryResult<readonly ResampledInterval[]>, "data" | "isError">;

/** Asked where nothing is pending; most results are such, and a key of their own for each takes its time. */
const nothingPending = queryOptions<readonly ResampledInterval[]>({
  queryKey: ["resampled"],
  queryFn: skipToken,
});

function queryOf({ data, manifest }: WorkspaceSnapshot, { request, results }: Evaluated) {
  if (!results.some(({ pending }) => pending === true)) return nothingPending;
  return queryOptions<readonly ResampledInterval[]>({
    queryKey: ["resampled", manifest.origin, manifest.revision, request],
    queryFn: async ({ signal }) => {
      await afterDrawing();
      signal.throwIfAborted();
      return resampleInWorkers(resampleTasks(data, request), { signal });
    },
  });
}

/** The intervals that came, none of a resampling that failed, null of one that is under way or isn't needed. */
function intervalsOf({ data, isError }: Found): readonly ResampledInterval[] | null {
  return data ?? (isError ? [] : null);
}

/**
 * The results of a request as they are while intervals are pending, and with their limits once these have been resampled in
 * workers. The same data and request give the same limits; asking something else cancels. A resampling that failed leaves values
 * without limits.
 */
export function useResampled(
  results: readonly MeasureResult[],
  request: MeasureRequest,
): readonly MeasureResult[] {
  const intervals = intervalsOf(useQuery(queryOf(useSnapshot(), { request, results })));
  return useMemo(
    () => (intervals === null ? results : withIntervals(results, intervals)),
    [results, intervals],
  );
}
