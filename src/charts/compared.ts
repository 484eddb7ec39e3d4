import { createContext, useContext } from "react";
import type { MeasureResult } from "../measures/result.ts";
import type { Unit } from "../ui/format.ts";

/** A result beside what it is compared with, in the measure's unit; the difference, in `unit`, with its limits where it has them. */
export interface Difference {
  readonly reference: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
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
