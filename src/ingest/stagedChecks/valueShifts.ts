import { hedgesG } from "../../stats/hedges.ts";
import { Moments } from "../../stats/moments.ts";
import { normalShareBelow } from "../../stats/normal.ts";
import type { Evidence, MeasuredCell } from "./evidence.ts";
import { groupWarning, type GroupCase, type GroupCheck } from "./lastCheck.ts";
import { surelyShifted } from "./surelyShifted.ts";
import { meetingsOf, rounded, textOf, type Meeting } from "./meetings.ts";

/** Fewer values make a mean of chance [project's own rule]. */
export const fewestValues = 10;
/** Where the interval of the standardised difference begins beyond this, the shift is surely large [project's own rule]. */
const shiftFrom = 0.8;
/** Nearer to the middle of the scale, a mean and its mirror image can't be told apart [project's own rule]. */
const offMiddle = 0.1;

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

/** What is measured in a table of a school. */
export const thing = ({ table, school, stratum, column, of }: MeasuredCell): string =>
  `${table}|${school}|${stratum}|${column}|${of}`;

/** The things whose scale was used the other way round: the mean lies where the mirror image of the last one does. */
function findReversals(evidence: Evidence): readonly Meeting<MeasuredCell>[] {
  const scaled = evidence.measured.filter(({ min, max }) => min !== null && max !== null);
  return meetingsOf(scaled, thing).filter(({ now, last }) => {
    const [is, was] = [momentsOf(now), momentsOf(last)];
    if (is.n < fewestValues || was.n < fewestValues || Math.abs(was.mean - 0.5) < offMiddle) return false;
    const mirrored = 1 - was.mean;
    const { lower, upper } = hedgesG(is, was);
    const isFar = lower > shiftFrom || upper < -shiftFrom;
    return isFar && Math.abs(is.mean - mirrored) * 2 < Math.abs(is.mean - was.mean);
  });
}

const knownReversals = new WeakMap<Evidence, readonly Meeting<MeasuredCell>[]>();

/** The same, sought once: two checks ask, of thousands of cells. */
function reversals(evidence: Evidence): readonly Meeting<MeasuredCell>[] {
  const found = knownReversals.get(evidence) ?? findReversals(evidence);
  knownReversals.set(evidence, found);
  return found;
}

/** How the shift of a thing since the last time is said. */
export function caseOf(evidence: Evidence, { file, now, last }: Meeting<MeasuredCell>): GroupCase[] {
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

/** How probable a standardised difference at least this large is where the true one is only large; NaN where it can't be told. */
function probability({ now, last }: Meeting<MeasuredCell>): number {
  const [is, was] = [momentsOf(now), momentsOf(last)];
  if (is.n < fewestValues || was.n < fewestValues) return Number.NaN;
  const { g, variance } = hedgesG(is, was);
  const z = (Math.abs(g) - shiftFrom) / Math.sqrt(variance);
  return normalShareBelow(-z);
}

function shifted(evidence: Evidence): readonly GroupCase[] {
  const turned = new Set(reversals(evidence).flatMap(({ now }) => now.map(thing)));
  const meetings = meetingsOf(
    evidence.measured.filter((cell) => !turned.has(thing(cell))),
    (cell) => `${thing(cell)}|${cell.program}|${cell.kind}|${cell.min === null}`,
  );
  return surelyShifted(meetings, probability).flatMap((meeting) => {
    const program = textOf(evidence, "program", meeting.now[0]?.program ?? null);
    return caseOf(evidence, meeting).map((found): GroupCase =>
      program === ""
        ? { ...found, says: "last_mean_shift_all" }
        : { ...found, values: { ...found.values, program } },
    );
  });
}

/** Values that shifted since the last time. */
export const valueShifts = {
  "last.scale_reversed": groupWarning("last_scale_reversed", "group", reversed),
  "last.mean_shift": groupWarning("last_mean_shift", "group", shifted),
} as const satisfies Record<string, GroupCheck>;
