import type { PanelGrouping } from "../panels/groupings.ts";
import type { PanelId } from "../panels/panelData.ts";
import type { EstimateInterval, Evaluator } from "./estimate.ts";

export type Lens = "competence" | "employers" | "employment";

/** `points` are 0-100 POMP, `point_difference` differences of them, `share` is 0-1, `ratio` has no unit, `money` is in the currency of the result. */
export type Unit = "points" | "point_difference" | "share" | "ratio" | "money";

/** How one kind of part differs from the whole. Keys of `parts` are a part's name, or its prefix with the colon (`dim:`). */
export interface PartDeclaration {
  readonly unit: Unit;
  readonly interval: EstimateInterval;
}

/**
 * One measure, declared once: pickers, charts, tables, drawers, the method page and the command line read this.
 * `headline` is the part shown where only one fits. `finding`: may be worded as a finding.
 * Words (label, definition, formula, denominator, caveat) are in i18n under the same id.
 */
export interface MeasureDeclaration {
  readonly lens: Lens;
  readonly unit: Unit;
  readonly better: "up" | "down" | "balanced" | "none";
  readonly panel: PanelId;
  readonly unitOf: "student" | "employer" | "graduate" | "survey" | "summary";
  readonly by: readonly PanelGrouping[];
  readonly interval: EstimateInterval;
  readonly headline: string;
  readonly parts: Readonly<Record<string, PartDeclaration>>;
  readonly finding: boolean;
  readonly source: string;
  readonly evaluate: Evaluator;
}

/** Groupings of students, and of all that can be traced to a student. */
export const studentGroupings = [
  "school",
  "program",
  "cohort",
  "graduation_year",
  "class",
  "gender",
  "group_1",
  "group_2",
  "group_3",
] as const satisfies readonly PanelGrouping[];

/** The declaration of a part: by its own name, else by its prefix, else the measure's own unit and interval. */
export function partOf(declaration: MeasureDeclaration, part: string): PartDeclaration {
  const prefix = part.slice(0, part.indexOf(":") + 1);
  return (
    declaration.parts[part] ??
    (prefix === "" ? undefined : declaration.parts[prefix]) ?? {
      unit: declaration.unit,
      interval: declaration.interval,
    }
  );
}
