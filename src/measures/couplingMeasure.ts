import { coupling } from "../stats/coupling.ts";
import type { Functional } from "../stats/functionals.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, EstimateStatus, Evaluator } from "./estimate.ts";
import { groupDimensions } from "./profileRangeMeasure.ts";
import type { Resampler } from "./resampling.ts";
import { absent, judge } from "./verdict.ts";

const functionals = [
  ["", "couplingD"],
  ["coupling", "couplingC"],
  ["development", "couplingT"],
  ["modified_coupling", "couplingModifiedC"],
] as const satisfies readonly (readonly [string, Functional])[];

/** The dimensions of the students who have all that were collected, as u in [0, 1]: `columns[dimension][student]`; or why not. */
function columnsOf(group: CompetenceGroup): readonly Float64Array[] | EstimateStatus {
  const { declared, collected, columns } = groupDimensions(group);
  if (declared.length < 2) return "not_applicable";
  if (collected.length < 2) return collected.length === 0 ? group.reason() : "not_collected";
  return columns.map((column) => column.map((points) => Math.min(1, Math.max(0, points / 100))));
}

function estimatesOf(group: CompetenceGroup): readonly Estimate[] {
  const eligible = group.members.length;
  const columns = columnsOf(group);
  if (typeof columns === "string") return functionals.map(([part]) => absent(part, columns, eligible));
  const n = columns[0]?.length ?? 0;
  const counts = { n, eligible, base: n };
  const { c, t, d, modifiedC } = coupling(
    columns.map((column) => column.reduce((sum, one) => sum + one, 0) / n),
  );
  const values = { "": d, coupling: c, development: t, modified_coupling: modifiedC };
  return functionals.map(([part]): Estimate => {
    const value = values[part];
    // All means 0: nothing to be coupled.
    if (n >= group.settings.minBase && n > 0 && Number.isNaN(value))
      return absent(part, "not_applicable", eligible, counts);
    const one = judge(
      { part, value, lower: null, upper: null, ...counts, interval: "bca" },
      group.settings.minBase,
      () => "not_collected",
    );
    return one.status === "ok" ? { ...one, pending: true } : one;
  });
}

/** `competence.coupling`: D, C, T and the modified C of the group's dimension means, over students with all collected dimensions. */
export const competenceCoupling: Evaluator = (question) => forCompetenceGroups(question, estimatesOf);

/** What the intervals of `competence.coupling` are resampled from: students with all their dimensions. */
export const resampleCoupling: Resampler = (question) =>
  forCompetenceGroups(question, (group) => {
    const columns = columnsOf(group);
    if (typeof columns === "string") return [];
    const pending = new Set(estimatesOf(group).flatMap((one) => (one.pending === true ? [one.part] : [])));
    return functionals
      .filter(([part]) => pending.has(part))
      .map(([part, functional]) => ({ part, functional, columns, method: "bca" as const }));
  });
