import { messageText } from "../../../i18n/messageText.ts";
import { useText } from "../../../i18n/useText.ts";
import type { CellCorrection } from "../../../ingest/questions/readingChoices.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import type { ShownRecord } from "../../../ui/recordGrid.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import { checksOf, type PreviewRow } from "./previewRows.ts";

/** Makes what a grid shows of a record: its cells with what was corrected and what is wrong, and why it stays out or what was found. */
export function useShownRecord(
  file: ScreenedFile,
  cells: readonly CellCorrection[],
  canCorrect: boolean,
): (row: PreviewRow, columns: readonly number[]) => ShownRecord {
  const text = useText();
  const format = useFormat();
  const corrections = new Map(cells.map((one) => [JSON.stringify([one.line, one.column]), one.value]));
  const targets = new Map(file.matches.map(({ name, to }) => [name.trim(), to]));
  const remarkOf = ({ line, rejected, surplus }: PreviewRow): string =>
    [
      ...(rejected === null
        ? checksOf(file, line).map((id) => text(`checks.${id}.label`))
        : [messageText(text, rejected.reason)]),
      ...(surplus.length === 0 ? [] : [text("importing.surplus", { texts: format.list(surplus) })]),
    ].join(" · ");
  return (row, columns) => ({
    line: row.line,
    isOut: row.rejected !== null,
    remark: remarkOf(row),
    cells: columns.map((column) => {
      const name = file.raw.columns[column]?.name.trim() ?? "";
      const wrong = row.rejected?.column ?? null;
      return {
        read: row.cell(column),
        corrected: corrections.get(JSON.stringify([row.line, name])) ?? null,
        isProblem: wrong !== null && (wrong === name || wrong === targets.get(name)),
        canCorrect: canCorrect && row.correctable,
      };
    }),
  });
}
