import { expect, test } from "vitest";
import { nameHolds, nameInitials } from "../../src/ui/nameSearch.ts";

test("a character begins with the letter of its sound, at the ends of each letter's range too", () => {
  // The letter, and characters whose pinyin begins with it.
  const ranges =
    "a阿安澳 b八并簿 c擦产错 d大电多 e鹅二饿 f发服附 g嘎工过 h哈护货 j机级军 k卡课阔 l拉率落 m妈满幕 n拿能诺 o哦欧 p怕评铺 q七器群 r然软弱 s撒数所 t他统托 w挖物务 x西修训 y压运韵 z杂职作";
  for (const range of ranges.split(" ")) {
    const [letter = "", ...characters] = range;
    expect(nameInitials(characters.join("")), range).toBe(letter.repeat(characters.length));
  }
});

test("what is not Chinese parts the initials and is none", () => {
  expect(nameInitials("P06 · 护理 Nursing 专业")).toBe("hl zy");
  expect(nameInitials("Nursing")).toBe("");
});

test("a name holds every word typed, in any case and width, or as initials of at least two", () => {
  expect(nameHolds("P06 · 护理 Nursing", "ｎＵＲ p06")).toBe(true);
  expect(nameHolds("P06 · 护理 Nursing", "hl")).toBe(true);
  expect(nameHolds("P06 · 护理 Nursing", "h")).toBe(false);
  expect(nameHolds("P06 · 护理 Nursing", "nursing xx")).toBe(false);
  expect(nameHolds("P06 · 护理 Nursing", "  ")).toBe(true);
});
