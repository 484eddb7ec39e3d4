import type { CheckDeclaration } from "./checkDeclaration.ts";
import { readingCatalogue } from "./readingCatalogue.ts";
import { stagedCatalogue } from "../stagedChecks/stagedCatalogue.ts";
import { valueCatalogue } from "./valueCatalogue.ts";

/** Every check that a file goes through, in the order in which they are reported. */
export const checkCatalogue = {
  ...readingCatalogue,
  ...valueCatalogue,
  ...stagedCatalogue,
} as const satisfies Record<string, CheckDeclaration>;

export type CheckId = keyof typeof checkCatalogue;

/** True where a warning must be acknowledged before its file can be loaded. */
export function mustBeAcknowledged(check: CheckId): boolean {
  return checkCatalogue[check].acknowledge;
}
