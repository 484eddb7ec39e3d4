import { frameKinds } from "../panels/framePanel.ts";
import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, selectRows, tuplesOf } from "../panels/selection.ts";

/** The tables whose coming in is watched, in the order in which they stand. */
export const watchedTables = ["assessments", "employer_ratings", "employment"] as const;
export type WatchedTable = (typeof watchedTables)[number];

export type CollectionState = "collected" | "partial" | "missing" | "overdue" | "not_due";

/** What has come in of one table for one program in one term. `expected` is null where nothing says how many there should be. */
export interface Collected {
  readonly program: string;
  readonly term: string;
  readonly table: WatchedTable;
  readonly state: CollectionState;
  readonly have: number;
  readonly expected: number | null;
}

export interface Collection {
  readonly programs: readonly string[];
  readonly terms: readonly string[];
  readonly cells: readonly Collected[];
}

/** From this share of those expected a table counts as collected, below it as collected in part [project's own rule]. */
const enough = 0.7;

interface Tally {
  have: number;
  expected: number | null;
}

interface Calendar {
  readonly codes: readonly string[];
  /** The term in which something of a year falls: the last of its school year, plus half-years. */
  readonly after: (graduationYear: string, months: number) => string | undefined;
}

function calendarOf(data: PanelData): Calendar {
  const terms = [...new Map(data.reference.terms.map((term) => [term.code, term])).values()].toSorted(
    (a, b) => a.ordinal - b.ordinal,
  );
  const lastOf = new Map(terms.map((term) => [term.schoolYear.slice(-4), term.ordinal]));
  const byOrdinal = new Map(terms.map((term) => [term.ordinal, term.code]));
  return {
    codes: terms.map((term) => term.code),
    after: (graduationYear, months) => {
      const last = lastOf.get(graduationYear);
      return last === undefined ? undefined : byOrdinal.get(last + Math.max(1, Math.round(months / 6)));
    },
  };
}

function keyOf(program: string, term: string): string {
  return JSON.stringify([program, term]);
}

function assessmentTallies(data: PanelData, where: PanelFilter): Map<string, Tally> {
  const { frames } = data.panels;
  const kind = integers(frames, "kind");
  const [program, term] = [integers(frames, "program"), integers(frames, "term")];
  const [enrolled, assessed] = [integers(frames, "enrolled"), integers(frames, "assessed")];
  const [programs, terms] = [labelsOf(data, "frames", "program"), labelsOf(data, "frames", "term")];
  const tallies = new Map<string, Tally>();
  const selected = selectRows(data, "frames", where);
  for (let row = 0; row < frames.rowCount; row += 1) {
    if (selected[row] !== 1 || kind[row] !== frameKinds.enrolment) continue;
    const key = keyOf(programs[program[row] ?? -1] ?? "", terms[term[row] ?? -1] ?? "");
    const tally = tallies.get(key) ?? { have: 0, expected: 0 };
    tally.have += assessed[row] ?? 0;
    if ((assessed[row] ?? 0) > 0 || tally.expected === 0)
      tally.expected = (tally.expected ?? 0) + (enrolled[row] ?? 0);
    tallies.set(key, tally);
  }
  return tallies;
}

