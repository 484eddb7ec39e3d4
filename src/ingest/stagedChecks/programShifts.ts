import { ident, sql } from "../../engine/sql.ts";
import type { Evidence, PeopleCell } from "./evidence.ts";
import { groupWarning, type GroupCase, type GroupCheck } from "./lastCheck.ts";
import { meetingsOf, textOf, type Meeting } from "./meetings.ts";
import { series } from "./series.ts";
import { countRatioProbability, surelyShifted } from "./surelyShifted.ts";

/** A file that has fewer of the last time's programs is a part of a school's [project's own rule]. */
const wholeFrom = 0.5;
/** Fewer people may well be missing in one term [project's own rule]. */
const fewest = 5;
/** A count that is surely half as much again, or two thirds, is worth a look [project's own rule]. */
const shiftFrom = 1.5;

function meetings({ people }: Evidence): readonly Meeting<PeopleCell>[] {
  return meetingsOf(
    people.filter(({ program }) => program !== null),
    ({ table, school, stratum }) => `${table}|${school}|${stratum}`,
  );
}

function domainOf(table: PeopleCell["table"]): string {
  return series.find((one) => one.table === table)?.domain ?? "";
}

/** A program of a meeting, and how it is said. */
function caseOf(
  evidence: Evidence,
  { file, last }: Meeting<PeopleCell>,
  cell: PeopleCell,
  values: Record<string, number>,
): GroupCase {
  const program = textOf(evidence, "program", cell.program);
  const before = textOf(evidence, domainOf(cell.table), last[0]?.occasion ?? null);
  return {
    file: cell.file ?? file,
    table: cell.table,
    column: "program_code",
    value: program,
    values: { program, last: before, ...values },
  };
}

function isWhole({ now, last }: Meeting<PeopleCell>): boolean {
  const here = new Set(now.map(({ program }) => program));
  return last.filter(({ program }) => here.has(program)).length >= last.length * wholeFrom;
}

function gone(evidence: Evidence): readonly GroupCase[] {
  return meetings(evidence).flatMap((meeting) => {
    const here = new Set(meeting.now.map(({ program }) => program));
    if (!isWhole(meeting)) return [];
    return meeting.last
      .filter(({ program, people }) => !here.has(program) && people >= fewest)
      .map((cell) => caseOf(evidence, meeting, { ...cell, file: meeting.file }, { people: cell.people }));
  });
}

function added(evidence: Evidence): readonly GroupCase[] {
  return meetings(evidence).flatMap((meeting) => {
    const { table, school, stratum, order } = meeting.now[0] ?? {};
    const earlier = new Set(
      evidence.people.flatMap((cell) =>
        cell.table === table &&
        cell.school === school &&
        cell.stratum === stratum &&
        cell.order < (order ?? 0)
          ? [cell.program]
          : [],
      ),
    );
    return meeting.now
      .filter(({ program, file }) => file !== null && !earlier.has(program))
      .map((cell) => {
        const one = series.find((candidate) => candidate.table === cell.table);
        const found = caseOf(evidence, meeting, cell, { people: cell.people });
        // Rows of scores don't name the program; it is the student's.
        return one === undefined || one.student !== null
          ? found
          : {
              ...found,
              rows: sql`s.program_code = ${cell.program} AND s.${ident(one.occasion)} = ${cell.occasion}`,
            };
      });
  });
}

function shifted(evidence: Evidence): readonly GroupCase[] {
  const compared = meetings(evidence).flatMap((meeting) =>
    meeting.now.flatMap((cell) => {
      const before = meeting.last.find(({ program }) => program === cell.program);
      return before === undefined || cell.file === null ? [] : [{ meeting, cell, before }];
    }),
  );
  return surelyShifted(compared, ({ cell, before }) =>
    countRatioProbability(cell.people, before.people, shiftFrom),
  ).map(({ meeting, cell, before }) =>
    caseOf(evidence, meeting, cell, { was: before.people, is: cell.people }),
  );
}

/** Programs that came, went, or have another number of people than the last time. */
export const programShifts = {
  "last.program_gone": groupWarning("last_program_gone", "group", gone),
  "last.program_new": groupWarning("last_program_new", "group", added),
  "last.count_shift": groupWarning("last_count_shift", "group", shifted),
} as const satisfies Record<string, GroupCheck>;
