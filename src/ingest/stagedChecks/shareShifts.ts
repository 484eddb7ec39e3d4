import type { Evidence, MeasuredCell, ResponseCell } from "./evidence.ts";
import { groupWarning, type GroupCase, type GroupCheck } from "./lastCheck.ts";
import { meetingsOf, textOf, type Meeting } from "./meetings.ts";
import { shareRiseProbability, surelyShifted } from "./surelyShifted.ts";
import { caseOf, fewestValues, thing } from "./valueShifts.ts";

/** A share of missing values that surely rose by more, and one of answers that surely fell by more, are worth a look [project's own rule]. */
const [shareShift, responseShift] = [0.1, 0.05];

function missingIn(cells: readonly MeasuredCell[]): { readonly hits: number; readonly all: number } {
  const hits = cells.reduce((total, cell) => total + cell.missing, 0);
  return { hits, all: hits + cells.reduce((total, cell) => total + cell.n, 0) };
}

function moreMissing(evidence: Evidence): readonly GroupCase[] {
  const rise = ({ now, last }: Meeting<MeasuredCell>): number => {
    const [is, was] = [missingIn(now), missingIn(last)];
    return is.all < fewestValues || was.all < fewestValues
      ? Number.NaN
      : shareRiseProbability(is, was, shareShift);
  };
  return surelyShifted(meetingsOf(evidence.measured, thing), rise).flatMap((meeting) => {
    const percent = (cells: readonly MeasuredCell[]): number => {
      const { hits, all } = missingIn(cells);
      return Math.round((hits / all) * 100);
    };
    const shares = { was: percent(meeting.last), is: percent(meeting.now) };
    return caseOf(evidence, meeting).map((found) => ({ ...found, values: { ...found.values, ...shares } }));
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

function sum(cells: readonly ResponseCell[], name: "asked" | "answered"): number {
  return cells.reduce((total, cell) => total + cell[name], 0);
}

/** How probable it is that so many fewer of those asked answered, where in truth only just enough fewer do. */
function fall({ now, last }: Meeting<ResponseCell>): number {
  const silent = (cells: readonly ResponseCell[]) => ({
    hits: sum(cells, "asked") - sum(cells, "answered"),
    all: sum(cells, "asked"),
  });
  const [is, was] = [silent(now), silent(last)];
  return is.all < fewestValues || was.all < fewestValues
    ? Number.NaN
    : shareRiseProbability(is, was, responseShift);
}

function responseCase(evidence: Evidence, meeting: Meeting<ResponseCell>, program: string): GroupCase[] {
  const [now] = meeting.now;
  const [last] = meeting.last;
  if (now === undefined || last === undefined) return [];
  const isGraduates = now.table === "employment";
  const percent = (cells: readonly ResponseCell[]): number =>
    Math.round((sum(cells, "answered") / sum(cells, "asked")) * 100);
  const values = {
    last: textOf(evidence, isGraduates ? "graduation_year" : "wave", last.occasion),
    was: percent(meeting.last),
    is: percent(meeting.now),
  };
  const column = isGraduates ? "response" : "responded";
  const one = { file: meeting.file, table: now.table, column, value: program };
  return program === ""
    ? [{ ...one, values, says: "last_response_fall_all" }]
    : [{ ...one, values: { ...values, program } }];
}

function responseFell(evidence: Evidence): readonly GroupCase[] {
  const responses = newest(evidence.responses);
  const whole = ({ table, school, stratum }: ResponseCell): string => `${table}|${school}|${stratum}`;
  // One program alone is told by its name.
  const wholes = meetingsOf(responses, whole).filter(
    ({ now }) => new Set(now.map(({ program }) => program)).size > 1,
  );
  const programs = meetingsOf(responses, (cell) => `${whole(cell)}|${cell.program}`);
  const fallen = new Set(surelyShifted([...wholes, ...programs], fall));
  const told = wholes.filter((meeting) => fallen.has(meeting));
  const isTold = new Set(told.flatMap(({ now }) => now.map(whole)));
  return [
    ...told.flatMap((meeting) => responseCase(evidence, meeting, "")),
    ...programs
      .filter((meeting) => fallen.has(meeting) && !meeting.now.some((cell) => isTold.has(whole(cell))))
      .flatMap((meeting) =>
        responseCase(evidence, meeting, textOf(evidence, "program", meeting.now[0]?.program ?? null)),
      ),
  ];
}

/** Shares of values that are missing, and of people who answered, that shifted since the last time. */
export const shareShifts = {
  "last.missing_rise": groupWarning("last_missing_rise", "group", moreMissing),
  "last.response_fall": groupWarning("last_response_fall", "group", responseFell),
} as const satisfies Record<string, GroupCheck>;
