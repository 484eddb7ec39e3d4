import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from "@tanstack/react-router";
import { openOwnTexts } from "../i18n/openTexts.ts";
import type { Texts } from "../i18n/texts.ts";
import { parametersFromText, parametersToText } from "../state/view.ts";
import { NotFound } from "./NotFound.tsx";
import { pages } from "./pages.ts";
import { PageFailed } from "./PageFailed.tsx";
import { Shell } from "./Shell.tsx";

function keepTexts(search: Record<string, unknown>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(search)) if (typeof value === "string") kept[name] = value;
  return kept;
}

/**
 * The routes, one a declared page, behind the part of the address after `#`: any static host serves them. The page that imports waits for
 * the session by which it does.
 */
export function createAppRouter(texts: Texts, loadImport: () => Promise<void>) {
  const root = createRootRoute({
    component: Shell,
    notFoundComponent: NotFound,
    errorComponent: PageFailed,
    validateSearch: keepTexts,
  });
  const routes: AnyRoute[] = pages.map((page) =>
    createRoute({
      getParentRoute: () => root,
      path: page.path,
      component: lazyRouteComponent(async () => {
        const [component] = await Promise.all([
          page.load(),
          page.ownTexts ? openOwnTexts(texts) : null,
          page.id === "data" ? loadImport() : null,
        ]);
        return { default: component };
      }),
      errorComponent: PageFailed,
    }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    parseSearch: parametersFromText,
    stringifySearch: parametersToText,
    scrollRestoration: true,
    defaultPreload: "intent",
  });
}
