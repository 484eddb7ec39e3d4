import type { MeasureResult } from "../../measures/result.ts";

/** Charts whose results stand in one list as one chart: the first with the results of all. */
export function withAllResults<Data extends { readonly results: readonly MeasureResult[] }>(
  all: readonly [Data, ...Data[]],
): Data {
  return { ...all[0], results: all.flatMap(({ results }) => results) };
}
