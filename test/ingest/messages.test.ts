import { expect, test } from "vitest";
import { en } from "../../src/i18n/en/en.ts";
import { zhCN } from "../../src/i18n/zh-CN/zhCN.ts";
import { messageValues, type MessageId } from "../../src/ingest/message.ts";

const ids = Object.keys(messageValues) as MessageId[];
const namesIn = (words: string): string[] =>
  [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();

test.each(ids)("%s says each of its values in both languages", (id) => {
  const values = [...messageValues[id]].toSorted();
  expect([...new Set(namesIn(en.messages[id]))]).toEqual(values);
  expect([...new Set(namesIn(zhCN.messages[id]))]).toEqual(values);
});
