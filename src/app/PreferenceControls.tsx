import { useContext } from "react";
import { bestLanguage, languageNames, languages } from "../i18n/text.ts";
import { useLanguage, useText } from "../i18n/useText.ts";
import { themes, type Theme } from "../state/preferences.ts";
import styles from "./preferenceControls.module.css";
import { PreferencesContext } from "./PreferencesContext.ts";

const themeTexts = {
  system: "shell.themeSystem",
  light: "shell.themeLight",
  dark: "shell.themeDark",
} as const satisfies Record<Theme, string>;

/** Language and theme, switched at once. */
export function PreferenceControls() {
  const text = useText();
  const language = useLanguage();
  const { preferences, change } = useContext(PreferencesContext);
  return (
    <div className={styles.controls}>
      <label>
        <span>{text("shell.language")}</span>
        <select
          value={language}
          onChange={(event) => change({ ...preferences, language: bestLanguage([event.target.value]) })}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text("shell.theme")}</span>
        <select
          value={preferences.theme}
          onChange={(event) =>
            change({
              ...preferences,
              theme: themes.find((theme) => theme === event.target.value) ?? "system",
            })
          }
        >
          {themes.map((theme) => (
            <option key={theme} value={theme}>
              {text(themeTexts[theme])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
