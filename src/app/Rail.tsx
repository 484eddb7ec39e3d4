import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useSnapshot } from "../features/page/WorkspaceContext.ts";
import { useText } from "../i18n/useText.ts";
import { Button } from "../ui/Button.tsx";
import { useFormat } from "../ui/useFormat.ts";
import { followInstallOffer, installOffer, takeInstallOffer } from "./offline/installOffer.ts";
import type { Offline } from "./offline/useOffline.ts";
import { pages, type PageDeclaration } from "./pages.ts";
import { PreferenceControls } from "./PreferenceControls.tsx";
import styles from "./rail.module.css";
import { useViews } from "./views/ViewsContext.ts";

function PageLink({ page }: { readonly page: PageDeclaration }) {
  const text = useText();
  return (
    <li>
      <Link
        to={page.path}
        search={true}
        className={styles.link}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {text(`shell.pages.${page.id}`)}
      </Link>
    </li>
  );
}

export interface RailProps {
  readonly offline: Offline["state"];
}

/** The pages on the left, what is loaded, and the promise that it stays here. */
export function Rail({ offline }: RailProps) {
  const text = useText();
  const format = useFormat();
  const { manifest, data } = useSnapshot();
  const { open } = useViews();
  const canInstall = useSyncExternalStore(followInstallOffer, installOffer) !== null;
  return (
    <nav className={styles.rail} aria-label={text("shell.rail")}>
      <p className={styles.name}>VETscope</p>
      <button type="button" className={styles.search} onClick={() => open({ what: "palette" })}>
        {text("views.search")} <kbd aria-hidden="true">{text("views.keys")}</kbd>
      </button>
      <ul className={styles.pages}>
        {pages
          .filter((page) => page.part === "lenses")
          .map((page) => (
            <PageLink key={page.id} page={page} />
          ))}
      </ul>
      <ul className={styles.pages}>
        {pages
          .filter((page) => page.part === "workspace")
          .map((page) => (
            <PageLink key={page.id} page={page} />
          ))}
      </ul>
      <div className={styles.foot}>
        <p>
          {manifest.name !== "" && <span className={styles.workspace}>{manifest.name}</span>}
          <span className={styles.fact}>
            {text("shell.status", {
              batches: format.count(manifest.batches.length),
              scores: format.count(data.panels.scores.rowCount),
            })}
          </span>{" "}
          <span className={styles.fact}>{text("shell.privacy")}</span>{" "}
          {offline !== "unknown" && (
            <span className={styles.fact}>
              {text(offline === "kept" ? "shell.offlineKept" : "shell.offlineFailed")}
            </span>
          )}
        </p>
        {canInstall && (
          <Button look="link" onPress={takeInstallOffer}>
            {text("shell.install")}
          </Button>
        )}
        <PreferenceControls />
      </div>
    </nav>
  );
}
