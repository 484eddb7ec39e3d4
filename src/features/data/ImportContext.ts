import { createContext, use, useContext, useSyncExternalStore } from "react";
import type { LoadedOnce } from "../../ui/loadedOnce.ts";
import type { ImportSession, ImportState } from "./importState.ts";

/** The one import session, whose code comes when files are to be imported. */
export const ImportContext = createContext<LoadedOnce<ImportSession> | null>(null);

/** Where the import session is had. Throws outside the app's provider. */
export function useImportLater(): LoadedOnce<ImportSession> {
  const later = useContext(ImportContext);
  if (later === null) throw new Error("an import session is asked for outside ImportContext");
  return later;
}

/** The one import session; the component waits for it. Throws outside the app's provider. */
export function useImportSession(): ImportSession {
  const { load, loaded } = useImportLater();
  if (loaded() === null) use(load());
  const session = loaded();
  if (session === null) throw new Error("an import session that was loaded is not there");
  return session;
}

/** Where the import stands now. */
export function useImportState(): ImportState {
  const session = useImportSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
