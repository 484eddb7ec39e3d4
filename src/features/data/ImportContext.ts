import { createContext, useContext, useSyncExternalStore } from "react";
import type { ImportSession, ImportState } from "./importState.ts";

export const ImportContext = createContext<ImportSession | null>(null);

/** The one import session. Throws outside the app's provider. */
export function useImportSession(): ImportSession {
  const session = useContext(ImportContext);
  if (session === null) throw new Error("useImportSession outside ImportContext");
  return session;
}

/** Where the import stands now. */
export function useImportState(): ImportState {
  const session = useImportSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
