import { Draw, programs, randomSchool } from "./randomSchool.ts";
import type { Tables } from "./testDatabase.ts";

type Row = Readonly<Record<string, string | number>>;
const school_code = "S1";
const attributes = ["foundation", "technical", "collaborative", "overall", "hire_again"];

/** What graduates' rows say beside what a random school's do. */
function completeGraduates(draw: Draw, rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({
    ...row,
    contract: draw.one(["open_ended", "fixed_term", "agency", "none", "", "x"]),
    level_match: draw.one(["under", "match", "match", "over", "", "z"]),
    skill_use: draw.one([1, 2, 3, 4, 5, ""]),
    satisfaction: draw.one([1, 2, 3, 4, 5, "", "c"]),
    met_expectation: draw.one([0, 1, 1, ""]),
    jobs_left: draw.one([0, 0, 1, 2, ""]),
    employers_so_far: draw.one([1, 2, 3, ""]),
    response: draw.one(["responded", "responded", "refused", "not_reached"]),
    region_code: draw.one(["R1", "R2"]),
    occupation_code: draw.one(["1", "2", ""]),
    sector: draw.one(["Care", "Retail"]),
    weight: draw.one([1, 1, 0.5, 2, ""]),
  }));
}

/**
 * A random school with rows in every table and something in every column that a measure needs: classes, groups, placements,
 * modules, instruments, requirements, references, graduates' ratings and published figures.
 */
export function wholeSchool(seed: number): Tables {
  const draw = new Draw(seed);
  const base = randomSchool(seed);
  const students: readonly Row[] = (base.students ?? []).map((row, index) => ({
    ...row,
    class_code: `${row["program_code"]}-${row["cohort"]}-${index % 2}`,
    graduation_year: String(Number(row["cohort"]) + 3),
    group_1: draw.one(["exam", "registration", ""]),
    group_2: draw.one(["urban", "rural"]),
    intake_score: 40 + draw.below(50),
    entry_term: "2020-1",
  }));
  const placements: readonly Row[] = students.flatMap((row, index) =>
    ["2020-1", "2020-2"].map((term_code, at) => ({
      school_code,
      placement_id: `PL${index}-${at}`,
      student_id: row["student_id"] ?? "",
      employer_id: `E${draw.below(6)}`,
      term_code,
      weeks: 8 + draw.below(10),
      mentor_id: `M${draw.below(9)}`,
      guidance_by_school: draw.one([1, 2, 3, 4, 5, ""]),
      guidance_by_student: draw.one([1, 2, 3, 4, 5, "z"]),
    })),
  );
  const placed = new Map(
    placements.map((row) => [`${row["student_id"]} ${row["term_code"]}`, row["placement_id"] ?? ""]),
  );
  return {
    ...base,
    schools: [{ school_code, name_en: "One", region_code: "R1" }],
    programs: programs.map((program_code) => ({ school_code, program_code, duration_years: 3 })),
    modules: ["M1", "M2"].map((module_code) => ({ school_code, module_code, program_code: "P01" })),
    indicators: (base.indicators ?? []).map((row, index) => ({
      ...row,
      purpose: index % 2 === 0 ? "process" : "outcome",
    })),
    requirements: programs.flatMap((program_code) =>
      (base.indicators ?? []).map((row) => ({
        school_code,
        program_code,
        indicator_code: row["indicator_code"] ?? "",
        required_score: (Number(row["scale_min"]) + Number(row["scale_max"])) / 2,
        importance: draw.below(101),
      })),
    ),
    reference_values: [
      {
        school_code,
        measure: "employment.low_pay",
        kind: "low_pay",
        year: "2023",
        currency: "CNY",
        value: 3000,
      },
      { school_code, measure: "competence.level", kind: "target", year: "2023", value: 60 },
      {
        school_code,
        measure: "employment.pay",
        kind: "national",
        year: "2023",
        currency: "CNY",
        value: 4000,
      },
    ],
    students,
    assessments: (base.assessments ?? []).map((row) => {
      const employer = row["assessor_kind"] === "enterprise";
      return {
        ...row,
        purpose: draw.one(["process", "outcome", ""]),
        module_code: draw.one(["M1", "M2", ""]),
        placement_id: employer ? (placed.get(`${row["student_id"]} ${row["term_code"]}`) ?? "") : "",
      };
    }),
    placements,
    employers: Array.from({ length: 30 }, (_, index) => ({
      school_code,
      employer_id: `E${index}`,
      name: `E${index}`,
    })),
    employment: completeGraduates(draw, base.employment ?? []),
    employer_ratings: (base.employer_ratings ?? []).flatMap((row, index) =>
      attributes.map((attribute) => ({
        ...row,
        attribute,
        graduation_year: draw.one(["2023", "2024", "2025"]),
        satisfaction: draw.one([1, 2, 3, 4, 5, 5, "z"]),
        importance: draw.one([1, 2, 3, 4, 5, ""]),
        nominated: index % 2,
        weight: draw.one([1, 1, 2, ""]),
      })),
    ),
    employer_surveys: (base.employer_surveys ?? []).map((row) => ({
      ...row,
      target_population: 90,
      contacted: 60,
      responded: 30,
      graduates_asked: 200,
      contacts_given: 120,
    })),
    graduate_ratings: students.slice(0, 90).flatMap((row) =>
      ["foundation", "technical"].flatMap((attribute) =>
        [6, 12].map((months_after) => ({
          school_code,
          graduate_id: row["student_id"] ?? "",
          attribute,
          months_after,
          required: draw.one([1, 2, 3, 4, 5, ""]),
          mastered: draw.one([1, 2, 3, 4, 5, "x"]),
          school_satisfaction: draw.one([1, 2, 3, 4, 5, ""]),
        })),
      ),
    ),
    employment_summary: programs.flatMap((program_code) => [
      ...["published.employment_rate_overall", "published.employment_rate_ft_perm"].map((measure) =>
        summary(program_code, measure, "", draw.next()),
      ),
      ...[
        "published.basic_monthly_mean",
        "published.basic_monthly_median",
        "published.gross_monthly_mean",
      ].map((measure) => summary(program_code, measure, "", 3000 + draw.below(2000))),
      ...["lower", "median", "upper"].map((part, at) =>
        summary(program_code, "published.gross_monthly", part, 3000 + at * 500),
      ),
    ]),
  };
}

/** The same students under COMET's eight criteria, each scored for most of them. */
export function cometSchool(seed: number): Tables {
  const draw = new Draw(seed);
  const tables = wholeSchool(seed);
  const criteria = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"];
  const dimension = (index: number) => (index < 2 ? "functional" : index < 5 ? "processual" : "shaping");
  return {
    ...tables,
    indicators: criteria.map((indicator_code, index) => ({
      school_code,
      indicator_code,
      dimension: dimension(index),
      scale_min: 0,
      scale_max: 30,
      direction: "up",
    })),
    instruments: [],
    requirements: [],
    assessments: (tables.students ?? []).flatMap((student) =>
      criteria.map((indicator_code) => ({
        school_code,
        student_id: student["student_id"] ?? "",
        indicator_code,
        term_code: "2020-1",
        stage: "foundational",
        assessor_kind: "school",
        score: draw.chance(0.02) ? "x" : draw.below(31),
      })),
    ),
  };
}

function summary(program_code: string, measure: string, part: string, value: number): Row {
  return {
    school_code,
    program_code,
    graduation_year: "2023",
    months_after: 6,
    measure,
    part,
    value,
    n: program_code === "P02" ? "" : 40,
  };
}
