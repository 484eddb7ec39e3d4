/** A part of the assessment of one course or indicator within a term. */
export type Part = "平时" | "期中" | "实验" | "期末";

/** When within a term or a year a score was given, or of what it is a part, as the name of its column says. */
export type Occasion =
  /** `again`: a resit or retake, which stands beside the score and is no part of it. */
  | { readonly kind: "attempt"; readonly attempt: number; readonly again: boolean }
  | { readonly kind: "part"; readonly part: Part }
  | { readonly kind: "half"; readonly half: 1 | 2 }
  /** Made of the parts beside it, where there are any. */
  | { readonly kind: "total" };

/** Parts in the order of a term. */
export const partOrder: readonly Part[] = ["平时", "期中", "实验", "期末"];

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };
const again: Readonly<Record<string, number>> = {
  补考: 2,
  清考: 2,
  重考: 2,
  resit: 2,
  retake: 2,
  重修: 3,
  repeat: 3,
};
const partWords: Readonly<Record<Part, string>> = {
  平时: "平时|过程性?|作业|课堂|usual|coursework|classwork|homework|assignments|quizzes",
  期中: "期中|mid-?term",
  实验: "实验|实训|实践|上机|实操|lab|practical",
  期末: "期末|卷面|末考|final(?:[\\s_-]*exam)?",
};
const totals =
  "总评|总成绩|总分|综合成绩|最终成绩|学期成绩|折合成绩|(?:course|grade)[\\s_-]*total|final[\\s_-]*(?:grade|score|mark)|overall(?:[\\s_-]*(?:grade|score|mark))?|total(?:[\\s_-]*(?:score|mark))?";
const partPattern = partOrder.map((part) => partWords[part]).join("|");
const scoreWord = "(?:[\\s_-]*(?:成绩|考试|考核|测评|评价|得分|分数|分|exam|test|grade|score|marks?)){0,2}";
const share = "(?:[\\s_-]*[(（]?\\s*(?:占\\s*)?\\d+(?:\\.\\d+)?\\s*%\\s*[)）]?)?";
const behind = new RegExp(
  `^(?<before>.*?)[\\s_(（:：—-]*(?:(?<total>${totals})(?:成绩)?|(?<part>${partPattern})${scoreWord}|第?\\s*(?<count>[一二三四五1-5])\\s*(?:次|测|考)(?:成绩|考核|测评|评价)?|(?<again>${Object.keys(again).join("|")})${scoreWord}|(?:第\\s*)?(?<half>[上下一二12])\\s*学期)${share}[)）]?$`,
  "iu",
);
const ahead = new RegExp(
  `^(?:(?<part>${partPattern})(?:成绩|考试|考核)?|第\\s*(?<count>[一二三四五1-5])\\s*次|(?:第\\s*)?(?<half>[上下一二12])\\s*学期)[\\s_)）-]*(?<before>.*)$`,
  "iu",
);
const partOf: readonly (readonly [pattern: RegExp, part: Part])[] = partOrder.map((part) => [
  new RegExp(`^(?:${partWords[part]})$`, "iu"),
  part,
]);

/** An occasion at the beginning or the end of a text, and what is left of it: `操作规范期中`, `第1次`, `总评`; null where it says none. */
export function findOccasion(text: string): { readonly occasion: Occasion; readonly rest: string } | null {
  const plain = text.normalize("NFKC").trim();
  const found = behind.exec(plain) ?? ahead.exec(plain);
  if (found === null) return null;
  const { before = "", total, part, count, again: word, half } = found.groups ?? {};
  const rest = before.replace(/[\s_(（:：—-]+$/u, "");
  if (total !== undefined) return { occasion: { kind: "total" }, rest };
  if (part !== undefined) {
    const known = partOf.find(([pattern]) => pattern.test(part))?.[1];
    return known === undefined ? null : { occasion: { kind: "part", part: known }, rest };
  }
  if (count !== undefined)
    return { occasion: { kind: "attempt", attempt: numerals[count] ?? Number(count), again: false }, rest };
  if (word !== undefined)
    return {
      occasion: { kind: "attempt", attempt: again[word.toLowerCase()] ?? 2, again: true },
      rest,
    };
  if (half !== undefined)
    return { occasion: { kind: "half", half: ["上", "一", "1"].includes(half) ? 1 : 2 }, rest };
  return null;
}

/** Text by which two occasions of one indicator are told apart. */
export function occasionKey(occasion: Occasion | null): string {
  if (occasion === null) return "";
  if (occasion.kind === "attempt") return `attempt ${occasion.attempt}`;
  if (occasion.kind === "total") return "total";
  return occasion.kind === "part" ? occasion.part : `half ${occasion.half}`;
}
