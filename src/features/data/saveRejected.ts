import { reasonText } from "../../i18n/messageText.ts";
import type { Text } from "../../i18n/text.ts";
import type { ScreenedFile } from "../../ingest/screening.ts";
import { csvBlob } from "../../ui/csv.ts";
import { saveBlob } from "../../ui/saveBlob.ts";

/** Saves the records of a file that did not enter: where they stand, why, and as they were read. */
export function saveRejected(file: ScreenedFile, text: Text): void {
  const header = ["line", "check", "column", "value", "reason", ...file.raw.columns.map(({ name }) => name)];
  const rows = file.rejected.map((one) => [
    one.line,
    one.check,
    one.column,
    one.value,
    reasonText(text, one),
    ...one.fields,
  ]);
  saveBlob(csvBlob(header, rows), `rejected-${file.file.name.replace(/\.(?:gz|zip|xlsx)$/u, "")}`);
}
