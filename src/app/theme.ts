import type { Theme } from "../state/preferences.ts";

/** Puts the theme on the document; "system" leaves the choice to the browser. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
