import type { Tables } from "./testDatabase.ts";

/** A seeded stream of numbers in [0, 1) (mulberry32) with what is drawn from it. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  one<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError("nothing to draw from");
    return value;
  }

  some<T>(values: readonly T[]): readonly T[] {
    const found = values.filter(() => this.next() < 0.5);
    return found.length > 0 ? found : [this.one(values)];
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

export const programs = ["P01", "P02", "P03"];
export const cohorts = ["2020", "2021", "2022"];
export const stages = ["foundational", "comprehensive", "internship"];
export const genders = ["female", "male"];
const termCodes = ["2020-1", "2020-2", "2021-1", "2021-2"];

const dimensions = ["cognitive", "behavioural", "attitudinal"];

/** A school with everything that makes a score hard to read: weights, directions, scales, versions, attempts, kinds, assessors, gaps. */
export function randomSchool(seed: number): Tables {
  const draw = new Draw(seed);
  const school_code = "S1";
  const indicators = dimensions.flatMap((dimension, at) =>
    ["1", "2", "3"].map((number) => {
      const [scale_min, scale_max] = draw.one([
        [0, 100],
        [1, 5],
        [0, 20],
      ]);
      return {
        school_code,
        indicator_code: `${dimension.slice(0, 1).toUpperCase()}${number}`,
        dimension,
        level: (at + Number(number)) % 2 === 0 ? "foundational" : "higher_order",
        task: Number(number) % 2 === 0 ? "closed" : "open",
        scale_min: scale_min ?? 0,
        scale_max: scale_max ?? 100,
        direction: draw.chance(0.25) ? "down" : "up",
        weight: draw.one([0.5, 1, 2, 3]),
      };
    }),
  );
  const students: Record<string, string>[] = [];
  const assessments: Record<string, string | number>[] = [];
  for (const program_code of programs) {
    for (const cohort of cohorts) {
      const reached = draw.one([1, 2, 3]);
      const unseen = draw.chance(0.4) ? draw.one(indicators) : undefined;
      for (let number = 0; number < 14; number += 1) {
        const student_id = `${program_code}-${cohort}-${number}`;
        students.push({
          school_code,
          student_id,
          program_code,
          cohort,
          gender: draw.one([...genders, ""]),
          exit_status: draw.one(["graduated", "graduated", "enrolled", "left", ""]),
        });
        for (const stage of stages.slice(0, reached)) {
          for (const term_code of draw.some(termCodes.slice(0, 2))) {
            for (const indicator of indicators) {
              if (indicator === unseen || draw.chance(0.2)) continue;
              for (const assessor_kind of draw.some(["school", "enterprise", "self"])) {
                for (let attempt = 1; attempt <= draw.one([1, 1, 2, 3]); attempt += 1) {
                  for (const assessor_id of draw.chance(0.2) ? ["A", "B"] : ["A"]) {
                    const versioned = draw.chance(0.2);
                    const [low, high] = versioned ? [0, 10] : [indicator.scale_min, indicator.scale_max];
                    assessments.push({
                      school_code,
                      student_id,
                      indicator_code: indicator.indicator_code,
                      term_code,
                      stage,
                      assessor_kind,
                      assessor_id,
                      attempt,
                      instrument_code: versioned ? "I" : "",
                      instrument_version: versioned ? "2" : "",
                      score: draw.chance(0.08)
                        ? draw.one(["x", "z", "c", ""])
                        : Math.round((low + draw.next() * (high - low)) * 4) / 4,
                    });
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  return {
    indicators,
    instruments: [{ school_code, instrument_code: "I", version: "2", scale_min: 0, scale_max: 10 }],
    terms: termCodes.map((term_code, index) => ({
      school_code,
      term_code,
      school_year: `${term_code.slice(0, 4)}-x`,
      term_no: (index % 2) + 1,
      ordinal: index + 1,
    })),
    students,
    assessments,
    ...outcomes(draw, students),
  };
}

/** Graduates and employers' ratings of the same students. */
function outcomes(draw: Draw, students: readonly Record<string, string>[]): Tables {
  const school_code = "S1";
  const activities = [
    "employed",
    "employed",
    "employed",
    "self_employed",
    "further_study",
    "military",
    "seeking",
    "not_seeking",
    "unknown",
  ];
  const employment = students.flatMap((student) =>
    [6, 12].map((months_after) => ({
      school_code,
      graduate_id: student["student_id"] ?? "",
      months_after,
      program_code: student["program_code"] ?? "",
      graduation_year: String(Number(student["cohort"]) + 3),
      activity: draw.one(activities),
      employment_form: draw.one(["contract", "flexible", "freelance", "public", ""]),
      hours_week: draw.one([20, 35, 40, ""]),
      monthly_pay: draw.chance(0.2) ? draw.one(["x", ""]) : 2000 + draw.below(60) * 50,
      related: draw.one([1, 2, 3, 4, 5, "z", ""]),
      currency: draw.one(["CNY", "CNY", "CNY", "EUR"]),
    })),
  );
  const employer_ratings = Array.from({ length: 260 }, (_, index) => ({
    school_code,
    rating_id: `R${index}`,
    wave: draw.one(["2023", "2024"]),
    attribute: draw.one(["overall", "overall", "technical"]),
    employer_id: `E${draw.below(30)}`,
    program_code: draw.one(programs),
    satisfaction: draw.one([1, 2, 3, 4, 5, 5, "z"]),
  }));
  const employer_surveys = [
    { school_code, wave: "2023", year: "2023", scale_min: 1, scale_max: 5, satisfied_from: 4 },
    { school_code, wave: "2024", year: "2024", scale_min: 1, scale_max: 5, satisfied_from: 3 },
  ];
  return { employment, employer_ratings, employer_surveys };
}
