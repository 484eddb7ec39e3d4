import type { CheckId } from "../../ingest/checks/checks.ts";
import { lastChecks } from "./lastChecks.ts";
import { readingChecks } from "./readingChecks.ts";
import { rowChecks } from "./rowChecks.ts";
import { tableChecks } from "./tableChecks.ts";

/** The words of every check: what it is called, what it means, what a person can do about it. */
export const checks = {
  ...readingChecks,
  ...tableChecks,
  ...rowChecks,
  ...lastChecks,
} as const satisfies Record<
  CheckId,
  { readonly label: string; readonly explanation: string; readonly action: string }
>;
