import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { MarkDrawerProvider } from "../features/page/MarkDrawerProvider.tsx";
import { useText } from "../i18n/useText.ts";
import { TapTip } from "../ui/TapTip.tsx";
import { ComparisonProvider } from "./ComparisonProvider.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { Notices } from "./Notices.tsx";
import { useOffline } from "./offline/useOffline.ts";
import { pages } from "./pages.ts";
import { PickingProvider } from "./PickingProvider.tsx";
import { Rail } from "./Rail.tsx";
import { ReferencesProvider } from "./ReferencesProvider.tsx";
import styles from "./shell.module.css";
import { useWindowDrop } from "./useWindowDrop.ts";
import { ShortcutList } from "./ShortcutList.tsx";
import { ViewsProvider } from "./views/ViewsProvider.tsx";

const lastRoute = ({ matches }: { readonly matches: readonly { readonly routeId: string }[] }) =>
  matches.at(-1)?.routeId;

/** The frame of every page: rail, notices, filter bar, and the page itself. */
export function Shell() {
  const text = useText();
  useWindowDrop();
  const offline = useOffline();
  // The page that is drawn: the address may be ahead of it while the code of another comes.
  const drawn = useRouterState({ select: lastRoute });
  const page = pages.find(({ path }) => path === drawn);
  const main = useRef<HTMLElement>(null);
  const title = page === undefined ? "VETscope" : `${text(`shell.pages.${page.id}`)} · VETscope`;
  const previous = useRef(drawn);
  useEffect(() => {
    document.title = title;
    if (previous.current !== drawn) main.current?.focus({ preventScroll: true });
    previous.current = drawn;
  }, [title, drawn]);
  return (
    <ViewsProvider>
      <ComparisonProvider>
        <ReferencesProvider>
          <MarkDrawerProvider>
            <div className={styles.frame}>
              <a
                className={styles.skip}
                href="#page"
                onClick={(event) => (event.preventDefault(), main.current?.focus())}
              >
                {text("shell.skip")}
              </a>
              <Rail offline={offline.state} />
              <div className={styles.body}>
                <Notices onUpdate={offline.update} />
                {page !== undefined && page.filters !== null && <FilterBar own={page.filters} />}
                <main ref={main} id="page" tabIndex={-1} className={styles.page}>
                  <PickingProvider>
                    <Outlet />
                  </PickingProvider>
                </main>
              </div>
              <ShortcutList />
              <TapTip />
            </div>
          </MarkDrawerProvider>
        </ReferencesProvider>
      </ComparisonProvider>
    </ViewsProvider>
  );
}
