import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { i18n } from "i18next";
import { useCallback, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { I18nextProvider } from "react-i18next";
import { ImportContext } from "../features/data/ImportContext.ts";
import { createImportSession } from "../features/data/importSession.ts";
import { WorkspaceContext } from "../features/page/WorkspaceContext.ts";
import { bestLanguage } from "../i18n/text.ts";
import { writePreferences, type Preferences } from "../state/preferences.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { PreferencesContext } from "./PreferencesContext.ts";
import type { createAppRouter } from "./router.tsx";
import { applyTheme } from "./theme.ts";

export interface AppProps {
  readonly workspace: Workspace;
  readonly texts: i18n;
  readonly router: ReturnType<typeof createAppRouter>;
  readonly preferences: Preferences;
}

/** Everything that pages stand on: texts, preferences, workspace, queries, routes. */
export function App({ workspace, texts, router, preferences: first }: AppProps) {
  const [preferences, setPreferences] = useState(first);
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, staleTime: Infinity, networkMode: "always" } },
      }),
  );
  const [session] = useState(() => createImportSession(workspace));
  const change = useCallback(
    (next: Preferences) => {
      const language = bestLanguage(next.language === null ? navigator.languages : [next.language]);
      applyTheme(next.theme);
      document.documentElement.lang = language;
      void texts.changeLanguage(language);
      writePreferences(next);
      setPreferences(next);
    },
    [texts],
  );
  const control = useMemo(() => ({ preferences, change }), [preferences, change]);
  const language = bestLanguage(preferences.language === null ? navigator.languages : [preferences.language]);
  return (
    <I18nextProvider i18n={texts}>
      <I18nProvider locale={language}>
        <PreferencesContext value={control}>
          <QueryClientProvider client={queries}>
            <WorkspaceContext value={workspace}>
              <ImportContext value={session}>
                <RouterProvider router={router} />
              </ImportContext>
            </WorkspaceContext>
          </QueryClientProvider>
        </PreferencesContext>
      </I18nProvider>
    </I18nextProvider>
  );
}
