import { benjaminiHochberg } from "../../stats/benjaminiHochberg.ts";
import { hedgesG } from "../../stats/hedges.ts";
import { Moments } from "../../stats/moments.ts";
import { newcombeDifference } from "../../stats/newcombe.ts";
import { normalShareBelow } from "../../stats/normal.ts";
import type { Evidence, MeasuredCell, ResponseCell } from "./evidence.ts";
import { groupWarning, type GroupCase, type GroupCheck } from "./lastCheck.ts";
import { meetingsOf, rounded, textOf, type Meeting } from "./meetings.ts";

/** Fewer values make a mean of chance [project's own rule]. */
const fewest = 10;
/** Where the interval of the standardised difference begins beyond this, the shift is surely large [project's own rule]. */
const shiftFrom = 0.8;
/** Nearer to the middle of the scale, a mean and its mirror image can't be told apart [project's own rule]. */
const offMiddle = 0.1;
/** Of the shifts that are said, at most this share may be chance. */
const falseShare = 0.05;
/** A share of missing values that surely rose by more, and one of answers that surely fell by more, are worth a look [project's own rule]. */
const [shareShift, responseShift] = [0.1, 0.05];

/** Moments of some cells together: on the scale as shares of it, where all have one; else as they are. */
function momentsOf(cells: readonly MeasuredCell[]): Moments {
  const all = new Moments();
  for (const { n, mean, m2, min, max } of cells) {
    if (n === 0) continue;
    const [from, length] = min === null || max === null || max <= min ? [0, 1] : [min, max - min];
    const one = new Moments();
    one.add((mean - from) / length);
    one.n = n;
    one.m2 = m2 / length ** 2;
    all.merge(one);
  }
  return all;
}

/** The name of what is measured: the indicator or attribute, else the column. */
function nameOf(evidence: Evidence, { of, domain, column }: MeasuredCell): string {
  return of === null ? column : textOf(evidence, domain, of);
}

/** A mean as share of the scale, on the scale of a cell. */
function onScale(mean: number, { min, max }: MeasuredCell): number {
  return rounded(min === null || max === null || max <= min ? mean : min + mean * (max - min));
}

const thing = ({ table, school, stratum, column, of }: MeasuredCell): string =>
  `${table}|${school}|${stratum}|${column}|${of}`;

/** The things whose scale was used the other way round: the mean lies where the mirror image of the last one does. */
function reversals(evidence: Evidence): readonly Meeting<MeasuredCell>[] {
  const scaled = evidence.measured.filter(({ min, max }) => min !== null && max !== null);
  return meetingsOf(scaled, thing).filter(({ now, last }) => {
    const [is, was] = [momentsOf(now), momentsOf(last)];
    if (is.n < fewest || was.n < fewest || Math.abs(was.mean - 0.5) < offMiddle) return false;
    const mirrored = 1 - was.mean;
    const { lower, upper } = hedgesG(is, was);
    const isFar = lower > shiftFrom || upper < -shiftFrom;
    return isFar && Math.abs(is.mean - mirrored) * 2 < Math.abs(is.mean - was.mean);
  });
}

function caseOf(evidence: Evidence, { file, now, last }: Meeting<MeasuredCell>): GroupCase[] {
  const [cell] = now;
  const [before] = last;
  if (cell === undefined || before === undefined) return [];
  const name = nameOf(evidence, cell);
  const times = { students: "cohort", employment: "graduation_year", employer_ratings: "wave" } as const;
  const domain = Object.entries(times).find(([table]) => table === cell.table)?.[1] ?? "term";
  return [
    {
      file: cell.file ?? file,
      table: cell.table,
      column: cell.column,
      value: name,
      values: {
        name,
        last: textOf(evidence, domain, before.occasion),
        was: onScale(momentsOf(last).mean, cell),
        is: onScale(momentsOf(now).mean, cell),
      },
    },
  ];
}

function reversed(evidence: Evidence): readonly GroupCase[] {
  return reversals(evidence).flatMap((meeting) => caseOf(evidence, meeting));
}

/** How probable a standardised difference at least this large is where the true one is only large; 1 where it can't be told. */
function probability({ now, last }: Meeting<MeasuredCell>): number {
  const [is, was] = [momentsOf(now), momentsOf(last)];
  if (is.n < fewest || was.n < fewest) return 1;
  const { g, variance } = hedgesG(is, was);
  const z = (Math.abs(g) - shiftFrom) / Math.sqrt(variance);
  return Number.isNaN(z) ? 1 : normalShareBelow(-z);
}

