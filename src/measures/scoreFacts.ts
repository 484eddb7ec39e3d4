import type { IndicatorInfo, PanelData, TermInfo } from "../panels/panelData.ts";
import { integers, labelsOf, numbers } from "../panels/selection.ts";
import type { AssessorKind } from "../panels/settings.ts";
import { rememberedOnce } from "./remembered.ts";

/** The stages of training in their order. */
export const stageOrder = ["foundational", "comprehensive", "innovative", "internship"] as const;

/** Who assesses. */
export const assessorKinds = [
  "school",
  "enterprise",
  "self",
  "peer",
] as const satisfies readonly AssessorKind[];

/** What a score is given for: to steer learning, or to certify it. */
export const purposes = ["process", "outcome"] as const;

/** What is worth knowing of the score panel once per workspace revision, whatever the filter. */
export interface ScoreFacts {
  /** The score of a row as POMP, 0-100 on its theoretical scale, reversed where low is good; NaN where missing, without a scale or outside it. */
  readonly points: Float64Array;
  /** The row's place in `reference.indicators`, −1 for an indicator that no framework declares. */
  readonly indicator: Int32Array;
  /** The place in `stageOrder` of a stage code. */
  readonly stageRank: readonly number[];
  readonly assessorKinds: readonly AssessorKind[];
  /** The row's terms since the student's entry; NaN where it can't be derived. */
  readonly sinceEntry: Float64Array;
  /** The row's term's ordinal; NaN for a term that no table declares. */
  readonly ordinal: Float64Array;
  readonly entryOrdinal: Float64Array;
  /** The place in `purposes` of what the row was assessed for, its own or its indicator's; −1 where neither says. */
  readonly purpose: Int8Array;
}

/** Finds the place in `reference.indicators` of a school's indicator code: its own, else the first other school's; −1 for none. */
export const indicatorFinder = rememberedOnce((data) =>
  declaredBy(data.reference.indicators, (one) => one.code),
);

/** What one school declared under a code; where it declared nothing, what the first other school did. */
function declaredBy<Info extends { readonly school: string }>(
  infos: readonly Info[],
  codeOf: (info: Info) => string,
): (school: string, code: string) => number {
  const exact = new Map<string, number>();
  const first = new Map<string, number>();
  infos.forEach((info, index) => {
    exact.set(`${info.school} ${codeOf(info)}`, index);
    if (!first.has(codeOf(info))) first.set(codeOf(info), index);
  });
  return (school, code) => exact.get(`${school} ${code}`) ?? first.get(code) ?? -1;
}

/** 100·(x − min)/(max − min), reversed for indicators where low is good. Cohen, Cohen, Aiken & West, Multivariate Behavioral Research 34 (1999). */
export function pomp(score: number, min: number, max: number, direction: "up" | "down"): number {
  const points = (100 * (score - min)) / (max - min);
  return direction === "down" ? 100 - points : points;
}

/** True for 0 to 100, but for what binary fractions add. */
export function isOnScale(points: number): boolean {
  return points >= -1e-9 && points <= 100 + 1e-9;
}

/** Each student's entry term: the stated one, else the first term of the school year that the cohort entered in. */
function entryOrdinals(data: PanelData): Float64Array {
  const { students } = data.panels;
  const schools = labelsOf(data, "students", "school");
  const cohorts = labelsOf(data, "students", "cohort");
  const terms = labelsOf(data, "students", "entry_term");
  const termOf = declaredBy(data.reference.terms, (term) => term.code);
  const firstOfYear = (school: string, cohort: string) => {
    const opens = (term: TermInfo) => /^\d{4}$/.test(cohort) && term.schoolYear.startsWith(cohort);
    const found = data.reference.terms.filter(opens);
    const own = found.filter((term) => term.school === school);
    return Math.min(...(own.length > 0 ? own : found).map((term) => term.ordinal));
  };
  const known = new Map<string, number>();
  const school = integers(students, "school");
  const cohort = integers(students, "cohort");
  const entry = integers(students, "entry_term");
  return Float64Array.from({ length: students.rowCount }, (_, student) => {
    const key = `${school[student]} ${cohort[student]} ${entry[student]}`;
    let ordinal = known.get(key);
    if (ordinal === undefined) {
      const schoolText = schools[school[student] ?? -1] ?? "";
      const stated = data.reference.terms[termOf(schoolText, terms[entry[student] ?? -1] ?? "")];
      ordinal = stated?.ordinal ?? firstOfYear(schoolText, cohorts[cohort[student] ?? -1] ?? "");
      known.set(key, Number.isFinite(ordinal) ? ordinal : Number.NaN);
    }
    return known.get(key) ?? Number.NaN;
  });
}

