import type { Message } from "../ingest/message.ts";
import { createTexts } from "../i18n/allTexts.ts";
import { textOf } from "../i18n/i18n.ts";
import { messageText, reasonText } from "../i18n/messageText.ts";

const text = textOf(createTexts("en"));

/** A message in the language of the command line. */
export const messageWords = (message: Message): string => messageText(text, message);

/** The reason of one case of a check in the language of the command line. */
export const reasonWords = (example: Parameters<typeof reasonText>[1]): string => reasonText(text, example);
