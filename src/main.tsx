import "./app/trustedTypes.ts";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { watchInstallOffer } from "./app/offline/installOffer.ts";
import { Opening } from "./app/Opening.tsx";
import { applyTheme } from "./app/theme.ts";
import { openTexts } from "./i18n/openTexts.ts";
import { bestLanguage } from "./i18n/text.ts";
import { readPreferences } from "./state/preferences.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");
watchInstallOffer();
const preferences = readPreferences();
const language = bestLanguage(preferences.language === null ? navigator.languages : [preferences.language]);
applyTheme(preferences.theme);
document.documentElement.lang = language;
const app = import("./app/openApp.tsx");
const texts = await openTexts(language);
createRoot(element).render(
  <Opening texts={texts} open={async (show) => (await app).openApp(texts, preferences, show)} />,
);
