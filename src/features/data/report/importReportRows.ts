import { messageText, reasonText } from "../../../i18n/messageText.ts";
import type { Text } from "../../../i18n/text.ts";
import type { CsvCell } from "../../../ui/csv.ts";
import type { ImportReport } from "../../../workspace/workspace.ts";
import { answerOf, rowCells } from "./reportWords.ts";

/** An import report as rows of a CSV: one a fact, an answer, a column, a line that a check concerns, a rejected record, a correction, an acknowledgement. */
export function reportRows(
  report: ImportReport,
  text: Text,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const { file, counts } = report;
  const fact = (name: string, value: CsvCell): readonly CsvCell[] => ["fact", name, null, null, value, ""];
  return {
    header: ["part", "what", "line", "column", "value", "words"],
    rows: [
      fact("file", file.name),
      fact("bytes", file.bytes),
      fact("sha256", file.sha256),
      fact("committed_at", report.committedAt),
      fact("encoding", report.encoding.name),
      fact("header_row", report.dialect.headerRow),
      fact("table", report.kind),
      fact("read", counts.read),
      fact("loaded", counts.loaded),
      fact("rejected", counts.rejected),
      fact("skipped", counts.skipped),
      ...report.questions.map((one): readonly CsvCell[] => [
        "question",
        one.id,
        null,
        one.column ?? null,
        answerOf(text, one),
        `${text(`questions.states.${one.state}`)} · ${messageText(text, one.evidence)}`,
      ]),
      ...report.matches.map((one): readonly CsvCell[] => [
        "column",
        one.to ?? "",
        null,
        one.name,
        null,
        messageText(text, one.why),
      ]),
      ...report.checks.flatMap((check): (readonly CsvCell[])[] => [
        ["check", check.id, null, null, check.count, text(`checks.${check.id}.explanation`)],
        ...(report.problemLines[check.id] ?? []).map((line): readonly CsvCell[] => {
          const example = check.examples.find((one) => one.line === line);
          return [
            "check_line",
            check.id,
            line,
            example?.column ?? null,
            example?.value ?? null,
            example === undefined ? "" : reasonText(text, example),
          ];
        }),
      ]),
      ...report.rejected.map((one): readonly CsvCell[] => [
        "rejected",
        one.check,
        one.line,
        one.column,
        one.value,
        reasonText(text, one),
      ]),
      ...report.corrections.map((one): readonly CsvCell[] => [
        "correction",
        "",
        one.line,
        one.column,
        one.value,
        "",
      ]),
      ...report.acknowledgements.map((one): readonly CsvCell[] => [
        "acknowledged",
        one.check,
        one.line,
        null,
        one.at,
        one.reason,
      ]),
      ...report.comparison.flatMap((one): (readonly CsvCell[])[] => [
        ...(["same", "changed", "added", "gone"] as const).map((kind): readonly CsvCell[] => [
          "comparison",
          kind,
          null,
          one.table,
          one[kind],
          one.scope.filter((part) => part !== "").join(" · "),
        ]),
        ...one.examples.map((row): readonly CsvCell[] => [
          "difference",
          row.kind,
          row.line,
          rowCells(row.key),
          rowCells(row.is),
          rowCells(row.was),
        ]),
      ]),
    ],
  };
}
