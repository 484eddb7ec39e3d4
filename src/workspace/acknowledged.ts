import { unacknowledged, type Acknowledgement } from "../ingest/checks/acknowledgement.ts";
import { UnacknowledgedError, type Unseen } from "./unacknowledgedError.ts";
import type { CommitPlan } from "./workspace.ts";

/** Throws UnacknowledgedError where a plan's file has such a warning. `said`: by the file's place in the plan. */
export function assertAcknowledged(plan: CommitPlan, said: readonly (readonly Acknowledgement[])[]): void {
  const unseen = plan.files.flatMap((file, by): readonly Unseen[] => {
    if (file.status === "failed") return [];
    const checks = unacknowledged(file, said[by] ?? []);
    return checks.length === 0 ? [] : [{ by, file: file.file.name, checks }];
  });
  if (unseen.length > 0) throw new UnacknowledgedError(unseen);
}