function employmentTallies(data: PanelData, where: PanelFilter, calendar: Calendar): Map<string, Tally> {
  const graduates = new Map<string, number>();
  const students = tuplesOf(
    data,
    "students",
    ["program", "graduation_year"],
    selectRows(data, "students", where),
  );
  const status = integers(data.panels.students, "exit_status");
  const graduated = labelsOf(data, "students", "exit_status").indexOf("graduated");
  students.index.forEach((tuple, row) => {
    if (tuple < 0 || status[row] !== graduated || graduated < 0) return;
    const key = JSON.stringify(students.tuples[tuple]);
    graduates.set(key, (graduates.get(key) ?? 0) + 1);
  });
  const rows = tuplesOf(
    data,
    "employment",
    ["program", "graduation_year", "months_after"],
    selectRows(data, "employment", where),
  );
  const counts = rows.tuples.map(() => 0);
  for (const tuple of rows.index) if (tuple >= 0) counts[tuple] = (counts[tuple] ?? 0) + 1;
  const months = [...new Set(rows.tuples.map((tuple) => Number(tuple[2])))];
  const have = new Map(rows.tuples.map((tuple, index) => [JSON.stringify(tuple), counts[index] ?? 0]));
  const tallies = new Map<string, Tally>();
  const years = new Set([
    ...graduates.keys(),
    ...rows.tuples.map((tuple) => JSON.stringify(tuple.slice(0, 2))),
  ]);
  for (const year of years) {
    const [program = "", graduationYear = ""] = JSON.parse(year) as readonly string[];
    for (const after of months) {
      const term = calendar.after(graduationYear, after);
      if (term === undefined) continue;
      const key = keyOf(program, term);
      const tally = tallies.get(key) ?? { have: 0, expected: 0 };
      tally.have += have.get(JSON.stringify([program, graduationYear, String(after)])) ?? 0;
      tally.expected = (tally.expected ?? 0) + (graduates.get(year) ?? 0);
      tallies.set(key, tally);
    }
  }
  return tallies;
}

function ratingTallies(data: PanelData, where: PanelFilter, calendar: Calendar): Map<string, Tally> {
  const yearOf = new Map(data.reference.surveys.map((survey) => [survey.wave, survey.year]));
  const rows = tuplesOf(
    data,
    "employerRatings",
    ["program", "wave"],
    selectRows(data, "employerRatings", where),
  );
  const rating = integers(data.panels.employerRatings, "rating");
  const distinct = rows.tuples.map(() => new Set<number>());
  rows.index.forEach((tuple, row) => distinct[tuple]?.add(rating[row] ?? -1));
  const tallies = new Map<string, Tally>();
  rows.tuples.forEach(([program = "", wave = ""], index) => {
    const term = calendar.after(String(Number(yearOf.get(wave) ?? wave) - 1), 12);
    if (term === undefined) return;
    const key = keyOf(program, term);
    const tally = tallies.get(key) ?? { have: 0, expected: null };
    tally.have += distinct[index]?.size ?? 0;
    tallies.set(key, tally);
  });
  return tallies;
}

/**
 * What has come in, by program and term: students assessed of those enrolled, ratings by employers, graduates heard of.
 * An outcome stands in the term in which it is due: `months_after` counted from the last term of the graduation year.
 * A table is `overdue` in the newest term in which any program has it, `missing` in an earlier one, `not_due` in a later one.
 */
export function collectionOf(data: PanelData, where: PanelFilter, programs: readonly string[]): Collection {
  const calendar = calendarOf(data);
  const tallies = {
    assessments: assessmentTallies(data, where),
    employer_ratings: ratingTallies(data, where, calendar),
    employment: employmentTallies(data, where, calendar),
  } as const satisfies Record<WatchedTable, Map<string, Tally>>;
  const order = new Map(calendar.codes.map((code, index) => [code, index]));
  const newest = (table: WatchedTable) =>
    Math.max(
      -1,
      ...programs.flatMap((program) =>
        calendar.codes.map((term, index) =>
          (tallies[table].get(keyOf(program, term))?.have ?? 0) > 0 ? index : -1,
        ),
      ),
    );
  const cells = watchedTables.flatMap((table) => {
    const last = newest(table);
    return programs.flatMap((program) =>
      calendar.codes.flatMap((term): readonly Collected[] => {
        const tally = tallies[table].get(keyOf(program, term));
        if (tally === undefined || (tally.have === 0 && (tally.expected ?? 0) === 0)) return [];
        const at = order.get(term) ?? 0;
        const state: CollectionState =
          tally.have === 0
            ? at > last
              ? "not_due"
              : at === last
                ? "overdue"
                : "missing"
            : tally.expected !== null && tally.have < enough * tally.expected
              ? "partial"
              : "collected";
        return [{ program, term, table, state, have: tally.have, expected: tally.expected }];
      }),
    );
  });
  return { programs, terms: calendar.codes, cells };
}
