import { chartOf } from "../../../src/charts/loadedCharts.ts";
import { chartKinds, type ChartKind } from "../../../src/charts/registry.ts";
import { multiplesOf, type SmallMultiplesData } from "../../../src/charts/smallMultiples/multiple.ts";
import { cohorts, sampleStates, type SampleState } from "./results.ts";
import { chartSamples } from "./samples.ts";

/** The kinds of which several stand side by side: all but those side by side themselves. */
export const multipliedKinds = chartKinds.filter((kind) => kind !== "smallMultiples");

/** Charts of a kind side by side, a cohort each, in the states given: one is empty, one has a single group, one only long names. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- `K` ties the samples to their kind
export function multiplesOfKind<K extends ChartKind>(
  kind: K,
  states: readonly SampleState[] = sampleStates,
): SmallMultiplesData {
  return multiplesOf(
    chartOf(kind),
    "cohort",
    states.map((state, index) => [cohorts[index] ?? "", chartSamples[kind][state]] as const),
  );
}
