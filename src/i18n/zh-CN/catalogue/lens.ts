import type { lensParts as englishParts, lensWords as english } from "../../en/catalogue/lens.ts";
import type { Words } from "../../words.ts";

export const lensWords = {} as const satisfies Words<typeof english>;

export const lensParts = {} as const satisfies Words<typeof englishParts>;
