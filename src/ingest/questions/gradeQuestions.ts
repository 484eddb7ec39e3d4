import { plainText } from "../values/cellText.ts";
import { codeCounts } from "../values/codeCounts.ts";
import { decider, mostFrequent } from "./askedTexts.ts";
import type { FileChoices } from "./fileChoices.ts";
import { isGradeWord, proposedScore } from "../values/gradeWords.ts";
import type { Mapped, MappedColumn } from "../recognition/mapColumns.ts";
import { message, type Message } from "../message.ts";
import { declaredScale } from "../values/observedScales.ts";
import type { AskedText, Question } from "./questions.ts";
import type { Recognition } from "../recognition/recognition.ts";
import type { KnownCodes } from "../screening.ts";

interface GradeScale {
  readonly min: number;
  readonly max: number;
  readonly down: boolean;
}

/** The scale on which a grade in words of a column would lie; null where it is none or more than one. */
function scaleOf(
  recognition: Recognition,
  mapped: Mapped,
  column: MappedColumn,
  codes: ReadonlySet<number>,
  known: KnownCodes,
): GradeScale | null {
  if (recognition.kind !== "assessments") return null;
  const at = mapped.wide.indexOf(column);
  const indicator = mapped.columns.find(({ name }) => name === "indicator_code")?.canonical;
  const indicators = new Set<string>();
  const label = recognition.wide[at]?.labels["indicator_code"];
  if (label !== undefined) indicators.add(label);
  else if (indicator !== undefined) {
    column.source.codes.forEach((code, row) => {
      if (codes.has(code)) indicators.add(indicator.dictionary[indicator.codes[row] ?? 0] ?? "");
    });
  }
  const scales = [...indicators].map((code) => ({
    scale: declaredScale(known, code),
    down: known.indicators.find((one) => one.code === code)?.direction === "down",
  }));
  const [first] = scales;
  if (first === undefined || first.scale === null) return null;
  const { scale, down } = first;
  const same = scales.every(
    (one) => one.scale?.min === scale.min && one.scale.max === scale.max && one.down === down,
  );
  return same ? { ...scale, down } : null;
}

/** Pass and fail alone are two values, and no marks of five steps. */
const passOrFail = /^(不?及格|不?合格|(不|未)?通过|pass|passed|fail|failed)$/i;
const percent = /^[-+]?\d+(?:\.\d+)?%$/;

/** The share of the way along its scale that a percentage says. */
function proposedShare(text: string, scale: GradeScale | null): string | null {
  if (scale === null) return null;
  const share = Number(plainText(text).slice(0, -1)) / 100;
  return String(Number((scale.min + share * (scale.max - scale.min)).toPrecision(6)));
}

/** True for a percentage whose scale is not the one on which it is its own number. */
export function isPercent(text: string): boolean {
  return percent.test(plainText(text));
}

/** One question about texts that stand for scores: those that nobody explained, then those that somebody did. */
export function askedScores(
  column: MappedColumn,
  counts: Uint8Array,
  unsaid: readonly number[],
  said: readonly number[],
  proposal: (text: string) => string | null,
  evidence: Message,
  choices: FileChoices,
): Question[] {
  const { source, chosen } = column;
  const rows = codeCounts(source, counts);
  const present = (codes: readonly number[]): AskedText[] =>
    codes.flatMap((code) => {
      const text = source.dictionary[code] ?? "";
      const taken = chosen.get(code) ?? null;
      const count = rows[code] ?? 0;
      return count === 0 ? [] : [{ text, count, taken, proposal: taken ?? proposal(text) }];
    });
  const question = (texts: readonly AskedText[], state: Question["state"]): Question[] =>
    texts.length === 0
      ? []
      : [
          {
            id: "scale",
            state,
            column: source.name,
            evidence,
            options: ["", "x", "z"].map((value) => ({ value })),
            numeric: true,
            answer: null,
            texts: mostFrequent(texts),
          },
        ];
  return [...question(present(unsaid), "open"), ...question(present(said), decider(choices, column, said))];
}

/** Grades in words in a column of scores, and percentages on a scale that doesn't go to 100: which numbers they stand for is never assumed. */
export function gradeQuestions(
  recognition: Recognition,
  mapped: Mapped,
  column: MappedColumn,
  counts: Uint8Array,
  known: KnownCodes,
  choices: FileChoices,
): Question[] {
  const { source, problems, chosen } = column;
  const textOf = (code: number): string => source.dictionary[code] ?? "";
  const words = source.dictionary.flatMap((text, code) => (isGradeWord(text) ? [code] : []));
  const shares = source.dictionary.flatMap((text, code) => (isPercent(text) ? [code] : []));
  if (words.length + shares.length === 0) return [];
  const scale = scaleOf(recognition, mapped, column, new Set([...words, ...shares]), known);
  const unsaidWords = words.filter((code) => problems.get(code)?.check === "type.number");
  const saidWords = words.filter((code) => chosen.has(code));
  const stepped = [...unsaidWords, ...saidWords].some((code) => !passOrFail.test(plainText(textOf(code))));
  // Before the indicator of a course is said, nothing can be said of its scale.
  const isUnsaid =
    recognition.missing.includes("indicator_code") &&
    !mapped.columns.some(({ name }) => name === "indicator_code");
  const isOwnNumber =
    recognition.kind !== "assessments" || isUnsaid || (scale?.min === 0 && scale.max === 100);
  const onScale =
    scale === null ? message("ask_grades_scales") : message("ask_grades", { min: scale.min, max: scale.max });
  return [
    ...askedScores(
      column,
      counts,
      unsaidWords,
      saidWords,
      (text) => (stepped ? proposedScore(text, scale) : null),
      onScale,
      choices,
    ),
    ...askedScores(
      column,
      counts,
      isOwnNumber ? [] : shares.filter((code) => !chosen.has(code)),
      shares.filter((code) => chosen.has(code)),
      (text) => proposedShare(text, scale),
      scale === null
        ? message("ask_percent_scales")
        : message("ask_percent", { min: scale.min, max: scale.max }),
      choices,
    ),
  ];
}
