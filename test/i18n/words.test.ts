import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../src/i18n/en/en.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { ownPages } from "../../src/i18n/en/ownPages.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { changeTexts, openOwnTexts, openTexts } from "../../src/i18n/openTexts.ts";
import { bestLanguage, languages, type TextKey } from "../../src/i18n/text.ts";
import { zhCN } from "../../src/i18n/zh-CN/zhCN.ts";

function leaves(tree: object, path = ""): (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as const]
      : leaves(value as object, `${path}${key}.`),
  );
}

const english = leaves(en);
const chinese = new Map(leaves(zhCN));

function holes(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map((match) => match[1] ?? "").toSorted();
}

test("every text stands in both languages with the same values to fill in", () => {
  expect(english.length).toBeGreaterThan(800);
  const different = english.filter(([key, text]) => {
    const other = chinese.get(key);
    return other === undefined || [...new Set(holes(text))].join() !== [...new Set(holes(other))].join();
  });
  expect(different.map(([key]) => key)).toEqual([]);
});

test("no text is empty, and no Chinese one is left in English", () => {
  for (const [key, text] of english) expect(text.trim(), key).not.toBe("");
  const untranslated = english.filter(([key, text]) => {
    const other = chinese.get(key) ?? "";
    return other === text && /[a-z]{4,} [a-z]{3,}/u.test(text);
  });
  expect(untranslated.map(([key]) => key)).toEqual([]);
});

/** Keys as the sources write them, whole or with `${…}` in them, as expressions that match them whole. */
function keysAsked(): readonly RegExp[] {
  const source = resolve(import.meta.dirname, "../../src");
  const written = new RegExp(`["\`]((?:${Object.keys(en).join("|")})\\.[^"\`\\n]*)["\`]`, "gu");
  const asked = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path) && !/^i18n.(?:en|zh-CN)\b/u.test(path))
    .flatMap((path) => [...readFileSync(resolve(source, path), "utf8").matchAll(written)])
    .map(([, key = ""]) => key);
  return [...new Set(asked)].map(
    (key) =>
      new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/u)
          .map((part) => part.replaceAll(".", "\\."))
          .join(".+")}$`,
      ),
  );
}

test("no text stands that nothing asks for", () => {
  const asked = keysAsked();
  const idle = english.map(([key]) => key).filter((key) => !asked.some((one) => one.test(key)));
  expect(idle).toEqual([]);
});

test.each(languages)("every key is found at run time in %s, ids with dots too", (language) => {
  const text = textOf(createTexts(language));
  for (const [key] of english) expect(text(key as TextKey), key).not.toBe(key);
});

test("a value from a file is put in as it is: no markup, no nesting, no further look-up", () => {
  const text = textOf(createTexts("en"));
  const hostile = '<b>$t(shell.reload)</b> {{n}} & "quotes"';
  expect(text("framework.presetNote", { name: hostile })).toBe(`Preset: ${hostile}`);
});

test("the browser's own list chooses the language", () => {
  expect(bestLanguage(["zh-TW", "en"])).toBe("zh-CN");
  expect(bestLanguage(["de", "en-GB"])).toBe("en");
  expect(bestLanguage([])).toBe("en");
});

test("words that come with their own pages are asked for by no other page", () => {
  const source = resolve(import.meta.dirname, "../../src");
  const own = new RegExp(`["\`](?:${Object.keys(ownPages).join("|")})\\.[^"\`\\n]*["\`]`, "u");
  const withOwn = /^(?:i18n|cli|ingest|features[\\/](?:data|framework|method|report))\b/u;
  const asking = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      /\.tsx?$/u.test(path) && !withOwn.test(path) && own.test(readFileSync(resolve(source, path), "utf8")),
  );
  expect(Object.keys(ownPages).length).toBeGreaterThan(0);
  expect(asking).toEqual([]);
});

test("a page's own words follow into a language that is chosen later", async () => {
  const texts = await openTexts("en");
  const text = textOf(texts);
  expect(text("importing.why")).toBe("importing.why");
  await openOwnTexts(texts);
  expect(text("importing.why")).toBe(en.importing.why);
  await changeTexts(texts, "zh-CN");
  expect(text("importing.why")).toBe(zhCN.importing.why);
  expect(text("shell.skip")).toBe(zhCN.shell.skip);
});
