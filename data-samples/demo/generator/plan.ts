/** Which indicators are assessed in which term of study, by whom. */
export interface PlannedScore {
  readonly indicator: string;
  readonly assessor: "school" | "enterprise" | "self";
  /** How many assessors of the kind rate independently, where the file can name them. */
  readonly raters: 1 | 2;
}

const bySchool = (codes: string): readonly PlannedScore[] =>
  codes.split(" ").map((indicator) => ({ indicator, assessor: "school", raters: 1 }));

const byEnterprise = (codes: string): readonly PlannedScore[] =>
  codes.split(" ").map((indicator) => ({ indicator, assessor: "enterprise", raters: 1 }));

const bySelf = (codes: string): readonly PlannedScore[] =>
  codes.split(" ").map((indicator) => ({ indicator, assessor: "self", raters: 1 }));

const byTwoTeachers = (codes: string): readonly PlannedScore[] =>
  codes.split(" ").map((indicator) => ({ indicator, assessor: "school", raters: 2 }));

/**
 * The plan by term of study: two foundational terms that touch every dimension, the comprehensive stage with all 24
 * indicators (process in its first term, outcome in its second), selections in the innovative stage and the internship.
 */
export const plan: readonly (readonly PlannedScore[])[] = [
  bySchool("K01 K06 K11 K16 K20"),
  bySchool("K02 K07 K12 K19 K24"),
  [...bySchool("K04 K05 K07 K11 K13 K14 K15 K16 K17 K18 K21 K24"), ...byTwoTeachers("K09 K10"), ...bySelf("K17 K18")],
  bySchool("K01 K02 K03 K06 K08 K12 K19 K20 K22 K23"),
  bySchool("K03 K05 K08 K09 K13 K18 K22 K23"),
  [...byEnterprise("K06 K09 K10 K11 K13 K14 K15"), ...bySchool("K10 K11 K17 K21")],
];
