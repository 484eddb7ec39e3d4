import type { TableId } from "../../model/tables.ts";
import { tableDeclaration } from "../../model/tables.ts";
import { message } from "../message.ts";
import type { Mapped, MappedColumn } from "../recognition/mapColumns.ts";
import type { Recognition } from "../recognition/recognition.ts";
import { codeCounts } from "../values/codeCounts.ts";
import { dateText, dayOrders, observedDayOrder, type DayOrder } from "../values/dateText.ts";
import { decidedBy, type FileChoices } from "./fileChoices.ts";
import type { Question } from "./questions.ts";

const orders: readonly DayOrder[] = ["day_first", "month_first"];

/** What one column of dates leaves open, or decides by itself. */
function datesOf({ source }: MappedColumn, counts: Uint8Array, choices: FileChoices): Question[] {
  const rows = codeCounts(source, counts);
  const found = dayOrders(source.dictionary);
  const open = new Set(found.either);
  const asked = source.dictionary.flatMap((text, code) => {
    const records = open.has(text) ? (rows[code] ?? 0) : 0;
    return records === 0 ? [] : [{ text, records }];
  });
  const example = asked[0]?.text;
  if (example === undefined) return [];
  const header = source.name.trim();
  const observed = observedDayOrder(found);
  const both = found.dayFirst.length > 0 && found.monthFirst.length > 0;
  const said = choices.all.dates?.[header];
  const decided = decidedBy(choices, ({ dates }) => dates?.[header], observed === null ? "open" : "assumed");
  // What was said of last term's file counts where nothing in this one speaks against it.
  const against = decided === "remembered" && (both || (observed !== null && observed !== said));
  const count = asked.reduce((sum, { records }) => sum + records, 0);
  const [first = "", second = ""] = [found.dayFirst[0], found.monthFirst[0]];
  const evidence = both
    ? message("ask_dates_both", { count, example, first, second })
    : against
      ? message("ask_dates_changed", { count, example, deciding: `${first}${second}` })
      : observed === null
        ? message("ask_dates", { count, example })
        : message("ask_dates_found", { count, example, deciding: `${first}${second}` });
  return [
    {
      id: "dates",
      state: against ? "open" : decided,
      column: source.name,
      evidence,
      options: orders.map((value) => ({ value, label: `${example} = ${dateText(example, value).text}` })),
      answer: against ? null : (said ?? observed),
    },
  ];
}

/**
 * The question what comes first, day or month, in each column of dates that can be read both ways; assumed where other dates of the column decide.
 * `counts`: 1 for each row that is a record.
 */
export function dateQuestions(
  { kind }: Recognition,
  { columns, own }: Mapped,
  counts: Uint8Array,
  choices: FileChoices,
): Question[] {
  const ofTable = (table: TableId, some: readonly MappedColumn[]): Question[] =>
    some
      .filter(({ name }) => tableDeclaration(table).columns[name]?.type.kind === "date")
      .flatMap((column) => datesOf(column, counts, choices));
  return [...ofTable(kind, columns), ...ofTable("students", own)];
}
