import { missingCodes } from "../model/missing.ts";

/** The one reason for which all of these cells are empty, by their `<column>_missing` codes; null for none or several. */
export function commonMissing(codes: Iterable<number>): keyof typeof missingCodes | null {
  const distinct = [...new Set(codes)];
  const names = Object.keys(missingCodes).filter(
    (name): name is keyof typeof missingCodes => name in missingCodes,
  );
  return distinct.length === 1 ? (names.find((name) => missingCodes[name] === distinct[0]) ?? null) : null;
}
