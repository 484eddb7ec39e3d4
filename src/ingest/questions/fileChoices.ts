import { laidUnder, type ReadingChoices } from "./readingChoices.ts";
import type { Question } from "./questions.ts";

/** What was decided about a file: by the person now, and as last time. */
export interface FileChoices {
  readonly own: ReadingChoices;
  readonly remembered: ReadingChoices;
  /** Both, the person's own first. */
  readonly all: ReadingChoices;
}

/** The person's choices with those of an earlier time laid under them. */
export function fileChoices(own: ReadingChoices, remembered: ReadingChoices = {}): FileChoices {
  return { own, remembered, all: laidUnder(remembered, own) };
}

/** Who decided something: `answered`, `remembered`, or else the given state. `of`: what of the choices decides it, undefined where nothing does. */
export function decidedBy(
  choices: FileChoices,
  of: (choices: ReadingChoices) => unknown,
  otherwise: Question["state"],
): Question["state"] {
  if (of(choices.own) !== undefined) return "answered";
  return of(choices.remembered) !== undefined ? "remembered" : otherwise;
}
