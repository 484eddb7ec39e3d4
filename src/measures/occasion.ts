import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf, selectRows } from "../panels/selection.ts";
import { remembered, rememberedOnce } from "./remembered.ts";
import { scoreFactsOf, stageOrder } from "./scoreFacts.ts";

/**
 * When competence is looked at: scores of these stages, of these terms, of this many terms since entry; null sets no such limit.
 * `chosen` says who chose it: the filter, the default (the latest that all cohorts have reached), or nobody (all terms together).
 */
export interface Occasion {
  readonly stages: readonly string[] | null;
  readonly terms: readonly string[] | null;
  readonly termsSinceEntry: number | null;
  readonly chosen: "filter" | "default" | "all";
}

/** How far each student has come: the latest stage's rank (−1: none), terms since entry (NaN), ordinal (NaN), and whether there is any score. */
interface Reach {
  readonly stage: Int32Array;
  readonly sinceEntry: Float64Array;
  readonly ordinal: Float64Array;
  readonly any: Uint8Array;
}

/** How far each student has come, by the scores that are there. */
export const reachOf = rememberedOnce((data): Reach => {
  const { scores, students } = data.panels;
  const facts = scoreFactsOf(data);
  const student = integers(scores, "student");
  const stage = integers(scores, "stage");
  const reach = {
    stage: new Int32Array(students.rowCount).fill(-1),
    sinceEntry: new Float64Array(students.rowCount).fill(Number.NaN),
    ordinal: new Float64Array(students.rowCount).fill(Number.NaN),
    any: new Uint8Array(students.rowCount),
  };
  const later = (now: number | undefined, next: number | undefined) =>
    next !== undefined && !Number.isNaN(next) && (now === undefined || Number.isNaN(now) || next > now);
  for (let row = 0; row < scores.rowCount; row += 1) {
    if (Number.isNaN(facts.points[row] ?? Number.NaN)) continue;
    const who = student[row] ?? -1;
    reach.any[who] = 1;
    const rank = facts.stageRank[stage[row] ?? -1] ?? -1;
    if (rank > (reach.stage[who] ?? -1)) reach.stage[who] = rank;
    if (later(reach.sinceEntry[who], facts.sinceEntry[row]))
      reach.sinceEntry[who] = facts.sinceEntry[row] ?? 0;
    if (later(reach.ordinal[who], facts.ordinal[row])) reach.ordinal[who] = facts.ordinal[row] ?? 0;
  }
  return reach;
});

/** The least over cohorts of the furthest that any of a cohort's selected students has come; NaN when none has come anywhere. */
function commonReach(cohort: Int32Array, selected: Uint8Array, far: ArrayLike<number>): number {
  const furthest = new Map<number, number>();
  for (let student = 0; student < cohort.length; student += 1) {
    const reached = far[student] ?? Number.NaN;
    if (selected[student] !== 1 || Number.isNaN(reached) || reached < 0) continue;
    const code = cohort[student] ?? -1;
    furthest.set(code, Math.max(furthest.get(code) ?? reached, reached));
  }
  return furthest.size === 0 ? Number.NaN : Math.min(...furthest.values());
}

/** Whether every cohort of which any selected student has a score has one at so many terms since entry. */
function allHaveScores(data: PanelData, cohort: Int32Array, selected: Uint8Array, since: number): boolean {
  const { scores } = data.panels;
  const { points, sinceEntry } = scoreFactsOf(data);
  const student = integers(scores, "student");
  const any = new Set<number>();
  const then = new Set<number>();
  for (let row = 0; row < scores.rowCount; row += 1) {
    const who = student[row] ?? -1;
    if (selected[who] !== 1 || Number.isNaN(points[row] ?? Number.NaN)) continue;
    any.add(cohort[who] ?? -1);
    if (sinceEntry[row] === since) then.add(cohort[who] ?? -1);
  }
  return any.size === then.size;
}

const defaultOccasion = remembered<PanelFilter, Occasion>(JSON.stringify, (data, where) => {
  const selected = selectRows(data, "students", where);
  const cohort = integers(data.panels.students, "cohort");
  const reach = reachOf(data);
  const stage = commonReach(cohort, selected, reach.stage);
  const stageName = stageOrder[stage];
  if (stageName !== undefined)
    return { stages: [stageName], terms: null, termsSinceEntry: null, chosen: "default" };
  const since = commonReach(cohort, selected, reach.sinceEntry);
  if (!Number.isNaN(since) && allHaveScores(data, cohort, selected, since))
    return { stages: null, terms: null, termsSinceEntry: since, chosen: "default" };
  return { stages: null, terms: null, termsSinceEntry: null, chosen: "all" };
});

/**
 * The occasion that competence measures use under a filter: the filter's own stages and terms; else the latest stage that every
 * cohort shown has reached; without stages the latest number of terms since entry; without either all terms together. A cohort
 * whose scores of that many terms since entry were never loaded (a school's first file holds one term of several cohorts) has
 * nothing to compare there: then all terms stand together too.
 * A cohort without any score is left aside: it has reached nothing and would hide everything.
 */
export function occasionOf(data: PanelData, where: PanelFilter): Occasion {
  if (where.stage !== undefined || where.term !== undefined) {
    return {
      stages: where.stage?.toSorted() ?? null,
      terms: where.term?.toSorted() ?? null,
      termsSinceEntry: null,
      chosen: "filter",
    };
  }
  return defaultOccasion(data, filterPart(where, "whom"));
}

/** The score rows of an occasion, as 1 and 0. */
export function occasionRows(data: PanelData, occasion: Occasion): Uint8Array {
  const { scores } = data.panels;
  const { sinceEntry } = scoreFactsOf(data);
  const allowed = (name: "stage" | "term", texts: readonly string[] | null) =>
    texts === null
      ? null
      : {
          codes: labelsOf(data, "scores", name).map((label) => texts.includes(label)),
          none: texts.includes(""),
        };
  const stages = allowed("stage", occasion.stages);
  const terms = allowed("term", occasion.terms);
  const stage = integers(scores, "stage");
  const term = integers(scores, "term");
  const rows = new Uint8Array(scores.rowCount);
  for (let row = 0; row < scores.rowCount; row += 1) {
    if (stages !== null && !(stages.codes[stage[row] ?? -1] ?? stages.none)) continue;
    if (terms !== null && !(terms.codes[term[row] ?? -1] ?? terms.none)) continue;
    if (occasion.termsSinceEntry !== null && sinceEntry[row] !== occasion.termsSinceEntry) continue;
    rows[row] = 1;
  }
  return rows;
}
