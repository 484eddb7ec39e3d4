import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, labelsOf, selectRows } from "../panels/selection.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import { remembered } from "./remembered.ts";
import { scoreFactsOf, stageOrder } from "./scoreFacts.ts";

/** What else narrows the scores that are looked at; an absent one narrows nothing. Of assessor kinds, else those of the settings count. */
export type Circumstances = Readonly<
  Partial<Record<"module" | "instrument" | "employer" | "assessor_kind", readonly string[]>>
>;

/**
 * When and under which circumstances competence is looked at: scores of these stages, of these terms, of this many terms since
 * entry; null sets no such limit. `chosen` says who chose the time: the filter, the default (the latest that all cohorts have
 * reached), or nobody (all terms together).
 */
export interface Occasion {
  readonly stages: readonly string[] | null;
  readonly terms: readonly string[] | null;
  readonly termsSinceEntry: number | null;
  readonly circumstances: Circumstances;
  readonly chosen: "filter" | "default" | "all";
}

/** How far each student has come: the latest stage's rank (−1: none), terms since entry (NaN), ordinal (NaN), and whether there is any score. */
interface Reach {
  readonly stage: Int32Array;
  readonly sinceEntry: Float64Array;
  readonly ordinal: Float64Array;
  readonly any: Uint8Array;
}

/** How far each student has come, by the scores that are there, or by those of `rows` alone. */
function reachIn(data: PanelData, rows: Uint8Array | null): Reach {
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
    if (rows?.[row] === 0 || Number.isNaN(facts.points[row] ?? Number.NaN)) continue;
    const who = student[row] ?? -1;
    reach.any[who] = 1;
    const rank = facts.stageRank[stage[row] ?? -1] ?? -1;
    if (rank > (reach.stage[who] ?? -1)) reach.stage[who] = rank;
    if (later(reach.sinceEntry[who], facts.sinceEntry[row]))
      reach.sinceEntry[who] = facts.sinceEntry[row] ?? 0;
    if (later(reach.ordinal[who], facts.ordinal[row])) reach.ordinal[who] = facts.ordinal[row] ?? 0;
  }
  return reach;
}

/** The circumstances that a filter names. */
function circumstancesOf({ module, instrument, employer, assessor_kind }: PanelFilter): Circumstances {
  return Object.fromEntries(
    Object.entries({ module, instrument, employer, assessor_kind }).flatMap(([name, codes]) =>
      codes === undefined ? [] : [[name, codes.toSorted()]],
    ),
  );
}

/** Where scores are given, whoever gives them: kinds of assessors are compared at one time, modules each at theirs. */
function placeOf({ assessor_kind: _kinds, ...place }: Circumstances): Circumstances {
  return place;
}

/** The score rows of some places, as 1 and 0; null where nothing narrows them. */
function placeRows(data: PanelData, circumstances: Circumstances): Uint8Array | null {
  const place = placeOf(circumstances);
  return Object.keys(place).length === 0 ? null : selectRows(data, "scores", place);
}

/** How far each student has come, by the scores of some places that are there. */
const reachAt = remembered<Circumstances, Reach>(JSON.stringify, (data, place) =>
  reachIn(data, placeRows(data, place)),
);

/** How far each student has come, by all scores that are there. */
export function reachOf(data: PanelData): Reach {
  return reachAt(data, {});
}

/** The students who have a score at so many terms since entry, of some places, as 1 and 0. */
const scoredAt = remembered<{ readonly place: Circumstances; readonly since: number }, Uint8Array>(
  JSON.stringify,
  (data, { place, since }) => {
    const { scores, students } = data.panels;
    const { points, sinceEntry } = scoreFactsOf(data);
    const student = integers(scores, "student");
    const rows = placeRows(data, place);
    const scored = new Uint8Array(students.rowCount);
    for (let row = 0; row < scores.rowCount; row += 1) {
      if (sinceEntry[row] !== since || rows?.[row] === 0 || Number.isNaN(points[row] ?? Number.NaN)) continue;
      scored[student[row] ?? -1] = 1;
    }
    return scored;
  },
);

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

