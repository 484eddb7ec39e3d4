import type { GroupLabel } from "../chart.ts";

export const collectionStates = [
  "collected",
  "partial",
  "missing",
  "overdue",
  "not_due",
  "not_applicable",
] as const;
export type CollectionState = (typeof collectionStates)[number];

export interface CollectionCell {
  readonly program: string;
  readonly term: string;
  readonly table: string;
  readonly state: CollectionState;
  /** Students, employers or graduates there, and how many there should be; null where that is not known. */
  readonly have: number | null;
  readonly expected: number | null;
}

/** What has come in, by program, term and table. Cells that are left out are `not_applicable`. */
export interface CollectionMapData {
  readonly programs: readonly string[];
  readonly terms: readonly string[];
  readonly tables: readonly { readonly id: string; readonly label: GroupLabel }[];
  readonly cells: readonly CollectionCell[];
}
