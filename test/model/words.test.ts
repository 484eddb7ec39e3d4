import { describe, expect, it } from "vitest";
import { tableNotes as english } from "../../src/i18n/en/tableNotes.ts";
import { tableNotes as chinese } from "../../src/i18n/zh-CN/tableNotes.ts";
import { cometFramework } from "../../src/model/cometFramework.ts";
import { defaultFramework } from "../../src/model/defaultFramework.ts";
import { columnsOf, tableIds } from "../../src/model/tables.ts";

/** Lists of value words that don't have their column's name. */
const listNames: Readonly<Record<string, string>> = {
  "instruments.kind": "instrument_kind",
  "reference_values.kind": "reference_kind",
};

const enums = tableIds.flatMap((table) =>
  columnsOf(table).flatMap(([name, { type }]) =>
    type.kind === "enum" ? [[listNames[`${table}.${name}`] ?? name, type.values] as const] : [],
  ),
);

function wordsOf(
  values: typeof english.values | typeof chinese.values,
  list: string,
): Readonly<Record<string, string>> {
  return Object.entries<Readonly<Record<string, string>>>(values).find(([name]) => name === list)?.[1] ?? {};
}

describe.each([
  ["English", english],
  ["Chinese", chinese],
] as const)("%s words", (language, words) => {
  it.each(enums)("name every value of %s", (list, values) => {
    for (const value of values) expect(wordsOf(words.values, list)[value], `${list}.${value}`).toMatch(/\S/);
  });

  it("name the dimensions of both frameworks", () => {
    for (const { dimension } of [...defaultFramework.indicators, ...cometFramework.indicators]) {
      expect(wordsOf(words.values, "dimension")[dimension], dimension).toMatch(/\S/);
    }
  });

  it("are in their own language", () => {
    const texts = [...Object.values(words.columns), ...Object.values(words.tables)];
    for (const text of texts) {
      if (language === "Chinese") expect(text).toMatch(/\p{Script=Han}.*。$/u);
      else expect(text).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
  });
});
