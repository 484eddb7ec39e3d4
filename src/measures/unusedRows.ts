import { frameKinds } from "../panels/framePanel.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, numbers } from "../panels/selection.ts";
import { scaledRatingsOf, surveyFinder } from "./surveys.ts";
import { scoreFactsOf } from "./scoreFacts.ts";

/** Why a loaded row counts in no measure. */
export type UnusedReason =
  | "no_indicator"
  | "outside_scale"
  | "no_survey"
  | "outside_survey_scale"
  | "more_answers_than_contacts"
  | "unknown_measure";

/** Loaded rows of a table that count in no measure, for one reason. */
export interface UnusedRows {
  readonly table: "assessments" | "employer_ratings" | "employer_surveys" | "employment_summary";
  readonly reason: UnusedReason;
  readonly rows: number;
}

function count(length: number, holds: (row: number) => boolean): number {
  let found = 0;
  for (let row = 0; row < length; row += 1) if (holds(row)) found += 1;
  return found;
}

/**
 * The rows that are loaded and belong to someone, have a value, and still count nowhere. `measures` are the measures that are known.
 * Scores of nobody that `students` holds are in no panel: they are counted where the rows are.
 */
export function unusedRows(data: PanelData, measures: readonly string[]): readonly UnusedRows[] {
  const { scores, employerRatings, frames } = data.panels;
  const score = numbers(scores, "score");
  const { points, indicator } = scoreFactsOf(data);
  const isLost = (row: number) => !Number.isNaN(score[row]) && Number.isNaN(points[row]);
  const scored = (reason: UnusedReason, known: boolean): UnusedRows => ({
    table: "assessments",
    reason,
    rows: count(scores.rowCount, (row) => isLost(row) && (indicator[row] !== -1) === known),
  });

  const satisfaction = numbers(employerRatings, "satisfaction");
  const ratings = scaledRatingsOf(data);
  const find = surveyFinder(data);
  const textOf = (name: string) => {
    const codes = integers(employerRatings, name);
    const labels = labelsOf(data, "employerRatings", name);
    return (row: number) => labels[codes[row] ?? -1] ?? "";
  };
  const [school, wave, program, attribute] = ["school", "wave", "program", "attribute"].map(textOf);
  const rated = (reason: UnusedReason, known: boolean): UnusedRows => ({
    table: "employer_ratings",
    reason,
    rows: count(employerRatings.rowCount, (row) => {
      if (Number.isNaN(satisfaction[row]) || !Number.isNaN(ratings.points[row])) return false;
      const texts = [school, wave, program, attribute].map((text) => text?.(row) ?? "");
      const [ofSchool = "", ofWave = "", ofProgram = "", ofAttribute = ""] = texts;
      return (find(ofSchool, ofWave, ofProgram, ofAttribute) !== undefined) === known;
    }),
  });

  const kind = integers(frames, "kind");
  const contacted = integers(frames, "contacted");
  const responded = integers(frames, "responded");
  const measure = integers(frames, "measure");
  const names = labelsOf(data, "frames", "measure");
  const found: readonly UnusedRows[] = [
    scored("no_indicator", false),
    scored("outside_scale", true),
    rated("no_survey", false),
    rated("outside_survey_scale", true),
    {
      table: "employer_surveys",
      reason: "more_answers_than_contacts",
      rows: count(
        frames.rowCount,
        (row) => (contacted[row] ?? -1) >= 0 && (responded[row] ?? -1) > (contacted[row] ?? -1),
      ),
    },
    {
      table: "employment_summary",
      reason: "unknown_measure",
      rows: count(
        frames.rowCount,
        (row) => kind[row] === frameKinds.published && !measures.includes(names[measure[row] ?? -1] ?? ""),
      ),
    },
  ];
  return found.filter(({ rows }) => rows > 0);
}
