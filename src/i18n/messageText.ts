import type { Message } from "../ingest/message.ts";
import { tableNames } from "./en/tableNames.ts";
import type { valueLabels } from "./en/valueLabels.ts";
import type { Text } from "./text.ts";

function isTableName(value: unknown): value is keyof typeof tableNames {
  return typeof value === "string" && Object.hasOwn(tableNames, value);
}

type Labels = typeof valueLabels;

/** Rows that stand hold listed statuses only. */
function isStatus(value: unknown): value is keyof Labels["exit_status"] {
  return typeof value === "string" && value !== "";
}

/** Rows that stand hold listed activities only. */
function isActivity(value: unknown): value is keyof Labels["activity"] {
  return typeof value === "string" && value !== "";
}

/** What reading a file has to say, in the language of `text`; tables, statuses and activities by their names. */
export function messageText(text: Text, { id, values }: Message): string {
  const { table, status, activity } = values;
  return text(`messages.${id}`, {
    ...values,
    ...(isTableName(table) ? { table: text(`tables.names.${table}`) } : {}),
    ...(isStatus(status) ? { status: text(`tableNotes.values.exit_status.${status}`) } : {}),
    ...(isActivity(activity) ? { activity: text(`tableNotes.values.activity.${activity}`) } : {}),
  });
}

/** The reason of one case of a check; of a record over several lines with these. */
export function reasonText(
  text: Text,
  { line, toLine, reason }: { readonly line: number; readonly toLine?: number; readonly reason: Message },
): string {
  const words = messageText(text, reason);
  return toLine === undefined
    ? words
    : text("messages.record_lines", { from: line, to: toLine, reason: words });
}
