import { createContext, useContext } from "react";
import type { ReferenceKind } from "../measures/referenceGaps.ts";
import type { MeasureResult } from "../measures/result.ts";

/** A target or reference that holds for a result; `isOwn`: of the program that the result is of, and not of all; `value` in the measure's unit. */
export interface HeldAgainst {
  readonly label: string;
  readonly value: number;
  readonly kind: ReferenceKind;
  readonly isOwn: boolean;
}

/** What of a result tells which references hold for it. */
export type Referable = Pick<MeasureResult, "measure" | "group" | "part" | "currency">;

/** What a result is held against, one a kind; none for parts that a reference does not speak of. */
export type ReferencesOf = (result: Referable) => readonly HeldAgainst[];

export const ReferencesContext = createContext<ReferencesOf | null>(null);

/** What results are held against here; null where there is no reference at all. */
export function useReferencesOf(): ReferencesOf | null {
  return useContext(ReferencesContext);
}

/** Those that a result's own program has: drawn in its row or panel only. */
export function ownReferences(
  result: Referable | undefined,
  { references = null }: { readonly references?: ReferencesOf | null },
): readonly HeldAgainst[] {
  return result === undefined || references === null ? [] : references(result).filter(({ isOwn }) => isOwn);
}

/** What a result is to reach: the target of its own program, else that of all. */
export function targetOf(
  result: Referable,
  { references = null }: { readonly references?: ReferencesOf | null },
): HeldAgainst | undefined {
  return references?.(result).find(({ kind }) => kind === "target");
}
