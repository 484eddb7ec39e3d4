import { messageText, reasonText } from "../../../i18n/messageText.ts";
import type { Language, Text } from "../../../i18n/text.ts";
import type { Format } from "../../../ui/format.ts";
import type { ImportReport, RowDifference } from "../../../workspace/workspace.ts";
import { escaped, htmlDocument, htmlPart, htmlTable, paragraph } from "./html.ts";
import { answerOf, lineRanges, rowCells, standsBecause, subjectOf } from "./reportWords.ts";

/** Lines named of one check in the document, and rejected records; the CSV has all that the report keeps. */
const namedLines = 200;
const namedRejected = 500;

/** The languages' words and formats that a report is written in. */
export interface ReportWords {
  readonly text: Text;
  readonly format: Format;
  readonly language: Language;
}

function differenceRow(text: Text, { kind, key, line, was, is }: RowDifference): readonly string[] {
  return [
    text(`importing.kinds.${kind}`),
    rowCells(key),
    line === null ? "" : String(line),
    rowCells(was),
    rowCells(is),
  ];
}

function facts(report: ImportReport, { text, format }: ReportWords): string {
  const { file, encoding, dialect, kind, shape, tables, replayed } = report;
  const name = kind === null ? text("importing.notRecognised") : text(`tables.names.${kind}`);
  return htmlTable(
    [],
    [
      [text("pages.data.file"), file.name],
      [text("importing.size"), text("importing.bytes", { n: format.count(file.bytes) })],
      ["SHA-256", file.sha256],
      [
        text("importing.loadedAt"),
        report.committedAt === "" ? text("importing.notLoadedYet") : report.committedAt,
      ],
      [text("importing.takenFor"), shape === "wide" ? text("importing.shapes.wide", { table: name }) : name],
      ...tables.map(({ table, rows }) => [
        text("importing.filled"),
        text("importing.fills", { table: text(`tables.names.${table}`), rows: format.count(rows) }),
      ]),
      [text("importing.encoding"), `${text(`importing.encodings.${encoding.name}`)} (${encoding.how})`],
      [text("importing.delimiter"), dialect.delimiter === "\t" ? text("importing.tab") : dialect.delimiter],
      [text("importing.headerRow"), format.count(dialect.headerRow)],
      ...(replayed === null ? [] : [[text("importing.recipe"), replayed.name]]),
    ],
  );
}

function checks(report: ImportReport, words: ReportWords): string {
  const { text, format } = words;
  return report.checks
    .map((check) => {
      const lines = report.problemLines[check.id] ?? [];
      const stands = standsBecause(text, report, check.id);
      const named = lineRanges(lines.slice(0, namedLines));
      return [
        `<h3><span class="${check.level}">${escaped(text(`importing.levels.${check.level}`))}</span> ${escaped(
          text(`checks.${check.id}.label`),
        )} <span class="quiet">${escaped(text("importing.times", { n: format.count(check.count) }))}</span></h3>`,
        paragraph(`${text(`checks.${check.id}.explanation`)} ${text(`checks.${check.id}.action`)}`),
        htmlTable(
          [
            text("pages.data.line"),
            text("pages.data.column"),
            text("pages.data.value"),
            text("pages.data.reason"),
          ],
          check.examples.map((one) => [
            one.line > 0 ? String(one.line) : "",
            one.column ?? "",
            one.value,
            reasonText(text, one),
          ]),
          [0],
        ),
        lines.length === 0
          ? ""
          : paragraph(
              text(lines.length > namedLines ? "importing.linesFirst" : "importing.linesAll", {
                lines: named,
                n: format.count(lines.length),
              }),
            ),
        paragraph(stands),
      ].join("");
    })
    .join("");
}

function comparison(report: ImportReport, { text, format }: ReportWords): string {
  return report.comparison
    .map(
      (one) =>
        `<h3>${escaped([text(`tables.names.${one.table}`), ...one.scope.filter((part) => part !== "")].join(" · "))}</h3>` +
        paragraph(text("importing.against", { files: format.list(one.against.map(({ file }) => file)) })) +
        htmlTable(
          (["same", "changed", "added", "gone"] as const).map((kind) => text(`importing.kinds.${kind}`)),
          [[one.same, one.changed, one.added, one.gone].map((n) => format.count(n))],
        ) +
        htmlTable(
          [
            text("importing.kind"),
            text("importing.row"),
            text("pages.data.line"),
            text("importing.now"),
            text("importing.afterwards"),
          ],
          one.examples.map((row) => differenceRow(text, row)),
          [2],
        ),
    )
    .join("");
}

/**
 * What was screened, decided and found when a file was loaded, as one HTML document that needs nothing else and prints well. Every text of the file
 * is escaped; no script, no request.
 */
export function reportHtml(report: ImportReport, words: ReportWords): string {
  const { text, format, language } = words;
  const { counts, file, questions, matches, rejected, corrections } = report;
  const title = text("importing.reportTitle", { file: file.name });
  const number = (n: number): string => format.count(n);
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="sum">${escaped(
      text("pages.data.receiptLine", {
        file: file.name,
        read: number(counts.read),
        loaded: number(counts.loaded),
        rejected: number(counts.rejected),
        skipped: number(counts.skipped),
      }),
    )}</p>`,
    htmlPart(text("importing.what"), facts(report, words)),
    htmlPart(
      text("questions.title"),
      htmlTable(
        [text("importing.asked"), text("questions.answer"), text("importing.by"), text("importing.why")],
        questions.map((one) => [
          subjectOf(text, one),
          answerOf(text, one),
          text(`questions.states.${one.state}`),
          messageText(text, one.evidence),
        ]),
      ),
    ),
    htmlPart(
      text("importing.columns"),
      htmlTable(
        [text("importing.inFile"), text("importing.becomes"), text("importing.why")],
        matches.map(({ name, to, why }) => [name, to ?? text("importing.notUsed"), messageText(text, why)]),
      ),
    ),
    htmlPart(
      text("importing.checks"),
      checks(report, words),
      report.checks.length === 0 ? paragraph(text("importing.allPassed")) : "",
    ),
    htmlPart(
      text("importing.corrections"),
      htmlTable(
        [text("pages.data.line"), text("pages.data.column"), text("pages.data.value")],
        corrections.map(({ line, column, value }) => [String(line), column, value]),
        [0],
      ),
    ),
    htmlPart(text("importing.comparison"), comparison(report, words)),
    htmlPart(
      text("importing.rejectedTitle", { n: number(counts.rejected) }),
      htmlTable(
        [
          text("pages.data.line"),
          text("importing.checkName"),
          text("pages.data.column"),
          text("pages.data.value"),
          text("pages.data.reason"),
        ],
        rejected
          .slice(0, namedRejected)
          .map((one) => [
            String(one.line),
            text(`checks.${one.check}.label`),
            one.column ?? "",
            one.value,
            reasonText(text, one),
          ]),
        [0],
      ),
      counts.rejected > Math.min(namedRejected, rejected.length)
        ? paragraph(text("importing.rejectedFirst", { n: number(Math.min(namedRejected, rejected.length)) }))
        : "",
    ),
  ];
  return htmlDocument(language, title, body.filter((part) => part !== "").join("\n"));
}
