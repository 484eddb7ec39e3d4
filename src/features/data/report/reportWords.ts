import type { Text } from "../../../i18n/text.ts";
import type { CheckId } from "../../../ingest/checks/checks.ts";
import type { Question } from "../../../ingest/questions/questions.ts";
import { isTableId } from "../../../model/tables.ts";
import type { ImportReport } from "../../../workspace/workspace.ts";

/** How a question was answered, in a line. */
export function answerOf(text: Text, { answer, texts, id }: Question): string {
  if (texts !== undefined)
    return texts
      .map(({ text: found, taken }) =>
        text("importing.pair", { found, means: taken ?? text("importing.notLoaded") }),
      )
      .join(text("importing.pairsJoin"));
  if (answer === null) return "";
  if (id === "table" && isTableId(answer)) return text(`tables.names.${answer}`);
  return answer === "" ? text("questions.notUsed") : answer;
}

/** What a question is about: its kind and the column. */
export function subjectOf(text: Text, { id, column = "" }: Question): string {
  const kind = text(`questions.ids.${id}`);
  return column === "" ? kind : `${kind} · ${column}`;
}

/** How a person let a warning stand: of all its cases, or of some lines; "" where nothing was said. */
export function standsBecause(text: Text, report: ImportReport, check: CheckId): string {
  const own = report.acknowledgements.filter((one) => one.check === check);
  const all = own.find(({ line }) => line === null);
  if (all !== undefined) return text("importing.seenAll", { reason: all.reason });
  return own.length === 0
    ? ""
    : text("importing.seenLines", {
        lines: own
          .map(({ line, reason }) => (reason === "" ? String(line) : `${line} (${reason})`))
          .join(", "),
      });
}

/** Line numbers as ranges: "3, 7-12". */
export function lineRanges(lines: readonly number[]): string {
  const ranges: string[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const [line = 0, next = 0] = [lines[at], lines[at + 1]];
    if (next === line + 1) continue;
    const first = lines[from] ?? line;
    ranges.push(first === line ? String(line) : `${first}-${line}`);
    from = at + 1;
  }
  return ranges.join(", ");
}

/** The cells of a row in a line: "score 61 · attempt 1". */
export function rowCells(texts: Readonly<Record<string, string>> | null): string {
  return Object.entries(texts ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
}
