import type { PanelFilter } from "../panels/groupings.ts";
import type { PanelData } from "../panels/panelData.ts";
import { integers, labelsOf, selectRows } from "../panels/selection.ts";
import type { AttemptRule } from "../panels/settings.ts";
import { remembered } from "./remembered.ts";
import { cellValuer, forScoreCells, keepAssessors } from "./scoreCells.ts";
import { scoreFactsOf } from "./scoreFacts.ts";

/** What school and enterprise gave the same student on the same indicator in the same term, in points. */
export interface RatingPair {
  /** The place in `reference.indicators`. */
  readonly indicator: number;
  readonly school: number;
  readonly enterprise: number;
  /** How many answers the scale has that both used; null where it has no steps, or they used different scales. */
  readonly levels: number | null;
  /** A row of the score panel that the enterprise gave: under which circumstances. */
  readonly row: number;
}

interface Request {
  /** Stages and terms that count. */
  readonly when: PanelFilter;
  readonly attemptRule: AttemptRule;
}

function countLevels(min: number | null, max: number | null, step: number | null): number | null {
  if (min === null || max === null || step === null || !(step > 0)) return null;
  const steps = (max - min) / step;
  return steps >= 1 && Math.abs(steps - Math.round(steps)) < 1e-6 ? Math.round(steps) + 1 : null;
}

/** The answers that the scale of a score has: the instrument version's where it declares a scale, else the indicator's. */
function levelsFinder(data: PanelData): (row: number) => number | null {
  const { scores, students } = data.panels;
  const { indicators, instruments } = data.reference;
  const { indicator } = scoreFactsOf(data);
  const schools = labelsOf(data, "students", "school");
  const instrumentLabels = labelsOf(data, "scores", "instrument");
  const versionLabels = labelsOf(data, "scores", "instrument_version");
  const student = integers(scores, "student");
  const school = integers(students, "school");
  const instrument = integers(scores, "instrument");
  const version = integers(scores, "instrument_version");
  const known = new Map<string, number | null>();
  return (row) => {
    const who = school[student[row] ?? -1] ?? -1;
    const key = `${who} ${indicator[row]} ${instrument[row]} ${version[row]}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const info = indicators[indicator[row] ?? -1];
    const code = instrumentLabels[instrument[row] ?? -1] ?? info?.instrument ?? "";
    const used = instruments.filter(
      (one) => one.code === code && one.version === versionLabels[version[row] ?? -1],
    );
    const own = used.find((one) => one.school === schools[who]) ?? used[0];
    const scale = own === undefined || own.scaleMin === null || own.scaleMax === null ? info : own;
    const levels = scale === undefined ? null : countLevels(scale.scaleMin, scale.scaleMax, scale.scaleStep);
    known.set(key, levels);
    return levels;
  };
}

function computePairs(
  data: PanelData,
  { when, attemptRule }: Request,
): ReadonlyMap<number, readonly RatingPair[]> {
  const { assessorKinds } = scoreFactsOf(data);
  const kind = integers(data.panels.scores, "assessor_kind");
  const taken = keepAssessors(data, selectRows(data, "scores", when), ["school", "enterprise"]);
  const valueOf = cellValuer(data, attemptRule);
  const levelsOf = levelsFinder(data);
  const pairs = new Map<number, RatingPair[]>();
  const isEnterprise = (row: number) => assessorKinds[kind[row] ?? -1] === "enterprise";
  forScoreCells(data, taken, ({ student, indicator, rows }) => {
    const enterprise = rows.filter((row) => isEnterprise(row));
    if (enterprise.length === 0 || enterprise.length === rows.length) return;
    const levels = new Set(rows.map((row) => levelsOf(row)));
    const pair = {
      indicator,
      school: valueOf(rows.filter((row) => !isEnterprise(row))),
      enterprise: valueOf(enterprise),
      levels: levels.size === 1 ? ([...levels][0] ?? null) : null,
      row: enterprise[0] ?? -1,
    };
    const own = pairs.get(student);
    if (own === undefined) pairs.set(student, [pair]);
    else own.push(pair);
  });
  return pairs;
}

/** The pairs of ratings of each student who has any, whatever the filter of whom. Computed once for as long as the data live. */
export const ratingPairsOf = remembered<Request, ReadonlyMap<number, readonly RatingPair[]>>(
  JSON.stringify,
  computePairs,
);
