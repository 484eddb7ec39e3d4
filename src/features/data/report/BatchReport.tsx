import type { BatchEntry } from "../../../workspace/workspace.ts";
import { useWorkspace } from "../../page/WorkspaceContext.ts";
import { ReportButtons } from "./ReportButtons.tsx";

/** The report that is kept with a batch. Nothing where it has none. */
export function BatchReport({ batch }: { readonly batch: BatchEntry }) {
  const workspace = useWorkspace();
  return batch.report === null ? null : (
    <ReportButtons file={batch.file.name} report={() => workspace.report(batch.id)} />
  );
}
