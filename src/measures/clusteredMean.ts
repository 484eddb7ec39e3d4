import { confidenceLevel, type Limits } from "../stats/confidence.ts";
import { meanInterval } from "../stats/meanInterval.ts";
import type { Moments } from "../stats/moments.ts";
import { ClusterComponents } from "../stats/pooledClusterShare.ts";
import { studentTQuantile } from "../stats/studentT.ts";
import type { Design } from "../stats/welch.ts";
import { classesOf, type ProgramComponents } from "./classClusters.ts";
import type { CompetenceGroup } from "./competenceGroups.ts";
import type { Estimate, EstimateInterval } from "./estimate.ts";
import { rememberedByGroup } from "./rememberedByGroup.ts";
import { judge } from "./verdict.ts";

/** Below so many classes in all, how alike students of a class are can't be known. */
const leastClasses = 5;

interface GroupClasses {
  readonly programs: readonly number[];
  /** Σn²/n over the group's classes: the size of a student's class. A student without a class is one of his or her own. */
  readonly size: number;
}

const groupClasses = rememberedByGroup(({ data, profiles, members }): GroupClasses => {
  const { classOf, programOf } = classesOf(data);
  const { start } = profiles.values;
  const programs = new Set<number>();
  const sizes = new Map<number, number>();
  let [n, alone] = [0, 0];
  for (const student of members) {
    programs.add(programOf[student] ?? -1);
    if (start[student] === start[student + 1]) continue;
    const own = classOf[student] ?? -1;
    n += 1;
    if (own < 0) alone += 1;
    else sizes.set(own, (sizes.get(own) ?? 0) + 1);
  }
  let squares = alone;
  for (const size of sizes.values()) squares += size * size;
  return { programs: [...programs], size: n === 0 ? 1 : squares / n };
});

/**
 * What students of a class resembling each other does to a mean over students: its variance is 1 + (n̄ − 1)·ICC times as large, ICC(1)
 * from all classes of the group's programs, pooled within program and cohort over cohorts; n̄ the size of a student's class. Degrees
 * of freedom: classes − cohorts of programs where ICC > 0, else n − 1 (simulated coverage 93-97 % with 5 to 24 classes of 25-30 and
 * ICC 0 to 0.3). Null, for no widening, with fewer than five classes in all, or where the question is about certain classes.
 * `like` are other students whose programs the ICC is taken from, of a contrast all those of the school: one program's classes are
 * few, and where chance has them alike a finding would rest on it.
 */
export function classDesign(
  moments: Moments,
  group: CompetenceGroup,
  components: ProgramComponents,
  like: CompetenceGroup = group,
): Design | null {
  if (group.ofClasses || moments.n < 2) return null;
  const { size } = groupClasses(group);
  const { programs } = groupClasses(like);
  const pooled = new ClusterComponents();
  for (const program of programs) {
    const own = components[program];
    if (own !== undefined) pooled.merge(own);
  }
  const { share, clusters, degrees } = pooled;
  if (clusters < leastClasses || Number.isNaN(share)) return null;
  return share === 0
    ? { effect: 1, degrees: moments.n - 1 }
    : { effect: 1 + (size - 1) * share, degrees: Math.min(degrees, moments.n - 1) };
}

/** The t interval of a mean over students, widened by √effect for students of a class resembling each other. */
export function clusteredInterval(
  moments: Moments,
  group: CompetenceGroup,
  components: ProgramComponents,
): Limits & { readonly interval: EstimateInterval; readonly degrees?: number } {
  const design = classDesign(moments, group, components);
  if (design === null) return { ...meanInterval(moments), interval: "t" };
  const critical = studentTQuantile(1 - (1 - confidenceLevel) / 2, design.degrees);
  const half = critical * moments.standardError * Math.sqrt(design.effect);
  return {
    lower: moments.mean - half,
    upper: moments.mean + half,
    interval: "cluster_t",
    degrees: design.degrees,
  };
}

/** A mean over students with its t interval, widened for classes, or the reason why it is not there. */
export function clusteredMean(
  part: string,
  moments: Moments,
  group: CompetenceGroup,
  components: ProgramComponents,
): Estimate {
  const candidate = {
    part,
    value: moments.mean,
    ...clusteredInterval(moments, group, components),
    n: moments.n,
    eligible: group.members.length,
    base: moments.n,
  };
  return judge(candidate, group.settings.minBase, group.reason);
}
