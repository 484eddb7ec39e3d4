import type { PanelData, SurveyInfo } from "../panels/panelData.ts";
import { integers, numbers } from "../panels/selection.ts";
import { abilitiesOf, average, forRatedGroups } from "./employerRatings.ts";
import type { Evaluator } from "./estimate.ts";
import { rememberedOnce } from "./remembered.ts";
import { scaledRatingsOf } from "./surveys.ts";

/** A scale of more steps than this is cut into fifths: its single points would say nothing. */
const mostSteps = 10;

/** The answers that a scale has, lowest first, and which of them a rating on it is. */
interface AnswerScale {
  readonly answers: readonly string[];
  readonly answerOf: (value: number) => number;
}

function answersOf({ scaleMin, scaleMax }: SurveyInfo): AnswerScale {
  const span = scaleMax - scaleMin;
  if (Number.isInteger(span) && span >= 1 && span <= mostSteps) {
    return {
      answers: Array.from({ length: span + 1 }, (_, step) => String(scaleMin + step)),
      answerOf: (value) => Math.round(value - scaleMin),
    };
  }
  const edge = (fifth: number) => Number((scaleMin + (span * fifth) / 5).toPrecision(6));
  return {
    answers: [0, 1, 2, 3, 4].map((fifth) => `${edge(fifth)}–${edge(fifth + 1)}`),
    answerOf: (value) => Math.min(4, Math.floor((5 * (value - scaleMin)) / span)),
  };
}

const scaleKey = ({ scaleMin, scaleMax }: SurveyInfo): string => `${scaleMin} ${scaleMax}`;

/** The scale that most answers to each question are on, the lower of equals, whatever the filter. */
function usualScales(data: PanelData): ReadonlyMap<string, SurveyInfo> {
  const { points, survey, attribute } = scaledRatingsOf(data);
  const counts = new Map<string, Map<string, { readonly survey: SurveyInfo; n: number }>>();
  attribute.forEach((question, row) => {
    const scale = survey[row];
    if (scale === undefined || Number.isNaN(points[row] ?? Number.NaN)) return;
    const ofQuestion = counts.get(question) ?? new Map<string, { readonly survey: SurveyInfo; n: number }>();
    counts.set(question, ofQuestion);
    const known = ofQuestion.get(scaleKey(scale)) ?? { survey: scale, n: 0 };
    known.n += 1;
    ofQuestion.set(scaleKey(scale), known);
  });
  const usual = [...counts].flatMap(([question, scales]) => {
    const [first] = [...scales.values()].toSorted(
      (a, b) => b.n - a.n || a.survey.scaleMin - b.survey.scaleMin || a.survey.scaleMax - b.survey.scaleMax,
    );
    return first === undefined ? [] : [[question, first.survey] as const];
  });
  return new Map(usual);
}

/** What every rating answered: of each question its answers, and for the answer in each place 1 and 0 a row, NaN where there is none. */
interface Answers {
  readonly ofQuestion: ReadonlyMap<string, readonly string[]>;
  readonly given: readonly Float64Array[];
  /** 1 where nothing was rated, said to be not applicable or left out. */
  readonly unrated: Float64Array;
}

const answersIn = rememberedOnce((data): Answers => {
  const { points, survey, attribute } = scaledRatingsOf(data);
  const satisfaction = numbers(data.panels.employerRatings, "satisfaction");
  const missing = integers(data.panels.employerRatings, "satisfaction_missing");
  const usual = usualScales(data);
  const scales = new Map([...usual].map(([question, scale]) => [question, answersOf(scale)]));
  const most = Math.max(0, ...[...scales.values()].map(({ answers }) => answers.length));
  const given = Array.from({ length: most }, () => new Float64Array(attribute.length).fill(Number.NaN));
  attribute.forEach((question, row) => {
    const [own, at] = [survey[row], usual.get(question)];
    if (own === undefined || at === undefined || scaleKey(own) !== scaleKey(at)) return;
    if (Number.isNaN(points[row] ?? Number.NaN)) return;
    const answer = scales.get(question)?.answerOf(satisfaction[row] ?? Number.NaN);
    given.forEach((values, place) => {
      values[row] = place === answer ? 1 : 0;
    });
  });
  return {
    ofQuestion: new Map([...scales].map(([question, { answers }]) => [question, answers])),
    given,
    unrated: Float64Array.from(missing, (code) => (code > 0 ? 1 : 0)),
  };
});

/**
 * `employer.answers`: by question (`overall` and each ability) the mean over employers of their shares of each answer of the survey's
 * scale, which add to 1, and under `unrated:` the mean of their shares of ratings without an answer to it. A question that no wave gives
 * a scale has that part alone.
 */
export const employerAnswers: Evaluator = (question) => {
  const { data } = question;
  const { attribute } = scaledRatingsOf(data);
  const { ofQuestion, given, unrated } = answersIn(data);
  const asked = [
    "overall",
    ...abilitiesOf(attribute),
    ...(attribute.includes("hire_again") ? ["hire_again"] : []),
  ];
  return forRatedGroups(question, (rows) =>
    asked.flatMap((one) => {
      const own = rows.filter((row) => attribute[row] === one);
      const shared = { rows: own, share: true, perEmployer: true } as const;
      const answers = (ofQuestion.get(one) ?? []).map((answer, place) => ({
        part: `answer:${one}:${answer}`,
        values: given[place] ?? unrated,
      }));
      return [...answers, { part: `unrated:${one}`, values: unrated }].map((what) =>
        average({ ...shared, ...what }, question),
      );
    }),
  );
};
