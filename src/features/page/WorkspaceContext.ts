import { createContext, useContext, useSyncExternalStore } from "react";
import type { Workspace, WorkspaceSnapshot } from "../../workspace/workspace.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The open workspace. Throws outside the app's provider. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error("useWorkspace outside WorkspaceContext");
  return workspace;
}

/** The workspace as it is now; the component draws again when it changes. */
export function useSnapshot(): WorkspaceSnapshot {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.snapshot);
}
