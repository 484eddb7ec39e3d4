import { checkCatalogue, type CheckId } from "./checks.ts";
import type { CheckExample, CheckResult } from "./screening.ts";

const examplesKept = 3;
const valueLength = 200;

interface Outcome {
  level: "warn" | "fail";
  count: number;
  readonly examples: CheckExample[];
}

/** Something to be said about a file before it is a table. */
export interface FileNote {
  readonly check: CheckId;
  readonly example: CheckExample;
}

/** A text short enough to be shown: its beginning, and an ellipsis where it was cut. */
export function shortText(text: string): string {
  return text.length <= valueLength ? text : `${text.slice(0, valueLength)}…`;
}

/** What the checks found in one file: a count and the first three examples of each. */
export class Findings {
  private readonly outcomes = new Map<CheckId, Outcome>();

  /** Notes one case. `level` only where a case is worse or milder than the check's own level. */
  add(
    id: CheckId,
    example: CheckExample,
    options: { readonly level?: "warn" | "fail"; readonly count?: number } = {},
  ): void {
    let outcome = this.outcomes.get(id);
    if (outcome === undefined) {
      outcome = { level: options.level ?? checkCatalogue[id].level, count: 0, examples: [] };
      this.outcomes.set(id, outcome);
    }
    if (options.level === "fail") outcome.level = "fail";
    outcome.count += options.count ?? 1;
    if (outcome.examples.length < examplesKept) {
      outcome.examples.push({ ...example, value: shortText(example.value) });
    }
  }

  has(id: CheckId): boolean {
    return this.outcomes.has(id);
  }

  /** The outcomes in the order of the catalogue. */
  results(): CheckResult[] {
    const ids = Object.keys(checkCatalogue) as CheckId[];
    return ids.flatMap((id) => {
      const outcome = this.outcomes.get(id);
      return outcome === undefined ? [] : [{ id, ...outcome }];
    });
  }
}
