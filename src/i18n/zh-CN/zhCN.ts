import type { en } from "../en/en.ts";
import type { Words } from "../words.ts";
import { allMeasures } from "./allMeasures.ts";
import { charts } from "./charts.ts";
import { checks } from "./checks.ts";
import { coverageWords } from "./coverageWords.ts";
import { formulaWords } from "./formulaWords.ts";
import { framework } from "./framework.ts";
import { importing } from "./importing.ts";
import { measures } from "./measures.ts";
import { messages } from "./messages.ts";
import { method } from "./method.ts";
import { pages } from "./pages.ts";
import { picking } from "./picking.ts";
import { questions } from "./questions.ts";
import { report } from "./report.ts";
import { shell } from "./shell.ts";
import { tables } from "./tables.ts";
import { ui } from "./ui.ts";
import { views } from "./views.ts";

/** All Simplified Chinese texts. */
export const zhCN = {
  allMeasures,
  charts,
  checks,
  coverageWords,
  formulaWords,
  framework,
  importing,
  measures,
  messages,
  method,
  pages,
  picking,
  questions,
  report,
  shell,
  tables,
  ui,
  views,
} satisfies Words<typeof en>;
