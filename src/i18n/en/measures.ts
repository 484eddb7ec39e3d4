import type { MeasureId } from "../../measures/catalogue.ts";
import type { EstimateInterval } from "../../measures/estimate.ts";
import { aroundWords } from "./catalogue/around.ts";
import { competenceParts, competenceWords } from "./catalogue/competence.ts";
import { codeWords, competenceChangeParts, competenceChangeWords } from "./catalogue/competenceChange.ts";
import { employersParts, employersWords } from "./catalogue/employers.ts";
import { employmentParts, employmentWords } from "./catalogue/employment.ts";
import { lensParts, lensWords } from "./catalogue/lens.ts";
import { publishedWords } from "./catalogue/published.ts";
import type { MeasureWords } from "./catalogue/measureWords.ts";

/** Measures, their parts, and the words around every number. */
export const measures = {
  ...competenceWords,
  ...competenceChangeWords,
  ...employersWords,
  ...employmentWords,
  ...lensWords,
  ...publishedWords,
  ...aroundWords,
  codes: codeWords,
  parts: {
    ...competenceParts,
    ...competenceChangeParts,
    ...employersParts,
    ...employmentParts,
    ...lensParts,
  },
} as const satisfies Record<MeasureId, MeasureWords> & {
  readonly intervals: Record<EstimateInterval, string>;
  readonly [area: string]: object;
};
