import "./app/trustedTypes.ts";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { Opening } from "./app/Opening.tsx";
import { createAppRouter } from "./app/router.tsx";
import { startWorkspace } from "./app/startWorkspace.ts";
import { applyTheme } from "./app/theme.ts";
import { createTexts } from "./i18n/i18n.ts";
import { bestLanguage } from "./i18n/text.ts";
import { readPreferences } from "./state/preferences.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");
const preferences = readPreferences();
const language = bestLanguage(preferences.language === null ? navigator.languages : [preferences.language]);
applyTheme(preferences.theme);
document.documentElement.lang = language;
createRoot(element).render(
  <Opening
    texts={createTexts(language)}
    preferences={preferences}
    router={createAppRouter()}
    start={startWorkspace}
  />,
);
