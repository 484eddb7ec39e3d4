import { checkCatalogue, type CheckId } from "./checks.ts";
import { LineList } from "../reading/lineList.ts";
import type { CheckExample, CheckResult, ProblemLines } from "../screening.ts";

const examplesKept = 3;
const valueLength = 200;

interface Outcome {
  level: "warn" | "fail";
  count: number;
  readonly examples: CheckExample[];
  readonly lines: LineList;
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

/** What the checks found in one file: a count, the first three examples and the lines of each. */
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
      outcome = {
        level: options.level ?? checkCatalogue[id].level,
        count: 0,
        examples: [],
        lines: new LineList(),
      };
      this.outcomes.set(id, outcome);
    }
    if (options.level === "fail") outcome.level = "fail";
    outcome.count += options.count ?? 1;
    outcome.lines.add(example.line);
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
      if (outcome === undefined) return [];
      const { level, count, examples } = outcome;
      return [{ id, level, count, examples }];
    });
  }

  /** The lines that each check concerns. */
  problemLines(): ProblemLines {
    const all: Partial<Record<CheckId, Uint32Array>> = {};
    for (const [id, { lines }] of this.outcomes) {
      const sorted = lines.sorted();
      if (sorted.length > 0) all[id] = sorted;
    }
    return all;
  }
}
