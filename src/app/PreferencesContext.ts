import { createContext } from "react";
import type { Preferences } from "../state/preferences.ts";

export interface PreferencesControl {
  readonly preferences: Preferences;
  readonly change: (next: Preferences) => void;
}

export const PreferencesContext = createContext<PreferencesControl>({
  preferences: { theme: "system", language: null },
  change: () => undefined,
});
