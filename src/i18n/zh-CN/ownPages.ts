import { checks } from "./checks.ts";
import { coverageWords } from "./coverageWords.ts";
import { framework } from "./framework.ts";
import { importing } from "./importing.ts";
import { messages } from "./messages.ts";
import { questions } from "./questions.ts";

/** The Simplified Chinese texts of the import, the framework and the method: loaded with their pages. */
export const ownPages = {
  checks,
  coverageWords,
  framework,
  importing,
  messages,
  questions,
} as const;
