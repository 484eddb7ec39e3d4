import type { i18n } from "i18next";
import type { ReactNode } from "react";
import type { Preferences } from "../state/preferences.ts";
import { App } from "./App.tsx";
import { createAppRouter } from "./router.tsx";
import { startWorkspace, type OpeningProgress } from "./startWorkspace.ts";

/** Opens the workspace of this browser and, beside it, the page of the address; gives the app to draw. */
export async function openApp(
  texts: i18n,
  preferences: Preferences,
  show: (progress: OpeningProgress) => void,
): Promise<ReactNode> {
  const router = createAppRouter(texts);
  const page = router.load();
  const workspace = await startWorkspace(show);
  await page;
  return <App workspace={workspace} texts={texts} router={router} preferences={preferences} />;
}
