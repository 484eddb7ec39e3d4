import type { MeasureId } from "../../measures/catalogue.ts";
import type { EstimateInterval } from "../../measures/estimate.ts";
import { aroundWords } from "./measures/around.ts";
import { competenceParts, competenceWords } from "./measures/competence.ts";
import { employersParts, employersWords } from "./measures/employers.ts";
import { employmentParts, employmentWords } from "./measures/employment.ts";
import { lensParts, lensWords } from "./measures/lens.ts";
import { publishedWords } from "./measures/published.ts";
import type { MeasureWords } from "./measures/measureWords.ts";

/** Measures, their parts, and the words around every number. */
export const measures = {
  ...competenceWords,
  ...employersWords,
  ...employmentWords,
  ...lensWords,
  ...publishedWords,
  ...aroundWords,
  parts: { ...competenceParts, ...employersParts, ...employmentParts, ...lensParts },
} as const satisfies Record<MeasureId, MeasureWords> & {
  readonly intervals: Record<EstimateInterval, string>;
  readonly [area: string]: object;
};
