import { tableDeclaration, type TableId } from "../../model/tables.ts";
import { message, type Message } from "../message.ts";
import type { ReadTable } from "../reading/readTable.ts";
import type { MappedColumn } from "../recognition/mapColumns.ts";
import { plainText } from "../values/cellText.ts";
import { utcTime } from "../values/dateText.ts";
import type { Findings } from "./findings.ts";

/** A year and a month as a spreadsheet's number: 2021.10 is 2021.1 there. */
const asNumber = /^\d{4}\.1$/;
const isOctober = /^\d{4}(?:\D10(?:\D|$)|10(?:\d{2})?$)/;

interface Doubt {
  readonly check: "date.in_utc" | "date.month_ten";
  /** The code of its text. */
  readonly code: number;
  readonly reason: Message;
}

function doubtsOf(dictionary: readonly string[]): readonly Doubt[] {
  const texts = dictionary.map(plainText);
  const doubts: Doubt[] = [];
  for (const [code, value] of texts.entries()) {
    const time = utcTime(value);
    if (time === null || time.here === time.date) continue;
    doubts.push({ check: "date.in_utc", code, reason: message("date_in_utc", { value, ...time }) });
    break;
  }
  const code = texts.findIndex((text) => asNumber.test(text));
  const value = texts[code];
  if (value !== undefined && !texts.some((text) => isOctober.test(text)))
    doubts.push({ check: "date.month_ten", code, reason: message("date_month_ten", { value }) });
  return doubts;
}

/** Says which columns of dates may be of other days or months than they were read as, once each: times in UTC, and months of spreadsheets. */
export function noteDates(
  table: TableId,
  columns: readonly MappedColumn[],
  { table: { lines } }: ReadTable,
  findings: Findings,
): void {
  const declarations = tableDeclaration(table).columns;
  for (const { name, source } of columns) {
    if (declarations[name]?.type.kind !== "date") continue;
    for (const { check, code, reason } of doubtsOf(source.dictionary)) {
      const row = source.codes.indexOf(code);
      const value = source.dictionary[code] ?? "";
      if (row >= 0) findings.add(check, { line: lines[row] ?? 0, column: source.name, value, reason });
    }
  }
}
