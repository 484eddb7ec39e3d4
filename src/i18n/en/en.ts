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

/** All English texts, by area. English is the shape that every other language must have. */
export const en = {
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
} as const;
