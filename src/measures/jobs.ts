import type { EstimateStatus, Evaluator, Question } from "./estimate.ts";
import {
  answersTo,
  forGraduateGroups,
  graduatesOf,
  shareOf,
  unanswered,
  type Answers,
  type Graduates,
} from "./graduates.ts";
import { absent } from "./verdict.ts";

/** One share of the answers to a question about the work. */
interface AnswerShare {
  readonly part: string;
  readonly counted: (row: number, answers: Answers) => boolean;
}

/** Shares of those whom a question concerns who answered it, each held against all of the group. */
function sharesOfAnswers(
  question: Question,
  column: string,
  concerns: (row: number, graduates: Graduates) => boolean,
  shares: readonly AnswerShare[],
) {
  const answers = answersTo(question.data, column);
  const graduates = graduatesOf(question.data);
  return forGraduateGroups(question, ({ rows }, reason) => {
    const concerned = rows.filter((row) => concerns(row, graduates));
    const base = concerned.filter(answers.answered);
    return shares.map(({ part, counted }) =>
      shareOf(question, {
        part,
        base,
        counted: (row) => counted(row, answers),
        eligible: rows.length,
        reason: () => unanswered(rows, concerned, answers, reason),
      }),
    );
  });
}

const atWork = (row: number, graduates: Graduates): boolean => graduates.isAtWork(row);
const upperTwo = (row: number, answers: Answers): boolean => answers.value(row) >= 4;

/** `employment.related`: work related to the training (4 or 5 of 5), of those at work who answered, and of all graduates. */
export const employmentRelated: Evaluator = (question) => {
  const { isAtWork } = graduatesOf(question.data);
  const related = answersTo(question.data, "related");
  return forGraduateGroups(question, ({ rows }, reason) => {
    const employed = rows.filter(isAtWork);
    const answered = employed.filter(related.answered);
    const isRelated = (row: number) => isAtWork(row) && related.value(row) >= 4;
    const why = (): EstimateStatus => unanswered(rows, employed, related, reason);
    const shared = { counted: isRelated, eligible: rows.length };
    // Where nobody works, nobody works in the trade: a known 0 of all graduates, and no share of nobody.
    const unknown = answered.length === 0 && employed.length > 0;
    return [
      shareOf(question, { ...shared, part: "of_employed", base: answered, reason: why }),
      unknown
        ? absent("of_graduates", why(), rows.length)
        : shareOf(question, { ...shared, part: "of_graduates", base: rows, reason }),
    ];
  });
};

/** `employment.level_match`: of those at work who answered, the shares whose level is what the work asks for, below it (`under`) or above it (`over`). */
export const levelMatch: Evaluator = (question) =>
  sharesOfAnswers(
    question,
    "level_match",
    atWork,
    ["match", "under", "over"].map((part) => ({
      part,
      counted: (row, answers) => answers.text(row) === part,
    })),
  );

/** `employment.open_ended`: open-ended contracts of the employed who said what contract they have, none included. */
export const openEnded: Evaluator = (question) =>
  sharesOfAnswers(question, "contract", (row, graduates) => graduates.isEmployee(row), [
    { part: "", counted: (row, answers) => answers.text(row) === "open_ended" },
  ]);

/** `employment.satisfied`: satisfied with the work (4 or 5 of 5), of those at work who answered. */
export const employmentSatisfied: Evaluator = (question) =>
  sharesOfAnswers(question, "satisfaction", atWork, [{ part: "", counted: upperTwo }]);

/** `employment.met_expectation`: the work is what was expected, of those at work who answered. */
export const metExpectation: Evaluator = (question) =>
  sharesOfAnswers(question, "met_expectation", atWork, [
    { part: "", counted: (row, answers) => answers.value(row) >= 1 },
  ]);

/** `employment.turnover`: left any job so far, of those ever employed since graduation who said how many they left. */
export const turnover: Evaluator = (question) => {
  const left = answersTo(question.data, "jobs_left");
  const employers = answersTo(question.data, "employers_so_far");
  return sharesOfAnswers(
    question,
    "jobs_left",
    (row, graduates) => graduates.isAtWork(row) || employers.value(row) >= 1 || left.value(row) >= 1,
    [{ part: "", counted: (row, answers) => answers.value(row) >= 1 }],
  );
};
