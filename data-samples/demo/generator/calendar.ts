import type { Row } from "../../../src/model/rowTypes.ts";

/** Years of entry. The last cohort has just finished the comprehensive stage; 2019 to 2023 have graduated. */
export const cohorts = [2019, 2020, 2021, 2022, 2023, 2024] as const;

/** Years of graduation whose graduates were asked six and twelve months later; those of 2026 not yet. */
export const surveyedGraduationYears = [2022, 2023, 2024, 2025] as const;

/** The school year from which practical operation is assessed with version 2 of its instrument. */
export const instrumentChangeYear = 2023;

export interface Term {
  readonly code: string;
  /** Calendar year in which the school year starts. */
  readonly year: number;
  readonly no: 1 | 2;
  readonly startsOn: string;
  readonly endsOn: string;
}

export type Stage = NonNullable<Row<"assessments">["stage"]>;

/** The stage of training of a term of study, 1 to 6. */
export const stageOfTerm: readonly Stage[] = [
  "foundational", "foundational", "comprehensive", "comprehensive", "innovative", "internship",
];

export const lastSchoolYear = 2025;

export const terms: readonly Term[] = Array.from({ length: (lastSchoolYear - 2019 + 1) * 2 }, (_, i) => {
  const year = 2019 + Math.floor(i / 2);
  const no = i % 2 === 0 ? 1 : 2;
  return {
    code: `${year}-${year + 1}-${no}`,
    year,
    no,
    startsOn: no === 1 ? `${year}-09-01` : `${year + 1}-02-20`,
    endsOn: no === 1 ? `${year + 1}-01-15` : `${year + 1}-07-05`,
  };
});

const notes: Readonly<Record<string, string>> = {
  "2019-2020-2": "Teaching and written tests moved online",
  "2022-2023-1": "Written tests postponed to February for some classes",
  "2023-2024-1": "Practical operation assessed with version 2 of its instrument",
};

export const termRows: readonly Row<"terms">[] = terms.map((term, i) => ({
  term_code: term.code,
  school_year: `${term.year}-${term.year + 1}`,
  term_no: term.no,
  starts_on: term.startsOn,
  ends_on: term.endsOn,
  ordinal: i + 1,
  note: notes[term.code] ?? "",
}));

/** The term of study (1 to 6) that a cohort is in, null before its entry and after its graduation. */
export function termOfStudy(cohort: number, term: Term): number | null {
  const ordinal = (term.year - cohort) * 2 + term.no;
  return ordinal >= 1 && ordinal <= 6 ? ordinal : null;
}

/** A date of a term: `share` 0 is its first day, 1 its last. */
export function dateInTerm(term: Term, share: number): string {
  const start = Date.parse(term.startsOn);
  const days = Math.round((Date.parse(term.endsOn) - start) / 86_400_000);
  return new Date(start + Math.round(days * share) * 86_400_000).toISOString().slice(0, 10);
}
