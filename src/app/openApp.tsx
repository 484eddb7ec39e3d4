import type { ReactNode } from "react";
import type { Texts } from "../i18n/texts.ts";
import type { Preferences } from "../state/preferences.ts";
import { App } from "./App.tsx";
import { createAppRouter } from "./router.tsx";
import { startWorkspace, type OpeningProgress } from "./startWorkspace.ts";

/** Opens the workspace of this browser and, beside it, the page of the address; gives the app to draw. */
export async function openApp(
  texts: Texts,
  preferences: Preferences,
  show: (progress: OpeningProgress) => void,
): Promise<ReactNode> {
  const router = createAppRouter(texts);
  const page = router.load();
  const workspace = await startWorkspace(show);
  await page;
  return <App workspace={workspace} texts={texts} router={router} preferences={preferences} />;
}
