import type { Counts, ScreenedFile, Screening } from "../../ingest/screening.ts";

/** True where a check of the whole file failed, or its table is unknown: nothing of it is staged, so nothing will be loaded. */
export function isBlocked(file: Screening): boolean {
  return file.status === "failed" || file.kind === null || file.staged.length === 0;
}

/** What a commit would make of a file's records. In a blocked file no record is loaded, however well it could be read. */
export function countsToCome(file: ScreenedFile): Counts {
  const { read, skipped } = file.counts;
  return isBlocked(file) ? { read, loaded: 0, rejected: read - skipped, skipped } : file.counts;
}

/** How a file stands before it is confirmed: its worst check, or that nothing of it will be loaded. */
export function stateOf(file: Screening): "pass" | "warn" | "fail" | "unreadable" {
  if (file.status === "failed" || isBlocked(file)) return "unreadable";
  if (file.checks.some((check) => check.level === "fail")) return "fail";
  return file.checks.length > 0 ? "warn" : "pass";
}
