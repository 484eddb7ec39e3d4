import type { PanelFilter, PanelGrouping } from "../panels/groupings.ts";
import type { PanelData, PanelId } from "../panels/panelData.ts";
import type { GoldenId } from "../stats/golden.ts";
import type { MeasureSettings } from "../panels/settings.ts";
import type { EstimateInterval, Evaluator, Question, UnitValues } from "./estimate.ts";
import type { Mathematics } from "./mathematics.ts";
import type { Occasion } from "./occasion.ts";
import type { Resampler } from "./resampling.ts";

export type Lens = "competence" | "employers" | "employment" | "across";

/**
 * `points` are 0-100 POMP, `point_difference` differences of them, `share` is 0-1, `share_difference` differences of shares,
 * `score` is in the points of its own instrument (COMET's 0-30 and 0-90), `ratio` has no unit, `money` is in the currency of the result.
 */
export type Unit = "points" | "point_difference" | "share" | "share_difference" | "score" | "ratio" | "money";

/** A panel's column (`employment.contract`) or a list of the reference tables (`reference.requirements`) without which a measure can't be had. */
export type Need = `${PanelId}.${string}` | `reference.${keyof PanelData["reference"]}`;

/** A condition on the fact rows behind a part: a labelled column has one of some texts, or a number is at least so much. */
export type FactCondition =
  | { readonly column: string; readonly oneOf: readonly string[] }
  | { readonly column: string; readonly atLeast: number };

/** How one kind of part differs from the whole. Keys of `parts` are a part's name, or its prefix with the colon (`dim:`); "" where a measure has a whole that is not its headline. */
export interface PartDeclaration {
  readonly unit: Unit;
  readonly interval: EstimateInterval;
}

/**
 * One measure, declared once: pickers, charts, tables, drawers, the method page and the command line read this.
 * `headline` is the part shown where only one fits. `finding`: the parts, by name or prefix, that may be worded as findings.
 * Words (label, definition, formula, denominator, caveat) are in i18n under the same id.
 */
export interface MeasureDeclaration {
  readonly lens: Lens;
  readonly unit: Unit;
  readonly better: "up" | "down" | "balanced" | "none";
  readonly panel: PanelId;
  readonly unitOf:
    | "student"
    | "employer"
    | "graduate"
    | "survey"
    | "placement"
    | "pair"
    | "assessor"
    | "program"
    | "member"
    | "summary";
  readonly by: readonly PanelGrouping[];
  readonly interval: EstimateInterval;
  readonly headline: string;
  readonly parts: Readonly<Record<string, PartDeclaration>>;
  readonly finding: false | readonly string[];
  /** Off by default: shown only where it is asked for by name. */
  readonly expert?: true;
  readonly source: string;
  /** What must be in the data; `missingNeeds` names the first that isn't. */
  readonly needs: readonly Need[];
  readonly formula: Mathematics;
  /** Ids of the golden values in `stats/golden.ts` that its estimators were tested with. */
  readonly golden: readonly GoldenId[];
  /** Which of the panel's fact rows a part is made of; absent: all of the group. */
  readonly behind?: (part: string, data: PanelData, settings: MeasureSettings) => readonly FactCondition[];
  /** When the scores behind it were given, any of these; absent: at the one occasion that competence measures choose. */
  readonly occasions?: (data: PanelData, where: PanelFilter) => readonly Occasion[];
  readonly evaluate: Evaluator;
  /** The values of the units whose quartiles the measure is, sorted upwards, by group: what a distribution is drawn from. */
  readonly units?: (question: Question) => readonly UnitValues[];
  /** The columns from which the intervals are resampled that `evaluate` leaves pending. */
  readonly resample?: Resampler;
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

/** Whether a part may be worded as a finding. */
export function mayBeFinding({ finding }: MeasureDeclaration, part: string): boolean {
  return (
    finding !== false && finding.some((one) => one === part || (one.endsWith(":") && part.startsWith(one)))
  );
}

/** The unit of a difference between two values of a unit. */
export function differenceUnit(unit: Unit): Unit {
  return unit === "points" ? "point_difference" : unit === "share" ? "share_difference" : unit;
}
