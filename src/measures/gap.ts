import { Moments } from "../stats/moments.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import { meanEstimate } from "./competenceLevel.ts";
import type { Estimate, EstimateStatus, Evaluator } from "./estimate.ts";
import { absent, judge } from "./verdict.ts";

/** A student's gap counts as large above this many points. Our own rule. */
export const gapThreshold = 10;

const parts = ["", "share_beyond", "d_z"] as const;

/** Why there are no pairs: the framework has no such halves, or one of them wasn't assessed. */
function gapEstimates(group: CompetenceGroup, minuend: string, subtrahend: string): readonly Estimate[] {
  const { profiles, framework, members, settings } = group;
  const eligible = members.length;
  if (!framework.has(minuend) && !framework.has(subtrahend))
    return parts.map((part) => absent(part, "not_applicable", eligible));
  const first = profiles.blocks[minuend];
  const second = profiles.blocks[subtrahend];
  const differences = new Moments();
  let beyond = 0;
  let either = false;
  for (const student of members) {
    const a = first?.[student] ?? Number.NaN;
    const b = second?.[student] ?? Number.NaN;
    either ||= !Number.isNaN(a) || !Number.isNaN(b);
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    differences.add(a - b);
    if (a - b > gapThreshold) beyond += 1;
  }
  const { n } = differences;
  const reason = (): EstimateStatus => (either ? "not_collected" : group.reason());
  const counts = { n, eligible, base: n };
  const share = beyond / n;
  const deviation = Math.sqrt(differences.variance);
  return [
    meanEstimate("", differences, { ...group, reason }, "paired_t"),
    judge(
      { part: "share_beyond", value: share, ...wilsonInterval(share, n), ...counts, interval: "wilson" },
      settings.minBase,
      reason,
    ),
    deviation === 0 && n >= settings.minBase
      ? absent("d_z", "not_applicable", eligible, counts)
      : judge(
          {
            part: "d_z",
            value: differences.mean / deviation,
            lower: null,
            upper: null,
            ...counts,
            interval: "none",
          },
          settings.minBase,
          reason,
        ),
  ];
}

/** `competence.gap_level`: foundational − higher-order of the same student. */
export const competenceGapLevel: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => gapEstimates(group, "level:foundational", "level:higher_order"));

/** `competence.gap_task`: closed − open of the same student. */
export const competenceGapTask: Evaluator = (question) =>
  forCompetenceGroups(question, (group) => gapEstimates(group, "task:closed", "task:open"));
