import { integers, labelsOf, tuplesOf } from "../panels/selection.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import type { Estimate, EstimateStatus, Evaluator } from "./estimate.ts";
import { studentGroups } from "./groups.ts";
import { rememberedOnce } from "./remembered.ts";
import { judge } from "./verdict.ts";

/** The students of cohorts of which someone has graduated: the base of a completion rate. */
const finishedCohorts = rememberedOnce((data): Uint8Array => {
  const status = integers(data.panels.students, "exit_status");
  const graduated = labelsOf(data, "students", "exit_status").indexOf("graduated");
  const everyone = new Uint8Array(data.panels.students.rowCount).fill(1);
  const { index } = tuplesOf(data, "students", ["school", "program", "cohort"], everyone);
  const finished = new Set<number>();
  index.forEach((cohort, student) => {
    if (graduated >= 0 && status[student] === graduated) finished.add(cohort);
  });
  return Uint8Array.from(index, (cohort) => (finished.has(cohort) ? 1 : 0));
});

/**
 * `students.completion`: graduated ÷ all who started in cohorts (of a program) of which someone has graduated, those whose status
 * nobody states included. The parts `left`, `suspended`, `transferred` are shares of all who started, finished or not.
 */
export const studentsCompletion: Evaluator = (question) => {
  const { data, by, where, settings } = question;
  const status = integers(data.panels.students, "exit_status");
  const labels = labelsOf(data, "students", "exit_status");
  const statusOf = (student: number) => labels[status[student] ?? -1] ?? "";
  const finished = finishedCohorts(data);

  return studentGroups(data, by, where).flatMap(({ group, students }) => {
    const known = students.some((student) => statusOf(student) !== "");
    const share = (
      part: string,
      base: readonly number[],
      counted: string,
      reason: EstimateStatus,
    ): Estimate => {
      const value = base.filter((student) => statusOf(student) === counted).length / base.length;
      const counts = { n: base.length, eligible: students.length, base: base.length };
      const candidate = {
        part,
        value,
        ...wilsonInterval(value, base.length),
        ...counts,
        interval: "wilson",
      } as const;
      return judge(candidate, settings.minBase, () => reason);
    };
    const started = students.filter((student) => finished[student] === 1);
    return [
      share("", started, "graduated", known ? "not_reached" : "not_collected"),
      ...["left", "suspended", "transferred"].map((part) =>
        share(part, known ? students : [], part, "not_collected"),
      ),
    ].map((estimate) => ({ group, ...estimate }));
  });
};