/** Whether every cohort of which any selected student has a score (`any`) has one of those who have one at some time (`timed`). */
function allHaveScores(
  cohort: Int32Array,
  selected: Uint8Array,
  { any, timed }: { readonly any: Uint8Array; readonly timed: Uint8Array },
): boolean {
  const cohorts = { any: new Set<number>(), timed: new Set<number>() };
  for (let student = 0; student < cohort.length; student += 1) {
    if (selected[student] !== 1 || any[student] !== 1) continue;
    cohorts.any.add(cohort[student] ?? -1);
    if (timed[student] === 1) cohorts.timed.add(cohort[student] ?? -1);
  }
  return cohorts.any.size === cohorts.timed.size;
}

type Time = Omit<Occasion, "circumstances">;

const defaultTime = remembered<{ readonly whom: PanelFilter; readonly place: Circumstances }, Time>(
  JSON.stringify,
  (data, { whom, place }) => {
    const selected = selectRows(data, "students", whom);
    const cohort = integers(data.panels.students, "cohort");
    const reach = reachAt(data, place);
    const stage = commonReach(cohort, selected, reach.stage);
    const stageName = stageOrder[stage];
    if (stageName !== undefined)
      return { stages: [stageName], terms: null, termsSinceEntry: null, chosen: "default" };
    const since = commonReach(cohort, selected, reach.sinceEntry);
    if (
      !Number.isNaN(since) &&
      allHaveScores(cohort, selected, { any: reach.any, timed: scoredAt(data, { place, since }) })
    )
      return { stages: null, terms: null, termsSinceEntry: since, chosen: "default" };
    return { stages: null, terms: null, termsSinceEntry: null, chosen: "all" };
  },
);

/**
 * The occasion that competence measures use under a filter: the filter's own stages and terms; else the latest stage that every
 * cohort shown has reached; without stages the latest number of terms since entry; without either all terms together. A cohort
 * whose scores of that many terms since entry were never loaded (a school's first file holds one term of several cohorts) has
 * nothing to compare there: then all terms stand together too.
 * A cohort without any score is left aside: it has reached nothing and would hide everything. Where the filter names modules,
 * instruments or employers, only scores given there say how far cohorts have come.
 */
export function occasionOf(data: PanelData, where: PanelFilter): Occasion {
  const circumstances = circumstancesOf(where);
  if (where.stage !== undefined || where.term !== undefined) {
    return {
      stages: where.stage?.toSorted() ?? null,
      terms: where.term?.toSorted() ?? null,
      termsSinceEntry: null,
      circumstances,
      chosen: "filter",
    };
  }
  const time = defaultTime(data, { whom: filterPart(where, "whom"), place: placeOf(circumstances) });
  return { ...time, circumstances };
}

/** The assessor kinds whose scores count at an occasion: those it names, else those of the settings. A row that names none is the school's. */
export function assessorsOf(
  { circumstances }: Occasion,
  { assessorKinds }: MeasureSettings,
): readonly string[] {
  return circumstances.assessor_kind?.map((kind) => (kind === "" ? "school" : kind)) ?? assessorKinds;
}

/** What of an occasion and the settings changes the means of students, as a text. */
export function occasionKey(occasion: Occasion, settings: MeasureSettings): string {
  const { stages, terms, termsSinceEntry, circumstances } = occasion;
  return JSON.stringify([
    stages,
    terms,
    termsSinceEntry,
    placeOf(circumstances),
    settings.attemptRule,
    assessorsOf(occasion, settings).toSorted(),
  ]);
}

/** The score rows of an occasion, as 1 and 0, whoever assessed. */
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
  const place = placeRows(data, occasion.circumstances);
  const rows = new Uint8Array(scores.rowCount);
  for (let row = 0; row < scores.rowCount; row += 1) {
    if (place?.[row] === 0) continue;
    if (stages !== null && !(stages.codes[stage[row] ?? -1] ?? stages.none)) continue;
    if (terms !== null && !(terms.codes[term[row] ?? -1] ?? terms.none)) continue;
    if (occasion.termsSinceEntry !== null && sinceEntry[row] !== occasion.termsSinceEntry) continue;
    rows[row] = 1;
  }
  return rows;
}
