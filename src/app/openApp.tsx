import type { ReactNode } from "react";
import type { Texts } from "../i18n/texts.ts";
import type { Preferences } from "../state/preferences.ts";
import { loadedOnce } from "../ui/loadedOnce.ts";
import { App } from "./App.tsx";
import { createAppRouter } from "./router.tsx";
import { startWorkspace, type OpeningProgress } from "./startWorkspace.ts";

/** Opens the workspace of this browser and, beside it, the page of the address; gives the app to draw. */
export async function openApp(
  texts: Texts,
  preferences: Preferences,
  show: (progress: OpeningProgress) => void,
): Promise<ReactNode> {
  const opening = startWorkspace(show);
  const importing = loadedOnce(async () => {
    const { createImportSession } = await import("../features/data/importSession.ts");
    return createImportSession(await opening);
  });
  const router = createAppRouter(texts, importing.load);
  const page = router.load();
  const workspace = await opening;
  await page;
  return (
    <App
      workspace={workspace}
      importing={importing}
      texts={texts}
      router={router}
      preferences={preferences}
    />
  );
}
