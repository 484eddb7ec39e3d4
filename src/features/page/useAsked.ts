import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { askMeasure } from "../../measures/askMeasure.ts";
import type { Measured } from "../../measures/measureMessages.ts";
import { resampleInWorkers } from "../../measures/resampleInWorkers.ts";
import { withIntervals } from "../../measures/resample.ts";
import type { MeasureRequest, MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { withPick, type Groups } from "../../state/view.ts";
import type { WorkspaceSnapshot } from "../../workspace/workspace.ts";
import { afterDrawing, afterFirstDraw } from "./afterFirstDraw.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** A request narrowed to what was picked in a chart, unless the picked groups are of its own kind. */
function narrowed(request: MeasureRequest, pick: Groups | null): MeasureRequest {
  return { ...request, where: withPick(request.where, pick, request.by) };
}

/** Where the answer to a request stands: none yet, the one before while the next is computed, failed, or the answer. */
export interface Asked {
  readonly results: readonly MeasureResult[] | null;
  readonly stale: boolean;
  readonly failed: string | null;
}

function valuesOf({ data, manifest }: WorkspaceSnapshot, request: MeasureRequest, first: boolean) {
  return queryOptions({
    queryKey: ["measured", manifest.origin, manifest.revision, request],
    queryFn: async ({ signal }) => {
      await (first ? afterFirstDraw() : afterDrawing());
      return askMeasure(data, request, { signal, first });
    },
    placeholderData: keepPreviousData,
  });
}

function limitsOf(
  { manifest }: WorkspaceSnapshot,
  request: MeasureRequest,
  measured: Measured | undefined,
  current: boolean,
) {
  return queryOptions({
    queryKey: ["resampled", manifest.origin, manifest.revision, request],
    queryFn: async ({ signal }) => {
      await afterDrawing();
      return resampleInWorkers(measured?.tasks ?? [], { signal });
    },
    enabled: current && measured !== undefined && measured.tasks.length > 0,
  });
}

/**
 * Several requests, narrowed to what is picked, answered by a worker, each as soon as it is there, resampled limits after their values; what was asked before
 * stays until then. `asking` is the same array while nothing changes.
 */
export function useAllAsked(asking: readonly MeasureRequest[]): readonly Asked[] {
  const snapshot = useSnapshot();
  const { pick } = useView().view;
  const requests = asking.map((request) => narrowed(request, pick));
  const values = useQueries({ queries: requests.map((request) => valuesOf(snapshot, request, false)) });
  const limits = useQueries({
    queries: requests.map((request, index) => {
      const { data, isPlaceholderData = false } = values[index] ?? {};
      return limitsOf(snapshot, request, data, !isPlaceholderData);
    }),
  });
  return requests.map((_request, index) => {
    const { data, isPlaceholderData = false, error = null } = values[index] ?? {};
    const { data: intervals, isError = false } = limits[index] ?? {};
    return asked(data, isPlaceholderData, error, isError ? [] : intervals);
  });
}

function asked(
  data: Measured | undefined,
  stale: boolean,
  error: Error | null,
  intervals: Parameters<typeof withIntervals>[1] | undefined,
): Asked {
  const results =
    data === undefined
      ? null
      : intervals === undefined || stale
        ? data.results
        : withIntervals(data.results, intervals);
  return { results, stale, failed: error === null ? null : error.message };
}

/** One request answered by a worker before those of a list. As `useAllAsked`; `asking` is the same object while nothing changes. */
export function useAsked(asking: MeasureRequest): Asked {
  const snapshot = useSnapshot();
  const request = narrowed(asking, useView().view.pick);
  const { data, isPlaceholderData, error } = useQuery(valuesOf(snapshot, request, true));
  const { data: intervals, isError } = useQuery(limitsOf(snapshot, request, data, !isPlaceholderData));
  return useMemo(
    () => asked(data, isPlaceholderData, error, isError ? [] : intervals),
    [data, isPlaceholderData, error, isError, intervals],
  );
}
