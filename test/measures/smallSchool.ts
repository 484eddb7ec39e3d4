import { defaultSettings, type MeasureSettings } from "../../src/panels/settings.ts";
import type { Tables } from "./testDatabase.ts";

/** The default settings with a base that three students already meet. */
export const small: MeasureSettings = { ...defaultSettings, minBase: 3 };

type Row = Readonly<Record<string, string | number>>;

/** Two dimensions, two indicators each; C1 weighs double, B2 is good when low and on 1 to 5. */
export const indicators: readonly Row[] = [
  {
    indicator_code: "C1",
    dimension: "cognitive",
    level: "foundational",
    task: "closed",
    purpose: "outcome",
    scale_min: 0,
    scale_max: 100,
    direction: "up",
    weight: 2,
  },
  {
    indicator_code: "C2",
    dimension: "cognitive",
    level: "higher_order",
    task: "open",
    purpose: "process",
    scale_min: 0,
    scale_max: 100,
    direction: "up",
    weight: 1,
  },
  {
    indicator_code: "B1",
    dimension: "behavioural",
    level: "foundational",
    task: "closed",
    purpose: "outcome",
    scale_min: 0,
    scale_max: 100,
    direction: "up",
    weight: 1,
  },
  {
    indicator_code: "B2",
    dimension: "behavioural",
    level: "higher_order",
    task: "open",
    purpose: "process",
    scale_min: 1,
    scale_max: 5,
    direction: "down",
    weight: 1,
  },
].map((row) => ({ school_code: "S1", ...row }));

export const terms: readonly Row[] = [
  { term_code: "T1", school_year: "2021-2022", term_no: 1, ordinal: 1 },
  { term_code: "T2", school_year: "2021-2022", term_no: 2, ordinal: 2 },
  { term_code: "T3", school_year: "2022-2023", term_no: 1, ordinal: 3 },
].map((row) => ({ school_code: "S1", ...row }));

/** A student of P01, cohort 2021, unless said otherwise. */
export function student(id: string, more: Row = {}): Row {
  return { school_code: "S1", student_id: id, program_code: "P01", cohort: "2021", ...more };
}

/** A score in T1 at the foundational stage, given by the school at the first attempt, unless said otherwise. */
export function score(id: string, indicator: string, value: string | number, more: Row = {}): Row {
  return {
    school_code: "S1",
    student_id: id,
    indicator_code: indicator,
    term_code: "T1",
    attempt: 1,
    assessor_kind: "school",
    stage: "foundational",
    score: value,
    ...more,
  };
}

/** A whole set of scores: C1, C2, B1, B2 of one student. */
export function scoresOf(id: string, values: readonly (string | number)[], more: Row = {}): readonly Row[] {
  return ["C1", "C2", "B1", "B2"].map((indicator, index) => score(id, indicator, values[index] ?? "", more));
}

/** Three students whose values are worked out by hand in the tests. */
export const threeStudents: Tables = {
  indicators,
  terms,
  students: ["a", "b", "c"].map((id) => student(id)),
  assessments: [
    ...scoresOf("a", [60, 90, 80, 1]),
    ...scoresOf("b", [50, 20, 60, 3]),
    ...scoresOf("c", [90, 60, 40, 5]),
  ],
};
