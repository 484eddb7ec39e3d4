import type { MeasureWords } from "./measureWords.ts";

/** What the measures across lenses are called and how they are explained. */
export const lensWords = {} as const satisfies Record<string, MeasureWords>;

/** What the parts of these measures are called. */
export const lensParts = {} as const;
