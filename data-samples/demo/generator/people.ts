import { cohorts, dateInTerm, terms, type Term } from "./calendar.ts";
import { programs, type Program } from "./programs.ts";
import { randomStream, type Random } from "./random.ts";
import { planted } from "./truths.ts";

export const dimensionIds = ["cognitive", "behavioural", "attitudinal", "metacognitive", "career"] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** One student with what the generator knows and no file says: ability, and a bent per dimension, in points of 0-100. */
export interface Student {
  readonly id: string;
  readonly program: Program;
  readonly cohort: number;
  readonly classCode: string;
  readonly gender: "female" | "male";
  readonly group: "exam" | "registration" | "skills";
  readonly ability: number;
  readonly bents: Readonly<Record<DimensionId, number>>;
  readonly intakeScore: number;
  readonly status: "enrolled" | "graduated" | "left" | "suspended" | "transferred";
  /** The last term of study (0 to 6) whose assessments the student took. */
  readonly lastTerm: number;
  readonly exitDate: string;
}

const abilityOfGroup = { exam: 1.5, registration: planted.attrition.pointsBelow, skills: 2 } as const;

/** The term in which a cohort is in its n-th term of study. Throws RangeError beyond the calendar. */
export function termAt(cohort: number, termOfStudy: number): Term {
  const term = terms[(cohort - 2019) * 2 + termOfStudy - 1];
  if (term === undefined) throw new RangeError(`cohort ${cohort} has no term ${termOfStudy} yet`);
  return term;
}

type Way = Pick<Student, "status" | "lastTerm" | "exitDate">;

/** How the way through the program ends: the weaker, the likelier to leave. */
function wayThrough(random: Random, cohort: number, ability: number, mayLeave: boolean): Way {
  const { base, perPoint } = planted.attrition;
  const leaving = Math.min(0.6, Math.max(0.005, base + perPoint * ability));
  const end = random.weighted({ left: leaving, suspended: 0.01, transferred: 0.012, stays: 0.978 - leaving });
  const during = random.weighted({ "2": 3, "3": 4, "4": 2 });
  const share = 0.1 + 0.5 * random.uniform();
  if (mayLeave && end !== "stays") {
    const lastTerm = Number(during) - 1;
    return { status: end, lastTerm, exitDate: dateInTerm(termAt(cohort, lastTerm + 1), share) };
  }
  if (cohort + 3 > 2026) return { status: "enrolled", lastTerm: 6, exitDate: "" };
  return { status: "graduated", lastTerm: 6, exitDate: `${cohort + 3}-06-30` };
}

function studentsOf(program: Program, cohort: number): readonly Student[] {
  const sizes = randomStream("intake", program.code, cohort);
  const isNine = program.code === planted.nine.program;
  const size = isNine ? planted.nine.entrants : program.intake + sizes.integer(-4, 4);
  const classes = size > 30 ? 2 : 1;
  const classEffects = Array.from({ length: classes }, (_, i) => 2.2 * randomStream("class", program.code, cohort, i).normal());
  return Array.from({ length: size }, (_, i) => {
    const random = randomStream("student", program.code, cohort, i);
    const classNo = i % classes;
    const group = random.weighted({ exam: 62, registration: 28, skills: 10 });
    const person = abilityOfGroup[group] + 7 * random.normal();
    return {
      id: `01${cohort}${program.code.slice(1)}${String(i + 1).padStart(2, "0")}`,
      program,
      cohort,
      classCode: `${program.code}-${cohort}-${classNo + 1}`,
      gender: random.chance(0.47) ? "female" : "male",
      group,
      ability: person + (classEffects[classNo] ?? 0),
      bents: Object.fromEntries(dimensionIds.map((id) => [id, 3.5 * random.normal()])) as Record<DimensionId, number>,
      intakeScore: Math.round(Math.min(690, Math.max(250, 470 + 5 * person + 22 * random.normal()))),
      ...wayThrough(random, cohort, person, !isNine),
    };
  });
}

/** All students of the demo school, by cohort, program and number. */
export const students: readonly Student[] = cohorts.flatMap((cohort) => programs.flatMap((program) => studentsOf(program, cohort)));
