import type { CheckId } from "../ingest/checks/checks.ts";

/** A file that was not yet looked at closely enough to be loaded. */
export interface Unseen {
  /** The file's place in the plan. */
  readonly by: number;
  readonly file: string;
  readonly checks: readonly CheckId[];
}

/** Warnings that a person must acknowledge before the commit, and did not. Nothing was written. */
export class UnacknowledgedError extends Error {
  override readonly name = "UnacknowledgedError";
  readonly unseen: readonly Unseen[];
  constructor(unseen: readonly Unseen[]) {
    super(
      `warnings are not acknowledged: ${unseen.map(({ file, checks }) => `${file}: ${checks.join(", ")}`).join("; ")}`,
    );
    this.unseen = unseen;
  }
}
