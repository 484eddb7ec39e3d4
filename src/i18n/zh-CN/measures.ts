import type { measures as english } from "../en/measures.ts";
import type { Words } from "../words.ts";
import { aroundWords } from "./catalogue/around.ts";
import { competenceParts, competenceWords } from "./catalogue/competence.ts";
import { codeWords, competenceChangeParts, competenceChangeWords } from "./catalogue/competenceChange.ts";
import { employersParts, employersWords } from "./catalogue/employers.ts";
import { employmentParts, employmentWords } from "./catalogue/employment.ts";
import { lensParts, lensWords } from "./catalogue/lens.ts";
import { publishedWords } from "./catalogue/published.ts";

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
} as const satisfies Words<typeof english>;
