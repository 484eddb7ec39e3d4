import { expect, test } from "vitest";
import { phrasesOf } from "../../src/ui/phrases.ts";

test("a Chinese text comes in words, punctuation with the word before it, and nothing is lost", () => {
  const title = "汽车运用与维修：态度维度低于本校自身格局 5.8 分";
  const phrases = phrasesOf(title);
  expect(phrases.join("")).toBe(title);
  expect(phrases).toContain("汽车");
  expect(phrases).toContain("低于");
  expect(phrases).toContain("维修：");
  expect(phrases.filter((phrase) => /^[：，。、）”]/u.test(phrase))).toEqual([]);
});

test("no line ends after an opening sign or before a single one", () => {
  const phrases = phrasesOf("毕业生中，87% 已落实去向（85–88%）：“无固定期限合同”");
  expect(phrases.filter((phrase) => /[（“]$/u.test(phrase))).toEqual([]);
  expect(phrases[0]).toBe("毕业生中，");
  expect(phrases).toContain("去向");
  expect(phrasesOf("月收入不低于 ¥4,650（¥4,600–4,700）")).toContain("（¥4,600–4,700）");
});

test("a text without Chinese stays one piece", () => {
  expect(phrasesOf("Level from cohort to cohort")).toEqual(["Level from cohort to cohort"]);
  expect(phrasesOf("")).toEqual([""]);
});
