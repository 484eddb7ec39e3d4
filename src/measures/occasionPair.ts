import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { filterPart, integers, selectRows } from "../panels/selection.ts";
import { occasionOf, type Occasion } from "./occasion.ts";
import { remembered } from "./remembered.ts";
import { scoreFactsOf, stageOrder } from "./scoreFacts.ts";

/** Two occasions of the same students, the earlier one first. */
export interface OccasionPair {
  readonly from: Occasion;
  readonly to: Occasion;
}

type Times = readonly [Omit<Occasion, "circumstances">, Omit<Occasion, "circumstances">];

/** From where to where each cohort's selected scores go on a scale of time. */
class Span {
  readonly #ofCohort = new Map<number, { first: number; last: number }>();

  add(cohort: number, at: number): void {
    if (Number.isNaN(at) || at < 0) return;
    const known = this.#ofCohort.get(cohort);
    if (known === undefined) this.#ofCohort.set(cohort, { first: at, last: at });
    else {
      known.first = Math.min(known.first, at);
      known.last = Math.max(known.last, at);
    }
  }

  /**
   * The first and the last time that all cohorts have in common, the last being the latest that each has reached; where cohorts
   * begin so late that nothing is between, the first of any. Null unless the one is before the other.
   */
  common(): readonly [number, number] | null {
    const spans = [...this.#ofCohort.values()];
    if (spans.length === 0) return null;
    const last = Math.min(...spans.map((span) => span.last));
    const shared = Math.max(...spans.map((span) => span.first));
    const first = shared < last ? shared : Math.min(...spans.map((span) => span.first));
    return first < last ? [first, last] : null;
  }
}

/** The earliest and the latest of some stages or terms; null where these are not two. */
function ends(codes: readonly string[], rankOf: (code: string) => number): readonly [string, string] | null {
  const known = codes
    .map((code) => ({ code, rank: rankOf(code) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined || first.rank === last.rank
    ? null
    : [first.code, last.code];
}

/** Pairs that the filter names itself; null where it names one stage, or nothing. */
function namedPair(data: PanelData, { stage, term }: PanelFilter): Times | "one" | null {
  if (term !== undefined) {
    const ordinals = new Map(data.reference.terms.map((one) => [one.code, one.ordinal]));
    const named = ends(term, (code) => ordinals.get(code) ?? -1);
    if (named === null) return "one";
    const of = (code: string): Times[number] => ({
      stages: stage?.toSorted() ?? null,
      terms: [code],
      termsSinceEntry: null,
      chosen: "filter",
    });
    return [of(named[0]), of(named[1])];
  }
  const named = ends(stage ?? [], (code) => stageOrder.findIndex((one) => one === code));
  if (named === null) return null;
  const of = (code: string): Times[number] => ({
    stages: [code],
    terms: null,
    termsSinceEntry: null,
    chosen: "filter",
  });
  return [of(named[0]), of(named[1])];
}

const pairOf = remembered<PanelFilter, Times | null>(JSON.stringify, (data, where) => {
  const named = namedPair(data, where);
  if (named !== null) return named === "one" ? null : named;
  const { scores, students } = data.panels;
  const facts = scoreFactsOf(data);
  const selected = selectRows(data, "students", filterPart(where, "whom"));
  const taken = selectRows(data, "scores", filterPart(where, "when"));
  const student = integers(scores, "student");
  const stage = integers(scores, "stage");
  const cohort = integers(students, "cohort");
  const [byStage, bySince, byOrdinal] = [new Span(), new Span(), new Span()];
  for (let row = 0; row < scores.rowCount; row += 1) {
    const who = student[row] ?? -1;
    if (taken[row] !== 1 || selected[who] !== 1 || Number.isNaN(facts.points[row] ?? Number.NaN)) continue;
    const of = cohort[who] ?? -1;
    byStage.add(of, facts.stageRank[stage[row] ?? -1] ?? -1);
    bySince.add(of, facts.sinceEntry[row] ?? Number.NaN);
    byOrdinal.add(of, facts.ordinal[row] ?? Number.NaN);
  }
  const only = where.stage?.toSorted() ?? null;
  const make = (
    found: readonly [number, number] | null,
    of: (at: number) => Partial<Times[number]>,
  ): Times | null => {
    if (found === null) return null;
    const common: Times[number] = { stages: only, terms: null, termsSinceEntry: null, chosen: "default" };
    return [
      { ...common, ...of(found[0]) },
      { ...common, ...of(found[1]) },
    ];
  };
  return (
    make(byStage.common(), (rank) => ({ stages: [stageOrder[rank] ?? ""] })) ??
    make(bySince.common(), (termsSinceEntry) => ({ termsSinceEntry })) ??
    make(byOrdinal.common(), (ordinal) => ({
      terms: [
        ...new Set(data.reference.terms.filter((term) => term.ordinal === ordinal).map((term) => term.code)),
      ],
    }))
  );
});

/**
 * The two occasions between which a change is looked at, the same for all groups of a question, so that groups are compared over
 * the same way: the earliest and the latest of the stages or terms that the filter names; else the first stage that all cohorts
 * shown have and the latest that all have reached; within one stage or without stages the same by terms since entry, without
 * entry terms by term. Null where the filter leaves only one.
 */
export function occasionPairOf(data: PanelData, where: PanelFilter): OccasionPair | null {
  const times = pairOf(data, where);
  if (times === null) return null;
  const { circumstances } = occasionOf(data, where);
  return { from: { ...times[0], circumstances }, to: { ...times[1], circumstances } };
}
