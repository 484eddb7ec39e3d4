/** When within a term or a year a score was given, as the name of its column says. */
export type Occasion =
  | { readonly kind: "attempt"; readonly attempt: number }
  | { readonly kind: "part"; readonly part: "平时" | "期中" | "期末" }
  | { readonly kind: "half"; readonly half: 1 | 2 };

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };
const parts: Readonly<Record<string, "平时" | "期中" | "期末">> = {
  平时: "平时",
  期中: "期中",
  期末: "期末",
  usual: "平时",
  midterm: "期中",
  "mid-term": "期中",
  final: "期末",
};

/** An occasion at the beginning or the end of a text, and what is left of it: `操作规范期中`, `第1次`, `上学期`; null where it says none. */
export function findOccasion(text: string): { readonly occasion: Occasion; readonly rest: string } | null {
  const plain = text.normalize("NFKC").trim();
  const found =
    /^(?<before>.*?)[\s_(（-]*(?:(?<part>平时|期中|期末|usual|mid-?term|final)(?:成绩|考试|考核|测评|评价|分)?|第?\s*(?<count>[一二三四五1-5])\s*(?:次|测|考)(?:成绩|考核|测评|评价)?|(?<again>补考)(?:成绩)?|(?:第\s*)?(?<half>[上下一二12])\s*学期)[)）]?$/iu.exec(
      plain,
    ) ??
    /^(?:(?<part>平时|期中|期末|usual|mid-?term|final)|第\s*(?<count>[一二三四五1-5])\s*次|(?:第\s*)?(?<half>[上下一二12])\s*学期)[\s_)）-]*(?<before>.*)$/iu.exec(
      plain,
    );
  if (found === null) return null;
  const { before = "", part, count, again, half } = found.groups ?? {};
  const rest = before.replace(/[\s_(（-]+$/u, "");
  if (part !== undefined) {
    const known = parts[part.toLowerCase()];
    return known === undefined ? null : { occasion: { kind: "part", part: known }, rest };
  }
  if (count !== undefined)
    return { occasion: { kind: "attempt", attempt: numerals[count] ?? Number(count) }, rest };
  if (again !== undefined) return { occasion: { kind: "attempt", attempt: 2 }, rest };
  if (half !== undefined)
    return { occasion: { kind: "half", half: ["上", "一", "1"].includes(half) ? 1 : 2 }, rest };
  return null;
}

/** Text by which two occasions of one indicator are told apart. */
export function occasionKey(occasion: Occasion | null): string {
  if (occasion === null) return "";
  if (occasion.kind === "attempt") return `attempt ${occasion.attempt}`;
  return occasion.kind === "part" ? occasion.part : `half ${occasion.half}`;
}
