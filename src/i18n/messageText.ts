import type { Message } from "../ingest/message.ts";
import { tableNames } from "./en/tableNames.ts";
import type { Text } from "./text.ts";

function isTableName(value: unknown): value is keyof typeof tableNames {
  return typeof value === "string" && Object.hasOwn(tableNames, value);
}

/** What reading a file has to say, in the language of `text`; tables by their names. */
export function messageText(text: Text, { id, values }: Message): string {
  const { table } = values;
  return text(
    `messages.${id}`,
    isTableName(table) ? { ...values, table: text(`tables.names.${table}`) } : values,
  );
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
