import { createContext, useContext } from "react";
import type { MeasureResult } from "../measures/result.ts";
import { benjaminiHochberg } from "../stats/benjaminiHochberg.ts";
import type { Unit } from "../ui/format.ts";

/**
 * A result beside what it is compared with, in the measure's unit; the difference, in `unit`, with its limits and its p-value where it
 * has them. `q` (Benjamini-Hochberg) is over all differences of the chart, where there are several.
 */
export interface Difference {
  readonly reference: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p?: number;
  readonly q?: number;
  readonly unit: Unit;
}

/** What every result of the page is read beside. */
export interface ComparedTo {
  readonly label: string;
  /** Null where a result has no value, or nothing to be compared with. */
  readonly of: (result: MeasureResult) => Difference | null;
}

export const ComparedContext = createContext<ComparedTo | null>(null);

/** What results are read beside here; null for nothing. */
export function useCompared(): ComparedTo | null {
  return useContext(ComparedContext);
}

/** The differences of one chart's results as one family: each with its q-value among those that have a p-value, if these are several. */
export function comparedAmong(compared: ComparedTo, results: readonly MeasureResult[]): ComparedTo {
  const found = new Map(results.map((result) => [result, compared.of(result)]));
  const tested = [...found].flatMap(([result, difference]) =>
    difference?.p === undefined || Number.isNaN(difference.p)
      ? []
      : [{ result, difference, p: difference.p }],
  );
  if (tested.length > 1) {
    const qs = benjaminiHochberg(tested.map(({ p }) => p));
    tested.forEach(({ result, difference }, index) => {
      found.set(result, { ...difference, q: qs[index] ?? 1 });
    });
  }
  return {
    label: compared.label,
    of: (result) => {
      const known = found.get(result);
      return known === undefined ? compared.of(result) : known;
    },
  };
}
