import { checks } from "./checks.ts";
import { coverageWords } from "./coverageWords.ts";
import { framework } from "./framework.ts";
import { importing } from "./importing.ts";
import { messages } from "./messages.ts";
import { method } from "./method.ts";
import { questions } from "./questions.ts";
import { report } from "./report.ts";
import { tableNotes } from "./tableNotes.ts";

/** The Simplified Chinese texts of the import, the framework, the method and the report: loaded with their pages. */
export const ownPages = {
  checks,
  coverageWords,
  framework,
  importing,
  messages,
  method,
  questions,
  report,
  tableNotes,
} as const;
