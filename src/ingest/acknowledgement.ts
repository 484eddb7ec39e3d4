import type { CheckId } from "./checks.ts";

/** A warning that a person has seen and lets stand, and why. */
export interface Acknowledgement {
  readonly check: CheckId;
  /** The line that it is about; null: all of its kind in the file. */
  readonly line: number | null;
  readonly reason: string;
  /** ISO date and time. */
  readonly at: string;
}
