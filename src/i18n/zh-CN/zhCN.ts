import type { en } from "../en/en.ts";
import type { Words } from "../words.ts";
import { everyPage } from "./everyPage.ts";
import { ownPages } from "./ownPages.ts";

/** All Simplified Chinese texts. */
export const zhCN = { ...everyPage, ...ownPages } satisfies Words<typeof en>;
