import type { Text } from "../../i18n/text.ts";
import type { Format } from "../../ui/format.ts";
import { ChangedElsewhereError } from "../../workspace/changedElsewhere.ts";
import { StorageFullError } from "../../workspace/fileStorage.ts";
import { UnacknowledgedError } from "../../workspace/unacknowledgedError.ts";

/** What went wrong in an import, and while what was done. */
export interface Failure {
  readonly during: "reading" | "comparing" | "committing";
  readonly error: unknown;
}

/** The steps of an import that can fail. */
const failures = {
  reading: "pages.data.readFailed",
  comparing: "pages.data.planFailed",
  committing: "pages.data.commitFailed",
} as const;

/** What an error says, where no words of ours are made for its kind. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What happened and what to do, in the user's words; null for an error that has none of its own. */
export function knownFailure(error: unknown, text: Text, format: Format): string | null {
  if (error instanceof StorageFullError)
    return text("pages.data.storageFull", { size: format.count(Math.ceil(error.needed / 1e6)) });
  if (error instanceof ChangedElsewhereError) return text("pages.data.changedElsewhere");
  if (error instanceof UnacknowledgedError)
    return text("pages.data.unacknowledged", {
      files: error.unseen
        .map(({ file, checks }) =>
          text("pages.data.unacknowledgedFile", {
            file,
            checks: format.list(checks.map((check) => text(`checks.${check}.label`))),
          }),
        )
        .join("; "),
    });
  return null;
}

/** What is said of a step of the import that failed. */
export function failureWords({ during, error }: Failure, text: Text, format: Format): string {
  return knownFailure(error, text, format) ?? text(failures[during], { message: messageOf(error) });
}
