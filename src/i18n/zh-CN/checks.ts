import type { checks as english } from "../en/checks.ts";
import type { Words } from "../words.ts";
import { lastChecks } from "./lastChecks.ts";
import { readingChecks } from "./readingChecks.ts";
import { rowChecks } from "./rowChecks.ts";
import { tableChecks } from "./tableChecks.ts";

export const checks = {
  ...readingChecks,
  ...tableChecks,
  ...rowChecks,
  ...lastChecks,
} as const satisfies Words<typeof english>;
