import { allMeasures } from "./allMeasures.ts";
import { charts } from "./charts.ts";
import { formulaWords } from "./formulaWords.ts";
import { measures } from "./measures.ts";
import { pages } from "./pages.ts";
import { picking } from "./picking.ts";
import { shell } from "./shell.ts";
import { tables } from "./tables.ts";
import { ui } from "./ui.ts";
import { views } from "./views.ts";

/** The Simplified Chinese texts that any page may show. */
export const everyPage = {
  allMeasures,
  charts,
  formulaWords,
  measures,
  pages,
  picking,
  shell,
  tables,
  ui,
  views,
} as const;