/** The scale of a score: the instrument version's where it declares one, else the indicator's. */
function scaleFinder(data: PanelData) {
  const { instruments } = data.reference;
  const find = declaredBy(instruments, (one) => `${one.code} ${one.version}`);
  return (
    indicator: IndicatorInfo,
    school: string,
    instrument: string | undefined,
    version: string | undefined,
  ) => {
    const used = instruments[find(school, `${instrument ?? indicator.instrument ?? ""} ${version ?? ""}`)];
    const { scaleMin: min, scaleMax: max } = used ?? { scaleMin: null, scaleMax: null };
    return min === null || max === null ? { min: indicator.scaleMin, max: indicator.scaleMax } : { min, max };
  };
}

function computeFacts(data: PanelData): ScoreFacts {
  const { scores, students } = data.panels;
  const { indicators, terms } = data.reference;
  const schools = labelsOf(data, "students", "school");
  const indicatorLabels = labelsOf(data, "scores", "indicator");
  const termLabels = labelsOf(data, "scores", "term");
  const instrumentLabels = labelsOf(data, "scores", "instrument");
  const versionLabels = labelsOf(data, "scores", "instrument_version");
  const findIndicator = indicatorFinder(data);
  const findTerm = declaredBy(terms, (one) => one.code);
  const findScale = scaleFinder(data);

  const indicatorOf = schools.map((school) => indicatorLabels.map((label) => findIndicator(school, label)));
  const ordinalOf = schools.map((school) =>
    termLabels.map((label) => terms[findTerm(school, label)]?.ordinal ?? Number.NaN),
  );
  const entryOrdinal = entryOrdinals(data);
  const studentSchool = integers(students, "school");
  const student = integers(scores, "student");
  const indicatorCode = integers(scores, "indicator");
  const termCode = integers(scores, "term");
  const instrument = integers(scores, "instrument");
  const version = integers(scores, "instrument_version");
  const score = numbers(scores, "score");

  const purposeRank = (label: string | null | undefined) => purposes.findIndex((one) => one === label);
  const purposeCode = integers(scores, "purpose");
  const ownPurpose = labelsOf(data, "scores", "purpose").map(purposeRank);
  const usualPurpose = indicators.map((one) => purposeRank(one.purpose));
  const purpose = new Int8Array(scores.rowCount).fill(-1);
  const points = new Float64Array(scores.rowCount).fill(Number.NaN);
  const indicator = new Int32Array(scores.rowCount).fill(-1);
  const sinceEntry = new Float64Array(scores.rowCount).fill(Number.NaN);
  const ordinal = new Float64Array(scores.rowCount).fill(Number.NaN);
  const scales = new Map<string, { min: number; max: number }>();
  for (let row = 0; row < scores.rowCount; row += 1) {
    const who = student[row] ?? -1;
    const school = studentSchool[who] ?? -1;
    const index = indicatorOf[school]?.[indicatorCode[row] ?? -1] ?? -1;
    indicator[row] = index;
    purpose[row] = ownPurpose[purposeCode[row] ?? -1] ?? usualPurpose[index] ?? -1;
    ordinal[row] = ordinalOf[school]?.[termCode[row] ?? -1] ?? Number.NaN;
    sinceEntry[row] = (ordinal[row] ?? Number.NaN) - (entryOrdinal[who] ?? Number.NaN);
    const info = indicators[index];
    const value = score[row] ?? Number.NaN;
    if (info === undefined || Number.isNaN(value)) continue;
    let { scaleMin: min, scaleMax: max } = info;
    if ((version[row] ?? -1) >= 0) {
      const key = `${school} ${index} ${instrument[row]} ${version[row]}`;
      const known = scales.get(key);
      const scale =
        known ??
        findScale(
          info,
          schools[school] ?? "",
          instrumentLabels[instrument[row] ?? -1],
          versionLabels[version[row] ?? -1],
        );
      if (known === undefined) scales.set(key, scale);
      ({ min, max } = scale);
    }
    // Rounding apart, a score outside its scale is no score on it: the check at import knows fewer scales than are known here.
    const made = pomp(value, min, max, info.direction);
    if (isOnScale(made)) points[row] = made;
  }
  const isKind = (label: string): label is AssessorKind => assessorKinds.some((kind) => kind === label);
  return {
    points,
    indicator,
    stageRank: labelsOf(data, "scores", "stage").map((label) => stageOrder.findIndex((one) => one === label)),
    assessorKinds: labelsOf(data, "scores", "assessor_kind").map((label) =>
      isKind(label) ? label : "school",
    ),
    sinceEntry,
    ordinal,
    entryOrdinal,
    purpose,
  };
}

/** The facts of a workspace's scores, computed on first use and kept as long as the data live. */
export const scoreFactsOf = rememberedOnce(computeFacts);
