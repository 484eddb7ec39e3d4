import { use } from "react";
import type { ChartDeclaration } from "./chart.ts";
import { chartRegistry, type ChartData, type ChartKind } from "./registry.ts";

/** Loads chart kinds, so that they are drawn at once and nothing on the page jumps. @throws when one can't be had. */
export async function loadCharts(kinds: readonly ChartKind[]): Promise<void> {
  await Promise.all(kinds.map((kind) => chartRegistry[kind].load()));
}

/** The declaration of a kind that was loaded, of which the compiler knows that it takes that kind's data. @throws RangeError for one that was not. */
export function chartOf<K extends ChartKind>(kind: K): ChartDeclaration<ChartData[K]> {
  const declaration = chartRegistry[kind].loaded();
  if (declaration === null) throw new RangeError(`charts of kind ${kind} are not loaded`);
  return declaration;
}

/** As `chartOf`; the component waits for a kind that was not loaded yet. */
export function useChartOf<K extends ChartKind>(kind: K): ChartDeclaration<ChartData[K]> {
  const { load, loaded } = chartRegistry[kind];
  if (loaded() === null) use(load());
  return chartOf(kind);
}
