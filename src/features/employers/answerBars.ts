import { answerOf, sideOf, type DivergingBar } from "../../charts/divergingBars/divergingData.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import type { MeasureResult } from "../../measures/result.ts";

/** The share of satisfied that belongs to a question of the survey: a measure and its part. */
export function satisfiedOf(question: string): { readonly measure: MeasureId; readonly part: string } {
  if (question === "overall") return { measure: "employer.satisfied", part: "" };
  if (question === "hire_again") return { measure: "employer.hire_again", part: "" };
  return { measure: "employer.domain", part: `satisfied:${question}` };
}

/** The questions to which results of `employer.answers` have answers, in their order. */
export function questionsIn(results: readonly MeasureResult[]): readonly string[] {
  const questions = results.flatMap(({ part }) =>
    part.startsWith("answer:") ? [part.slice("answer:".length, part.lastIndexOf(":"))] : [],
  );
  return [...new Set(questions)];
}

/** The bar of a question from one group's results. */
export function answerBar(
  code: string,
  question: string,
  results: readonly MeasureResult[],
  total: MeasureResult | undefined,
): DivergingBar {
  const unanswered = results.find(({ part }) => part === `unrated:${question}`);
  return {
    code,
    answers: results.filter(({ part }) => part.startsWith(`answer:${question}:`)),
    ...(unanswered === undefined ? {} : { unanswered }),
    ...(total === undefined ? {} : { total }),
  };
}

/** Bars by the answers that they are cut into: only those of one scale stand in one chart. */
export function byScale(bars: readonly DivergingBar[]): readonly (readonly DivergingBar[])[] {
  const scales = new Map<string, DivergingBar[]>();
  for (const bar of bars) {
    const key = bar.answers.map(({ part }) => answerOf(part)).join(" ");
    scales.set(key, [...(scales.get(key) ?? []), bar]);
  }
  return [...scales.values()];
}

/** The shares of answers below and above the middle of the scale; null where a share is missing. */
export function sidesOf({
  answers,
}: DivergingBar): { readonly lower: number; readonly upper: number } | null {
  let [lower, upper] = [0, 0];
  for (const [place, { value }] of answers.entries()) {
    if (value === null) return null;
    const side = sideOf(place, answers.length);
    if (side < 0) lower += value;
    if (side > 0) upper += value;
  }
  return answers.length === 0 ? null : { lower, upper };
}
