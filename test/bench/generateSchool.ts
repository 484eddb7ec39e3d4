import { csvText } from "../../src/model/csvText.ts";
import { defaultFramework } from "../../src/model/defaultFramework.ts";

/** A CSV file, its columns with DuckDB's types. */
export interface GeneratedFile {
  readonly name: string;
  readonly content: Buffer;
  readonly columns: Readonly<Record<string, string>>;
  readonly records: number;
}

/**
 * A school made up for measuring speed, in the app's own columns: three small files, and the scores twice, as a file of a row
 * a score and as one of a column an indicator. The same number of rows makes the same bytes.
 */
export interface GeneratedSchool {
  readonly reference: readonly GeneratedFile[];
  readonly long: GeneratedFile;
  readonly wide: GeneratedFile;
  readonly students: number;
  readonly scores: number;
}

const programCount = 12;
const firstCohort = 2017;
const cohortCount = 8;
/** Terms that each cohort has behind it: the school is seen after 2024-2025-2. */
const termsOf = (cohort: number): number => Math.min(6, 2 * (firstCohort + cohortCount - cohort));
/** How many scores a term each kind of assessor gives. */
const counts = [
  ["school", 17],
  ["enterprise", 3],
] as const;

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

interface Score {
  /** Position in the framework. */
  readonly indicator: number;
  readonly score: number;
}

/** The scores of one student in one term by one kind of assessor. */
interface Sitting {
  readonly student: Student;
  readonly year: number;
  readonly half: number;
  readonly kind: "school" | "enterprise";
  readonly scores: readonly Score[];
}

/** Term after term and student after student, exactly as many scores as asked for. */
function* sittings(
  rows: number,
  students: readonly Student[],
  scales: readonly Scale[],
  random: () => number,
): Generator<Sitting> {
  let left = rows;
  for (let term = 0; left > 0; term += 1) {
    const [year, half] = [firstCohort + (term >> 1), term % 2];
    for (const student of students) {
      const { program, cohort, ability } = student;
      const since = term - 2 * (cohort - firstCohort);
      if (since < 0 || since >= termsOf(cohort)) continue;
      for (const [kind, count] of counts) {
        const scores = Array.from({ length: Math.min(count, left) }, (_, place): Score => {
          const indicator = (place + 7 * since) % scales.length;
          const { min, step, steps } = scales[indicator]!;
          const share =
            0.62 +
            0.12 * ability +
            0.02 * since +
            0.04 * (((program + indicator) % 5) - 2) +
            0.3 * (random() - 0.5);
          return { indicator, score: min + step * Math.round(steps * Math.min(1, Math.max(0, share))) };
        });
        left -= scores.length;
        if (scores.length > 0) yield { student, year, half, kind, scores };
      }
    }
    if (term > 2 * cohortCount + 4 && left > 0)
      throw new RangeError(`${left} of ${rows} rows found no student`);
  }
}

/** Lines gathered into bytes as they come: half a gigabyte is too long for one text. */
class Lines {
  private readonly chunks: Buffer[] = [];
  private lines: string[] = [];
  count = 0;

  add(line: string): void {
    this.lines.push(line);
    this.count += 1;
    if (this.lines.length >= 50_000) this.flush();
  }

  private flush(): void {
    this.chunks.push(Buffer.from(`${this.lines.join("\n")}\n`));
    this.lines = [];
  }

  finished(): Buffer {
    if (this.lines.length > 0) this.flush();
    return Buffer.concat(this.chunks);
  }
}

function assessmentFiles(
  rows: number,
  students: readonly Student[],
  scales: readonly Scale[],
  random: () => number,
): { readonly long: GeneratedFile; readonly wide: GeneratedFile } {
  const longColumns = {
    student_id: "VARCHAR",
    indicator_code: "VARCHAR",
    term_code: "VARCHAR",
    module_code: "VARCHAR",
    assessor_kind: "VARCHAR",
    score: "DOUBLE",
    assessed_on: "DATE",
  };
  const wideColumns = {
    student_id: "VARCHAR",
    term_code: "VARCHAR",
    assessor_kind: "VARCHAR",
    ...Object.fromEntries(scales.map(({ code }) => [code, "DOUBLE"])),
  };
  const [long, wide] = [new Lines(), new Lines()];
  long.add(Object.keys(longColumns).join(","));
  wide.add(Object.keys(wideColumns).join(","));
  for (const { student, year, half, kind, scores } of sittings(rows, students, scales, random)) {
    const term = `${year}-${year + 1}-${half + 1}`;
    const cells = scales.map(() => "");
    for (const { indicator, score } of scores) {
      const day = two(1 + Math.floor(random() * 28));
      const month = 1 + Math.floor(random() * 3);
      const date = half === 0 ? `${year}-${9 + month}-${day}` : `${year + 1}-0${3 + month}-${day}`;
      const module = two(1 + ((student.program * 7 + indicator) % 60));
      cells[indicator] = String(score);
      long.add(`${student.id},${scales[indicator]!.code},${term},M${module},${kind},${score},${date}`);
    }
    wide.add(`${student.id},${term},${kind},${cells.join(",")}`);
  }
  const file = (name: string, lines: Lines, columns: Record<string, string>): GeneratedFile => ({
    name,
    content: lines.finished(),
    columns,
    records: lines.count - 1,
  });
  return { long: file("assessments.csv", long, longColumns), wide: file("scores.csv", wide, wideColumns) };
}

function textFile(name: string, content: string, columns: Readonly<Record<string, string>>): GeneratedFile {
  return { name, content: Buffer.from(content), columns, records: content.trimEnd().split("\n").length - 1 };
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
    scores: rows,
    reference: [
      textFile("programs.csv", programs, {
        program_code: "VARCHAR",
        name_en: "VARCHAR",
        duration_years: "INTEGER",
      }),
      textFile("indicators.csv", content, {
        indicator_code: "VARCHAR",
        dimension: "VARCHAR",
        level: "VARCHAR",
        task: "VARCHAR",
        scale_min: "DOUBLE",
        scale_max: "DOUBLE",
        direction: "VARCHAR",
      }),
      textFile("students.csv", studentsFile(students, random), {
        student_id: "VARCHAR",
        program_code: "VARCHAR",
        cohort: "VARCHAR",
        gender: "VARCHAR",
        exit_status: "VARCHAR",
      }),
    ],
    ...assessmentFiles(rows, students, scales, random),
  };
}
