import { unacknowledged, type Acknowledgement } from "../ingest/checks/acknowledgement.ts";
import type { CheckId } from "../ingest/checks/checks.ts";
import type { CommitPlan } from "./workspace.ts";

/** A file that was not yet looked at closely enough to be loaded. */
interface Unseen {
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

/** Throws UnacknowledgedError where a plan's file has such a warning. `said`: by the file's place in the plan. */
export function assertAcknowledged(plan: CommitPlan, said: readonly (readonly Acknowledgement[])[]): void {
  const unseen = plan.files.flatMap((file, by): readonly Unseen[] => {
    if (file.status === "failed") return [];
    const checks = unacknowledged(file, said[by] ?? []);
    return checks.length === 0 ? [] : [{ by, file: file.file.name, checks }];
  });
  if (unseen.length > 0) throw new UnacknowledgedError(unseen);
}
