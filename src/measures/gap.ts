import { Moments } from "../stats/moments.ts";
import { pairedEffect } from "../stats/pairedEffect.ts";
import { wilsonInterval } from "../stats/wilson.ts";
import { classComponents } from "./classClusters.ts";
import { clusteredMean } from "./clusteredMean.ts";
import { forCompetenceGroups, type CompetenceGroup } from "./competenceGroups.ts";
import { meanEstimate } from "./competenceLevel.ts";
import type { EstimateStatus, Evaluator } from "./estimate.ts";
import { contrastWithSchool, ofSchool, withQ, type Tested } from "./schoolContrast.ts";
import { absent, judge } from "./verdict.ts";

/** A student's gap counts as large above this many points. Our own rule. */
export const gapThreshold = 10;

const parts = ["", "share_beyond", "d_z", "against_school"] as const;
const noValues = new Float64Array();

/** The moments of the differences between two blocks of the same students and of both blocks in them, and how many differences are beyond the threshold. */
function differencesOf(
  first: Float64Array | undefined,
  second: Float64Array | undefined,
  students: readonly number[],
): {
  readonly moments: Moments;
  readonly ends: readonly [Moments, Moments];
  readonly beyond: number;
  readonly either: boolean;
} {
  const moments = new Moments();
  const ends = [new Moments(), new Moments()] as const;
  let beyond = 0;
  let either = false;
  for (const student of students) {
    const a = first?.[student] ?? Number.NaN;
    const b = second?.[student] ?? Number.NaN;
    either ||= !Number.isNaN(a) || !Number.isNaN(b);
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    moments.add(a - b);
    ends[0].add(a);
    ends[1].add(b);
    if (a - b > gapThreshold) beyond += 1;
  }
  return { moments, ends, beyond, either };
}

/** What the framework must have for a gap to be asked for; purposes can also be the scores' own. */
function isAsked({ framework, profiles }: CompetenceGroup, block: string): boolean {
  return framework.has(block) || (block.startsWith("purpose:") && profiles.blocks[block] !== undefined);
}

/**
 * The gap, what is said of it, and the means of its two ends in the same students, which differ by the gap. Without pairs: the
 * framework has no such halves, or one of them wasn't assessed.
 */
function gapEstimates(group: CompetenceGroup, minuend: string, subtrahend: string): readonly Tested[] {
  const { profiles, members, settings } = group;
  const eligible = members.length;
  if (!isAsked(group, minuend) && !isAsked(group, subtrahend))
    return [...parts, minuend, subtrahend].map((part) => absent(part, "not_applicable", eligible));
  const first = profiles.blocks[minuend];
  const second = profiles.blocks[subtrahend];
  const { moments, ends, beyond, either } = differencesOf(first, second, members);
  const school = ofSchool(group, `gap ${minuend}`, (students) => ({
    moments: differencesOf(first, second, students).moments,
    values: Float64Array.from(first ?? [], (value, student) => value - (second?.[student] ?? Number.NaN)),
  }));
  const { n } = moments;
  const endOf = (part: string, end: Moments, values: Float64Array = noValues) =>
    clusteredMean(part, end, { ...group, reason }, classComponents(group.data, values));
  const reason = (): EstimateStatus => (either ? "not_collected" : group.reason());
  const counts = { n, eligible, base: n };
  const share = beyond / n;
  const { d, lower, upper } = pairedEffect(moments);
  return [
    meanEstimate("", moments, { ...group, reason }, "paired_t"),
    judge(
      { part: "share_beyond", value: share, ...wilsonInterval(share, n), ...counts, interval: "wilson" },
      settings.minBase,
      reason,
    ),
    Number.isNaN(d) && n > 1 && n >= settings.minBase
      ? absent("d_z", "not_applicable", eligible, counts)
      : judge(
          { part: "d_z", value: d, lower, upper, ...counts, interval: "hedges" },
          settings.minBase,
          reason,
        ),
    contrastWithSchool("against_school", moments, school.moments, group, school.values, reason),
    endOf(minuend, ends[0], first),
    endOf(subtrahend, ends[1], second),
  ];
}

/** A gap between two blocks of the same student, with q-values of the contrasts with the school over the request. */
function gapBetween(minuend: string, subtrahend: string): Evaluator {
  const estimate = (group: CompetenceGroup) => gapEstimates(group, minuend, subtrahend);
  return (question) => withQ(forCompetenceGroups(question, estimate));
}

/** `competence.gap_level`: foundational − higher-order of the same student. */
export const competenceGapLevel = gapBetween("level:foundational", "level:higher_order");

/** `competence.gap_task`: closed − open of the same student. */
export const competenceGapTask = gapBetween("task:closed", "task:open");

/** `competence.gap_purpose`: process − outcome of the same student. */
export const competenceGapPurpose = gapBetween("purpose:process", "purpose:outcome");
