export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a person chose for this browser; never part of a link. */
export interface Preferences {
  readonly theme: Theme;
  /** A language tag, or null for the browser's own. */
  readonly language: string | null;
}

const key = "vetscope.preferences";

/** The stored preferences; the browser's own language and theme where nothing valid is stored. */
export function readPreferences(): Preferences {
  const fallback: Preferences = { theme: "system", language: null };
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof stored !== "object" || stored === null) return fallback;
    const found: Partial<Record<keyof Preferences, unknown>> = stored;
    return {
      theme: themes.find((theme) => theme === found.theme) ?? fallback.theme,
      language: typeof found.language === "string" ? found.language : null,
    };
  } catch {
    return fallback;
  }
}

/** Keeps the preferences. A browser that refuses storage keeps them until the page closes. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    return;
  }
}
