import { isOpen } from "../../ingest/questions/questions.ts";
import type { Counts, ScreenedFile, Screening } from "../../ingest/screening.ts";
import { unseen, type Decisions } from "./decisions.ts";

/** True where a check of the whole file failed, or its table is unknown: nothing of it is staged, so nothing will be loaded. */
export function isBlocked(file: Screening): boolean {
  return file.status === "failed" || file.kind === null || file.staged.length === 0;
}

/** What a commit would make of a file's records. In a blocked file no record is loaded, however well it could be read. */
export function countsToCome(file: ScreenedFile): Counts {
  const { read, skipped } = file.counts;
  return isBlocked(file) ? { read, loaded: 0, rejected: read - skipped, skipped } : file.counts;
}

/** True where a person said that nothing of the file is wanted. */
export function isIgnored(file: Screening): boolean {
  return (
    file.status === "screened" &&
    file.questions.some(({ id, answer }) => id === "table" && answer === "ignore")
  );
}

/**
 * How a file stands before it is confirmed. `asked`: a question is open. `blocked`: nothing of it will be loaded. `seen`: a warning has to be
 * acknowledged. `rejected`: some of its records stay out. `warned`, `ready`: all of it comes in.
 */
export type FileState =
  | "ignored"
  | "asked"
  | "blocked"
  | "repeated"
  | "seen"
  | "rejected"
  | "warned"
  | "ready";

/** How a file stands, the worst first. */
export function stateOf(file: Screening, decisions: Decisions): FileState {
  if (file.status === "failed") return "blocked";
  if (isIgnored(file)) return "ignored";
  if (file.questions.some(isOpen)) return "asked";
  if (isBlocked(file)) return "blocked";
  if (unseen(file, decisions).length > 0) return "seen";
  if (file.counts.rejected > 0) return "rejected";
  if (file.counts.loaded === 0) return "repeated";
  return file.checks.length > 0 ? "warned" : "ready";
}

/** The mark of a state: what asks for a person is a warning, what stays out a failure. */
export const levelOf = {
  ignored: "note",
  asked: "warn",
  blocked: "fail",
  repeated: "note",
  seen: "warn",
  rejected: "fail",
  warned: "pass",
  ready: "pass",
} as const satisfies Record<FileState, "pass" | "warn" | "fail" | "note">;

/** A file that a person has to look at before anything can be confirmed in full comes first. */
export function asksForSomething(state: FileState): boolean {
  return state === "asked" || state === "seen" || state === "blocked";
}
