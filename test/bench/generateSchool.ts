import { csvText } from "../../src/model/csvText.ts";
import { defaultFramework } from "../../src/model/defaultFramework.ts";

/** A school made up for measuring speed: four CSV files in the app's own columns. The same number of rows makes the same bytes. */
export interface GeneratedSchool {
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
  readonly students: number;
  readonly programs: number;
}

const programCount = 12;
const firstCohort = 2017;
const cohortCount = 8;
/** Terms that each cohort has behind it: the school is seen after 2024-2025-2. */
const termsOf = (cohort: number): number => Math.min(6, 2 * (firstCohort + cohortCount - cohort));
const indicatorsATerm = 17;
const enterpriseATerm = 3;

/** Tommy Ettinger's mulberry32: 32 bits of state, uniform in [0, 1). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

interface Scale {
  readonly code: string;
  readonly min: number;
  readonly step: number;
  readonly steps: number;
}

function frameworkFile(): { readonly scales: readonly Scale[]; readonly content: string } {
  const { indicators } = defaultFramework;
  const header = [
    "indicator_code",
    "dimension",
    "level",
    "task",
    "scale_min",
    "scale_max",
    "direction",
  ] as const;
  const scales = indicators.map((one) => {
    const step = one.scale_step ?? 1;
    return {
      code: one.indicator_code,
      min: one.scale_min,
      step,
      steps: (one.scale_max - one.scale_min) / step,
    };
  });
  const records = indicators.map((one) => header.map((name) => String(one[name] ?? "")));
  return { scales, content: csvText(header, records) };
}

interface Student {
  readonly id: string;
  readonly program: number;
  readonly cohort: number;
  readonly ability: number;
}

function enrol(count: number, random: () => number): readonly Student[] {
  return Array.from({ length: count }, (_, index) => {
    const cohort = firstCohort + (index % cohortCount);
    return {
      id: `${cohort}${String(index).padStart(5, "0")}`,
      program: Math.floor(index / cohortCount) % programCount,
      cohort,
      ability: random() + random() + random() - 1.5,
    };
  });
}

const programCode = (program: number): string => `P${two(program + 1)}`;

function studentsFile(students: readonly Student[], random: () => number): string {
  return csvText(
    ["student_id", "program_code", "cohort", "gender", "exit_status"],
    students.map(({ id, program, cohort }) => [
      id,
      programCode(program),
      String(cohort),
      random() < 0.45 ? "female" : "male",
      random() < 0.06 ? "left" : termsOf(cohort) < 6 ? "enrolled" : "graduated",
    ]),
  );
}

/** Long assessments, term after term and student after student, exactly as many rows as asked for. */
function assessmentsFile(
  rows: number,
  students: readonly Student[],
  scales: readonly Scale[],
  random: () => number,
): Buffer {
  const chunks: Buffer[] = [];
  const header = "student_id,indicator_code,term_code,module_code,assessor_kind,score,assessed_on\n";
  let lines: string[] = [header];
  let left = rows;
  const flush = (): void => {
    chunks.push(Buffer.from(lines.join("")));
    lines = [];
  };
  for (let term = 0; left > 0; term += 1) {
    const year = firstCohort + (term >> 1);
    const code = `${year}-${year + 1}-${(term % 2) + 1}`;
    for (const { id, program, cohort, ability } of students) {
      const since = term - 2 * (cohort - firstCohort);
      if (since < 0 || since >= termsOf(cohort)) continue;
      for (let place = 0; place < indicatorsATerm + enterpriseATerm && left > 0; place += 1) {
        const kind = place < indicatorsATerm ? "school" : "enterprise";
        const at = ((place % indicatorsATerm) + 7 * since) % scales.length;
        const { code: indicator, min, step, steps } = scales[at]!;
        const share =
          0.62 + 0.12 * ability + 0.02 * since + 0.04 * (((program + at) % 5) - 2) + 0.3 * (random() - 0.5);
        const score = min + step * Math.round(steps * Math.min(1, Math.max(0, share)));
        const day = two(1 + Math.floor(random() * 28));
        const month = 1 + Math.floor(random() * 3);
        const date = term % 2 === 0 ? `${year}-${9 + month}-${day}` : `${year + 1}-0${3 + month}-${day}`;
        const module = two(1 + ((program * 7 + at) % 60));
        lines.push(`${id},${indicator},${code},M${module},${kind},${score},${date}\n`);
        left -= 1;
      }
      if (lines.length > 50_000) flush();
    }
    if (term > 2 * cohortCount + 4 && left > 0)
      throw new RangeError(`${left} of ${rows} rows found no student`);
  }
  flush();
  return Buffer.concat(chunks);
}

/** Students are a hundredth of the rows, as in a school that assesses a score of indicators a term. */
export function generateSchool(rows: number): GeneratedSchool {
  const random = uniform(20_251);
  // 42 terms over the cohorts, 20 scores a term: more than a hundred a student; one student more for the remainder of each cohort.
  const students = enrol(Math.ceil(rows / 100) + cohortCount, random);
  const { scales, content } = frameworkFile();
  const programs = csvText(
    ["program_code", "name_en", "duration_years"],
    Array.from({ length: programCount }, (_, program) => [
      programCode(program),
      `Program ${two(program + 1)}`,
      "3",
    ]),
  );
  return {
    students: students.length,
    programs: programCount,
    files: [
      { name: "programs.csv", content: Buffer.from(programs) },
      { name: "indicators.csv", content: Buffer.from(content) },
      { name: "students.csv", content: Buffer.from(studentsFile(students, random)) },
      { name: "assessments.csv", content: assessmentsFile(rows, students, scales, random) },
    ],
  };
}
