import type { GroupCheckId } from "../stagedChecks/stagedCatalogue.ts";
import { lines, type CheckExample, type ExampleFile } from "./example.ts";

const ids = (program: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${program}-${at}`);

/** Students of each program, so many each. */
function roll(name: string, programs: Readonly<Record<string, number>>, cohort = "2022"): ExampleFile {
  return lines(
    name,
    "student_id,program_code,cohort",
    ...Object.entries(programs).flatMap(([program, count]) =>
      ids(program, count).map((id) => `${id},${program},${cohort}`),
    ),
  );
}

/** Scores of K01 of all students of some programs; `scoreOf` by the student's place. */
function scores(
  name: string,
  term: string,
  programs: Readonly<Record<string, number>>,
  scoreOf: (place: number) => number | string = (place) => 60 + ((place * 7) % 20),
): ExampleFile {
  return lines(
    name,
    "student_id,indicator_code,term_code,score",
    ...Object.entries(programs).flatMap(([program, count]) =>
      ids(program, count).map((id, place) => `${id},K01,${term},${scoreOf(place)}`),
    ),
  );
}

function ratings(name: string, wave: string, scoreOf: (place: number) => number): ExampleFile {
  return lines(
    name,
    "rating_id,wave,attribute,employer_id,program_code,satisfaction",
    ...Array.from({ length: 60 }, (_, at) => `${wave}-${at},${wave},overall,E${at % 9},P01,${scoreOf(at)}`),
  );
}

function surveys(name: string, wave: string, responded: number): ExampleFile {
  return lines(
    name,
    "wave,year,program_code,scale_min,scale_max,satisfied_from,contacted,responded",
    `${wave},${wave},P01,1,5,4,100,${responded}`,
  );
}

const three = { P01: 30, P02: 30, P03: 30 };
const [first, second] = ["2023-2024-1", "2023-2024-2"] as const;
const students = roll("students.csv", three);
const before = [students, scores("autumn.csv", first, three)];
/** The same students another time: other scores, about the same mean. */
const other = (place: number): number => 60 + ((place * 11 + 3) % 20);
const spring = scores("spring.csv", second, three, other);

/** A drop that each check finds something in, and its clean twin. */
export const groupExamples: Readonly<Record<GroupCheckId, CheckExample>> = {
  "file.loaded_before": {
    before,
    files: [scores("autumn again.csv", first, three)],
    clean: [spring],
  },
  "file.strangers": {
    before: [students],
    files: [
      lines(
        "scores.csv",
        "student_id,indicator_code,term_code,score",
        ...ids("Q01", 30).map((id, place) => `${id},K01,${first},${other(place)}`),
      ),
    ],
    clean: [scores("scores.csv", first, { P01: 20 })],
  },
  "file.leaves_out": {
    before: [students, scores("spring.csv", second, { P01: 30, P02: 3 }, other)],
    files: [scores("spring again.csv", second, { P01: 28, P02: 1 }, other)],
    clean: [scores("spring again.csv", second, { P01: 29, P02: 2 }, other)],
    replaces: 2,
  },
  "file.same_values": { before, files: [scores("spring.csv", second, three)], clean: [spring] },
  "file.other_term": {
    before: [students],
    files: [scores("成绩 2022-2023-2.csv", first, three)],
    clean: [scores("成绩 2023-2024-1.csv", first, three)],
  },
  "last.program_gone": {
    before,
    files: [scores("spring.csv", second, { P01: 30, P02: 30 }, other)],
    clean: [spring],
  },
  "last.program_new": {
    before: [roll("students.csv", { ...three, P04: 30 }), scores("autumn.csv", first, three)],
    files: [scores("spring.csv", second, { ...three, P04: 30 }, other)],
    clean: [spring],
  },
  "last.count_shift": {
    before: [
      roll("students.csv", { ...three, P03: 120 }),
      scores("autumn.csv", first, { ...three, P03: 120 }),
    ],
    files: [scores("spring.csv", second, three, other)],
    clean: [scores("spring.csv", second, { ...three, P03: 110 }, other)],
  },
  "last.mean_shift": {
    before,
    files: [scores("spring.csv", second, three, (place) => 20 + other(place))],
    clean: [spring],
    count: 3,
  },
  "last.scale_reversed": {
    before: [
      surveys("surveys 2024.csv", "2024", 60),
      surveys("surveys 2026.csv", "2026", 60),
      ratings("ratings 2024.csv", "2024", (place) => (place % 5 === 0 ? 3 : place % 2 === 0 ? 4 : 5)),
    ],
    files: [
      ratings("ratings 2026.csv", "2026", (place) =>
        place % 9 === 0 ? 5 : place % 5 === 0 ? 3 : place % 2 === 0 ? 2 : 1,
      ),
    ],
    clean: [ratings("ratings 2026.csv", "2026", (place) => (place % 4 === 0 ? 3 : place % 2 === 0 ? 4 : 5))],
  },
  "last.missing_rise": {
    before,
    files: [scores("spring.csv", second, three, (place) => (place % 3 === 0 ? "x" : other(place)))],
    clean: [scores("spring.csv", second, three, (place) => (place === 0 ? "x" : other(place)))],
  },
  "last.response_fall": {
    before: [surveys("surveys 2024.csv", "2024", 60)],
    files: [surveys("surveys 2026.csv", "2026", 30)],
    clean: [surveys("surveys 2026.csv", "2026", 52)],
  },
};
