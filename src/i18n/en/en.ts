import { everyPage } from "./everyPage.ts";
import { ownPages } from "./ownPages.ts";

/** All English texts, by area. English is the shape that every other language must have. */
export const en = { ...everyPage, ...ownPages } as const;
