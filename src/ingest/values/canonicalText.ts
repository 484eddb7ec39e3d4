/** Why a text has no canonical form that may be stored, beside what the declaration itself forbids. */
export type TextFault =
  | "ambiguous_date"
  | "graduation_year"
  | "cohort_year"
  | "no_year"
  | "tenths"
  | "shortened"
  | null;

export interface CanonicalText {
  readonly text: string;
  readonly fault: TextFault;
  /** A word that was taken for a missing code or a number, or a date for its month's first day: right as a rule, and shown. */
  readonly noted?: true;
  /** A mark that says which attempt it is of. */
  readonly attempt?: string;
}
