import type { Estimate, EstimateStatus, Evaluator } from "./estimate.ts";
import {
  answersTo,
  destinations,
  forGraduateGroups,
  graduatesOf,
  shareOf,
  unanswered,
  type Answers,
  type Destination,
} from "./graduates.ts";
import { absent } from "./verdict.ts";

/** The steps from graduation to work that fits and lasts, each of those who took the one before. */
export const employmentStepIds = [
  "known",
  "placed",
  "at_work",
  "related",
  "level_match",
  "open_ended",
] as const;
export type EmploymentStep = (typeof employmentStepIds)[number];

interface Step {
  readonly id: EmploymentStep;
  /** The question that decides it, and whom of those before it concerns; absent where the destination itself does. */
  readonly question?: { readonly answers: Answers; readonly concerns: (row: number) => boolean };
  readonly taken: (row: number) => boolean;
}

const placed: ReadonlySet<Destination> = new Set(destinations.slice(0, 5));

/**
 * `employment.steps`: of all graduates the shares that are known to have taken each step and all before it (`step:`), the shares that
 * took the one before and did not answer the question of this one (`unsaid:`), and of those before who answered the share that took
 * it (`kept:`). A step whose question nobody of the group answered has no share, and none after it has.
 */
export const employmentSteps: Evaluator = (question) => {
  const { data } = question;
  const { destination, isAtWork, isEmployee } = graduatesOf(data);
  const related = answersTo(data, "related");
  const level = answersTo(data, "level_match");
  const contract = answersTo(data, "contract");
  const everyone = () => true;
  const steps: readonly Step[] = [
    { id: "known", taken: (row) => destination(row) !== "unknown" },
    { id: "placed", taken: (row) => placed.has(destination(row)) },
    { id: "at_work", taken: isAtWork },
    {
      id: "related",
      question: { answers: related, concerns: everyone },
      taken: (row) => related.value(row) >= 4,
    },
    {
      id: "level_match",
      question: { answers: level, concerns: everyone },
      taken: (row) => level.text(row) === "match",
    },
    {
      id: "open_ended",
      question: { answers: contract, concerns: isEmployee },
      taken: (row) => isEmployee(row) && contract.text(row) === "open_ended",
    },
  ];
  return forGraduateGroups(question, ({ rows }, reason) => {
    const working = rows.filter(isAtWork);
    let before: readonly number[] = rows;
    let untold: EstimateStatus | null = null;
    return steps.flatMap(({ id, question: asked, taken }): readonly Estimate[] => {
      const parts = [
        `step:${id}`,
        ...(id === "known" ? [] : [`kept:${id}`]),
        ...(asked === undefined ? [] : [`unsaid:${id}`]),
      ];
      const concerned = asked === undefined ? before : before.filter(asked.concerns);
      const answered = asked === undefined ? concerned : concerned.filter(asked.answers.answered);
      if (untold === null && asked !== undefined) {
        const workers = working.filter(asked.concerns);
        if (workers.length > 0 && !workers.some(asked.answers.answered))
          untold = unanswered(rows, workers, asked.answers, reason);
      }
      const status = untold;
      if (status !== null) return parts.map((part) => absent(part, status, rows.length));
      const why = (): EstimateStatus => {
        if (rows.length === 0) return reason();
        return asked === undefined ? "not_applicable" : unanswered(rows, concerned, asked.answers, reason);
      };
      const reached = new Set(answered.filter(taken));
      const spoke = new Set(answered);
      const silent = new Set(concerned.filter((row) => !spoke.has(row)));
      before = [...reached];
      const ofAll = { base: rows, eligible: rows.length, reason };
      return parts.map((part) => {
        if (part.startsWith("step:"))
          return shareOf(question, { ...ofAll, part, counted: (row) => reached.has(row) });
        if (part.startsWith("unsaid:"))
          return shareOf(question, { ...ofAll, part, counted: (row) => silent.has(row) });
        return shareOf(question, {
          part,
          base: answered,
          counted: (row) => reached.has(row),
          eligible: rows.length,
          reason: why,
        });
      });
    });
  });
};
