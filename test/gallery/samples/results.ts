import type { MeasureId } from "../../../src/measures/catalogue.ts";
import type { Grouping, MeasureResult, Status } from "../../../src/measures/result.ts";

/** The states in which the gallery and the catalogue test draw every chart. */
export const sampleStates = ["normal", "empty", "one", "too_few", "missing", "long_labels"] as const;
export type SampleState = (typeof sampleStates)[number];
export type Samples<Data> = Readonly<Record<SampleState, Data>>;

/** Numbers from 0 to 1, the same each time (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface ResultSpec {
  readonly measure: MeasureId;
  readonly group: Readonly<Partial<Record<Grouping, string>>>;
  readonly part?: string;
  readonly value: number;
  /** Half the width of the interval. */
  readonly half: number;
  readonly n?: number;
  readonly q?: number;
  readonly share?: boolean;
}

export function shown({
  measure,
  group,
  part = "",
  value,
  half,
  n = 48,
  q,
  share = false,
}: ResultSpec): MeasureResult {
  return {
    measure,
    group,
    part,
    value,
    lower: share ? Math.max(0, value - half) : value - half,
    upper: share ? Math.min(1, value + half) : value + half,
    n,
    eligible: n + 4,
    base: n,
    status: "ok",
    interval: share ? "wilson" : "t",
    ...(q === undefined ? {} : { q }),
  };
}

export function absent(status: Exclude<Status, "ok">, result: MeasureResult, n = 0): MeasureResult {
  const { q: _, ...rest } = result;
  return { ...rest, value: null, lower: null, upper: null, n, base: n, status };
}

export const programs = [
  "P01",
  "P02",
  "P03",
  "P04",
  "P05",
  "P06",
  "P07",
  "P08",
  "P09",
  "P10",
  "P11",
  "P12",
] as const;
export const cohorts = ["2018", "2019", "2020", "2021", "2022", "2023"] as const;
export const dimensionParts = [
  "dim:cognitive",
  "dim:behavioural",
  "dim:attitudinal",
  "dim:metacognitive",
  "dim:career",
] as const;