function shifted(evidence: Evidence): readonly GroupCase[] {
  const turned = new Set(reversals(evidence).flatMap(({ now }) => now.map(thing)));
  const meetings = meetingsOf(
    evidence.measured.filter((cell) => !turned.has(thing(cell))),
    (cell) => `${thing(cell)}|${cell.program}|${cell.kind}|${cell.min === null}`,
  );
  // Hundreds of means are compared: chance alone must not find one.
  const adjusted = benjaminiHochberg(meetings.map(probability));
  return meetings.flatMap((meeting, place) => {
    if ((adjusted[place] ?? 1) > falseShare) return [];
    const program = textOf(evidence, "program", meeting.now[0]?.program ?? null);
    return caseOf(evidence, meeting).map((found): GroupCase =>
      program === ""
        ? { ...found, says: "last_mean_shift_all" }
        : { ...found, values: { ...found.values, program } },
    );
  });
}

function moreMissing(evidence: Evidence): readonly GroupCase[] {
  return meetingsOf(evidence.measured, thing).flatMap((meeting) => {
    const share = (cells: readonly MeasuredCell[]) => {
      const missing = cells.reduce((sum, cell) => sum + cell.missing, 0);
      const all = missing + cells.reduce((sum, cell) => sum + cell.n, 0);
      return { share: missing / all, all };
    };
    const [is, was] = [share(meeting.now), share(meeting.last)];
    if (is.all < fewest || was.all < fewest) return [];
    const { lower } = newcombeDifference(is.share, is.all, was.share, was.all);
    if (!(lower > shareShift)) return [];
    const percent = { was: Math.round(was.share * 100), is: Math.round(is.share * 100) };
    return caseOf(evidence, meeting).map((found) => ({ ...found, values: { ...found.values, ...percent } }));
  });
}

/** The newest of the cells that say the same of one time. */
function newest(cells: readonly ResponseCell[]): readonly ResponseCell[] {
  const byKey = new Map<string, ResponseCell>();
  for (const cell of cells) {
    const key = `${cell.table}|${cell.school}|${cell.stratum}|${cell.program}|${cell.occasion}`;
    const known = byKey.get(key);
    if (known === undefined || (cell.file ?? -1) >= (known.file ?? -1)) byKey.set(key, cell);
  }
  return [...byKey.values()];
}

/** Whether fewer of those asked answered, by more than chance. */
function fell({ now, last }: Meeting<ResponseCell>): { readonly is: number; readonly was: number } | null {
  const sum = (cells: readonly ResponseCell[], name: "asked" | "answered") =>
    cells.reduce((total, cell) => total + cell[name], 0);
  const [asked, before] = [sum(now, "asked"), sum(last, "asked")];
  if (asked < fewest || before < fewest) return null;
  const [is, was] = [sum(now, "answered") / asked, sum(last, "answered") / before];
  return newcombeDifference(is, asked, was, before).upper < -responseShift ? { is, was } : null;
}

function responseFell(evidence: Evidence): readonly GroupCase[] {
  const responses = newest(evidence.responses);
  const whole = ({ table, school, stratum }: ResponseCell): string => `${table}|${school}|${stratum}`;
  const casesOf = (meeting: Meeting<ResponseCell>, program: string): GroupCase[] => {
    const found = fell(meeting);
    const [now] = meeting.now;
    const [last] = meeting.last;
    if (found === null || now === undefined || last === undefined) return [];
    const isGraduates = now.table === "employment";
    const values = {
      last: textOf(evidence, isGraduates ? "graduation_year" : "wave", last.occasion),
      was: Math.round(found.was * 100),
      is: Math.round(found.is * 100),
    };
    const column = isGraduates ? "response" : "responded";
    const one = { file: meeting.file, table: now.table, column, value: program };
    return program === ""
      ? [{ ...one, values, says: "last_response_fall_all" }]
      : [{ ...one, values: { ...values, program } }];
  };
  const isTold = new Set<string>();
  const told = meetingsOf(responses, whole).flatMap((meeting) => {
    // One program alone is told by its name.
    if (new Set(meeting.now.map(({ program }) => program)).size < 2) return [];
    const cases = casesOf(meeting, "");
    if (cases.length > 0) for (const cell of meeting.now) isTold.add(whole(cell));
    return cases;
  });
  const others = responses.filter((cell) => !isTold.has(whole(cell)));
  const byProgram = meetingsOf(others, (cell) => `${whole(cell)}|${cell.program}`);
  return [
    ...told,
    ...byProgram.flatMap((meeting) =>
      casesOf(meeting, textOf(evidence, "program", meeting.now[0]?.program ?? null)),
    ),
  ];
}

/** Values and answers that shifted since the last time. */
export const valueShifts = {
  "last.scale_reversed": groupWarning("last_scale_reversed", "group", reversed),
  "last.mean_shift": groupWarning("last_mean_shift", "group", shifted),
  "last.missing_rise": groupWarning("last_missing_rise", "group", moreMissing),
  "last.response_fall": groupWarning("last_response_fall", "group", responseFell),
} as const satisfies Record<string, GroupCheck>;
