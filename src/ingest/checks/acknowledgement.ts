import { checkCatalogue, type CheckId } from "./checks.ts";
import type { ScreenedFile } from "../screening.ts";

/** A warning that a person has seen and lets stand, and why. */
export interface Acknowledgement {
  readonly check: CheckId;
  /** The line that it is about; null: all of its kind in the file. */
  readonly line: number | null;
  readonly reason: string;
  /** ISO date and time. */
  readonly at: string;
}

/**
 * The checks of a file whose warnings must be acknowledged before it is loaded, and are not: neither all of the kind nor every line
 * that it concerns, with a reason. None where nothing of the file would be loaded.
 */
export function unacknowledged(
  { staged, checks, problemLines }: ScreenedFile,
  said: readonly Acknowledgement[],
): readonly CheckId[] {
  if (staged.every(({ rows }) => rows.lines.length === 0)) return [];
  const withReason = said.filter(({ reason }) => reason.trim() !== "");
  return checks.flatMap(({ id, level }) => {
    if (level !== "warn" || !checkCatalogue[id].acknowledge) return [];
    const own = withReason.filter(({ check }) => check === id);
    if (own.some(({ line }) => line === null)) return [];
    const seen = new Set(own.map(({ line }) => line));
    const lines = problemLines[id];
    return lines !== undefined && lines.length > 0 && lines.every((line) => seen.has(line)) ? [] : [id];
  });
}
