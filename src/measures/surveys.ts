import type { PanelData, SurveyInfo } from "../panels/panelData.ts";
import { integers, labelsOf, numbers } from "../panels/selection.ts";
import { rememberedOnce } from "./remembered.ts";
import { isOnScale, pomp } from "./scoreFacts.ts";

/** The rating's scale as its wave declares it: the most specific of (program, attribute), attribute, program, wave. */
export function surveyFinder(
  data: PanelData,
): (school: string, wave: string, program: string, attribute: string) => SurveyInfo | undefined {
  const surveys = new Map(
    data.reference.surveys.map((one) => [
      JSON.stringify([one.school, one.wave, one.program ?? "", one.attribute ?? ""]),
      one,
    ]),
  );
  return (school, wave, program, attribute) => {
    for (const [ofProgram, ofAttribute] of [
      [program, attribute],
      ["", attribute],
      [program, ""],
      ["", ""],
    ]) {
      const found = surveys.get(JSON.stringify([school, wave, ofProgram, ofAttribute]));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/**
 * The employers' ratings on their waves' scales, one entry a panel row: `satisfied` is 1 or 0, `points` and `importance` (asked on the
 * same scale) 0-100, each NaN without an answer, a declared scale or a place on it. `survey` is where the scale is declared. `cluster` numbers the employers; a rating that names none is an employer of its own.
 */
export interface ScaledRatings {
  readonly satisfied: Float64Array;
  readonly points: Float64Array;
  readonly importance: Float64Array;
  readonly weight: Float64Array;
  readonly cluster: Int32Array;
  readonly survey: readonly (SurveyInfo | undefined)[];
  readonly attribute: readonly string[];
}

function scaleRatings(data: PanelData): ScaledRatings {
  const panel = data.panels.employerRatings;
  const find = surveyFinder(data);
  const texts = (name: string) => {
    const codes = integers(panel, name);
    const labels = labelsOf(data, "employerRatings", name);
    return (row: number) => labels[codes[row] ?? -1] ?? "";
  };
  const school = texts("school");
  const wave = texts("wave");
  const program = texts("program");
  const attribute = texts("attribute");
  const satisfaction = numbers(panel, "satisfaction");
  const important = numbers(panel, "importance");
  const stated = numbers(panel, "weight");
  const employer = integers(panel, "employer");
  const rating = integers(panel, "rating");
  const clusters = new Map<string, number>();
  const surveys: (SurveyInfo | undefined)[] = [];
  const scaled = {
    satisfied: new Float64Array(panel.rowCount).fill(Number.NaN),
    points: new Float64Array(panel.rowCount).fill(Number.NaN),
    importance: new Float64Array(panel.rowCount).fill(Number.NaN),
    weight: Float64Array.from(stated, (one) => (Number.isNaN(one) ? 1 : one)),
    cluster: new Int32Array(panel.rowCount),
    survey: surveys,
    attribute: Array.from({ length: panel.rowCount }, (_, row) => attribute(row)),
  };
  for (let row = 0; row < panel.rowCount; row += 1) {
    const named = (employer[row] ?? -1) >= 0;
    // A rating's number is its own only within its wave.
    const key = named
      ? `${school(row)} employer ${employer[row]}`
      : `${school(row)} rating ${wave(row)} ${rating[row]}`;
    const cluster = clusters.get(key) ?? clusters.size;
    clusters.set(key, cluster);
    scaled.cluster[row] = cluster;
    const value = satisfaction[row] ?? Number.NaN;
    const survey = find(school(row), wave(row), program(row), attribute(row));
    surveys.push(survey);
    if (survey === undefined) continue;
    const importance = pomp(important[row] ?? Number.NaN, survey.scaleMin, survey.scaleMax, "up");
    if (isOnScale(importance)) scaled.importance[row] = importance;
    if (Number.isNaN(value)) continue;
    const points = pomp(value, survey.scaleMin, survey.scaleMax, "up");
    if (!isOnScale(points)) continue;
    scaled.satisfied[row] = value >= survey.satisfiedFrom ? 1 : 0;
    scaled.points[row] = points;
  }
  return scaled;
}

/** The ratings on their scales, computed on first use and kept as long as the data live. */
export const scaledRatingsOf = rememberedOnce(scaleRatings);
