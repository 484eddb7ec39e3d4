import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useText } from "../i18n/useText.ts";
import { focusFirstFilter } from "./focusFirstFilter.ts";
import { pages } from "./pages.ts";
import { shortcutListId, showShortcuts } from "./showShortcuts.ts";
import styles from "./shortcutList.module.css";

function typesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

/** The keys that work everywhere, and the list of them behind `?`. */
export function ShortcutList() {
  const text = useText();
  const navigate = useNavigate();
  useEffect(() => {
    let goPressed = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
      const page = pages.find((candidate) => candidate.letter === event.key);
      if (page !== undefined && event.timeStamp - goPressed < 1500) {
        void navigate({ to: page.path, search: true });
        goPressed = 0;
      } else if (event.key === "g") goPressed = event.timeStamp;
      else if (event.key === "/") {
        event.preventDefault();
        focusFirstFilter();
      } else if (event.key === "?") showShortcuts();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate]);
  return (
    <dialog id={shortcutListId} className={styles.dialog} aria-labelledby="shortcuts">
      <h2 id="shortcuts">{text("shell.shortcuts")}</h2>
      <dl>
        <dt>{text("views.keys")}</dt>
        <dd>{text("views.shortcutPalette")}</dd>
        <dt>/</dt>
        <dd>{text("shell.shortcutFilters")}</dd>
        {pages.map((page) => (
          <div key={page.id}>
            <dt>g {page.letter}</dt>
            <dd>{text("shell.shortcutPage", { page: text(`shell.pages.${page.id}`) })}</dd>
          </div>
        ))}
        <dt>← ↑ → ↓</dt>
        <dd>{text("shell.shortcutMarks")}</dd>
        <dt>Shift ← →</dt>
        <dd>{text("shell.shortcutWidth")}</dd>
        <dt>?</dt>
        <dd>{text("shell.shortcutList")}</dd>
      </dl>
      <form method="dialog">
        <button type="submit">{text("shell.close")}</button>
      </form>
    </dialog>
  );
}
