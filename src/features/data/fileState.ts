import type { Screening } from "../../ingest/screening.ts";

/** How a file stands before it is confirmed: its worst check, or that it can't be read or is of no known table. */
export function stateOf(file: Screening): "pass" | "warn" | "fail" | "unreadable" {
  if (file.status === "failed" || file.kind === null) return "unreadable";
  if (file.checks.some((check) => check.level === "fail")) return "fail";
  return file.checks.length > 0 ? "warn" : "pass";
}
