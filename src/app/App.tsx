import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ImportContext } from "../features/data/ImportContext.ts";
import type { ImportSession } from "../features/data/importState.ts";
import { afterFirstDraw } from "../features/page/afterFirstDraw.ts";
import { WorkspaceContext } from "../features/page/WorkspaceContext.ts";
import { changeTexts } from "../i18n/openTexts.ts";
import { TextsContext, type Texts } from "../i18n/texts.ts";
import { bestLanguage, type Language } from "../i18n/text.ts";
import { writePreferences, type Preferences } from "../state/preferences.ts";
import { prepareBehindPress } from "../ui/behindPress.tsx";
import type { LoadedOnce } from "../ui/loadedOnce.ts";
import type { WorkspaceLater } from "../workspace/workspaceLater.ts";
import { pages } from "./pages.ts";
import { PreferencesContext } from "./PreferencesContext.ts";
import type { createAppRouter } from "./router.tsx";
import { tellTogether } from "./tellTogether.ts";
import { applyTheme } from "./theme.ts";

notifyManager.setScheduler(tellTogether);

function languageOf(preferences: Preferences): Language {
  return bestLanguage(preferences.language === null ? navigator.languages : [preferences.language]);
}

export interface AppProps {
  readonly workspace: WorkspaceLater;
  /** The one import session, which outlives pages. */
  readonly importing: LoadedOnce<ImportSession>;
  readonly texts: Texts;
  readonly router: ReturnType<typeof createAppRouter>;
  readonly preferences: Preferences;
}

/** Everything that pages stand on: texts, preferences, workspace, queries, routes. */
export function App({ workspace, importing, texts, router, preferences: first }: AppProps) {
  const [preferences, setPreferences] = useState(first);
  const [language, setLanguage] = useState(() => languageOf(first));
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, staleTime: Infinity, networkMode: "always" } },
      }),
  );
  useEffect(() => {
    const prepare = async () => {
      await afterFirstDraw();
      prepareBehindPress();
      await Promise.all([workspace.load(), importing.load()]);
      for (const { path } of pages) await router.preloadRoute({ to: path });
    };
    // What can't be had now is asked for again when it is needed.
    prepare().catch(() => undefined);
  }, [workspace, importing, router]);
  const change = useCallback(
    (next: Preferences) => {
      applyTheme(next.theme);
      writePreferences(next);
      setPreferences(next);
      const chosen = languageOf(next);
      const show = async () => {
        await changeTexts(texts, chosen);
        document.documentElement.lang = chosen;
        setLanguage(chosen);
      };
      void show();
    },
    [texts],
  );
  const control = useMemo(() => ({ preferences, change }), [preferences, change]);
  return (
    <TextsContext value={texts}>
      <I18nProvider locale={language}>
        <PreferencesContext value={control}>
          <QueryClientProvider client={queries}>
            <WorkspaceContext value={workspace}>
              <ImportContext value={importing}>
                <RouterProvider router={router} />
              </ImportContext>
            </WorkspaceContext>
          </QueryClientProvider>
        </PreferencesContext>
      </I18nProvider>
    </TextsContext>
  );
}
