import type { measures as english } from "../en/measures.ts";
import type { Words } from "../words.ts";
import { aroundWords } from "./measures/around.ts";
import { competenceParts, competenceWords } from "./measures/competence.ts";
import { employersParts, employersWords } from "./measures/employers.ts";
import { employmentParts, employmentWords } from "./measures/employment.ts";
import { lensParts, lensWords } from "./measures/lens.ts";
import { publishedWords } from "./measures/published.ts";

export const measures = {
  ...competenceWords,
  ...employersWords,
  ...employmentWords,
  ...lensWords,
  ...publishedWords,
  ...aroundWords,
  parts: { ...competenceParts, ...employersParts, ...employmentParts, ...lensParts },
} as const satisfies Words<typeof english>;
