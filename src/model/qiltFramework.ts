import type { Row } from "./rowTypes.ts";

/** The five domains that Australia's Employer Satisfaction Survey asks supervisors about (QILT). */
export const qiltAttributes = [
  "foundation",
  "adaptive",
  "collaborative",
  "technical",
  "employability",
] as const;

/**
 * The waves of an employer survey in QILT's manner: one row an attribute, agreement on 1-5, satisfied from 4 ("agree"). QILT's own
 * rule, at least 55 of 100 points with items scored 0, 25, 50, 75, 100, says the same of a single item [R].
 */
export function qiltSurveys(wave: string, year: string): readonly Row<"employer_surveys">[] {
  return qiltAttributes.map((attribute) => ({
    wave,
    year,
    attribute,
    scale_min: 1,
    scale_max: 5,
    satisfied_from: 4,
  }));
}
