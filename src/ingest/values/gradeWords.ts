import { plainText } from "./cellText.ts";

/** Steps of a grade in words, best first, and what share of a scale of 100 is proposed for them [project's own rule, editable]. */
const steps: readonly (readonly [share: number, words: readonly string[]])[] = [
  [95, ["优", "优秀", "a", "excellent"]],
  [85, ["良", "良好", "b", "good", "very good"]],
  [75, ["中", "中等", "c", "average", "fair", "satisfactory"]],
  [65, ["及格", "合格", "通过", "d", "pass", "passed"]],
  [50, ["不及格", "不合格", "不通过", "未通过", "差", "e", "f", "fail", "failed"]],
];
/** Grades that schools use in several meanings: nothing is proposed for them. */
const otherGrades = new Set(["distinction", "distinction*", "merit", "d*", "甲", "乙", "丙", "丁", "戊"]);
/** What a plus or minus behind a letter adds [project's own rule, editable]. */
const shades: Readonly<Record<string, number>> = { "": 0, "+": 3, "-": -3, "−": -3 };

/** A grade without its plus or minus, and what that adds. */
function shaded(text: string): { readonly word: string; readonly shade: number } {
  const plain = plainText(text).toLowerCase();
  const found = /^([a-f]|优|良|中)([+−-])$/.exec(plain);
  return { word: found?.[1] ?? plain, shade: shades[found?.[2] ?? ""] ?? 0 };
}

const shareOf: ReadonlyMap<string, number> = new Map(
  steps.flatMap(([share, words]) => words.map((word) => [word, share] as const)),
);

/** True for a grade in words: 优, 良好, 中, 及格, 不及格, A to F. */
export function isGradeWord(text: string): boolean {
  const { word } = shaded(text);
  return shareOf.has(word) || otherGrades.has(word);
}

/**
 * The score proposed for a grade in words: 95, 85, 75, 65, 50 on a scale of 0 to 100, 5 to 1 on one of 1 to 5, the same shares of any other.
 * Where lower is better the scale is turned. Null for other texts, and without a scale.
 */
export function proposedScore(
  text: string,
  scale: { readonly min: number; readonly max: number; readonly down?: boolean } | null,
): string | null {
  const { word, shade } = shaded(text);
  const share = shareOf.get(word);
  if (share === undefined || scale === null) return null;
  const { min, max, down = false } = scale;
  const step = steps.findIndex(([candidate]) => candidate === share);
  const up = max - min === 4 ? max - step : min + ((max - min) * (share + shade)) / 100;
  return String(Number((down ? max + min - up : up).toPrecision(6)));
}
