import { defaultFramework } from "../../../src/model/defaultFramework.ts";
import type { Row } from "../../../src/model/rowTypes.ts";
import { instrumentChangeYear, stageOfTerm, type Stage, type Term } from "./calendar.ts";
import { placements } from "./partners.ts";
import { dimensionIds, type DimensionId, type Student } from "./people.ts";
import type { PlannedScore } from "./plan.ts";
import { randomStream, type Random } from "./random.ts";
import { growth, planted } from "./truths.ts";

export interface Indicator {
  readonly row: Row<"indicators">;
  readonly dimension: DimensionId;
  /** Mean of a foundational student on 0-100, before anything planted. */
  readonly base: number;
}

const dimensionBase = { cognitive: 0, behavioural: 2, attitudinal: 4, metacognitive: -4, career: -2 } as const;

export const indicators: ReadonlyMap<string, Indicator> = new Map(
  defaultFramework.indicators.map((row) => {
    const dimension = dimensionIds.find((id) => id === row.dimension) ?? "cognitive";
    const level = row.level === "higher_order" ? 55 : 65;
    const jitter = 1.5 * randomStream("indicator", row.indicator_code).normal();
    return [row.indicator_code, { row, dimension, base: level + dimensionBase[dimension] + jitter }];
  }),
);

export interface Scale {
  readonly version: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The scale of an indicator in a term: practical operation is on 0-10 from the change of its instrument on. */
export function scaleIn({ row }: Indicator, term: Term): Scale {
  if (row.instrument_code === "OP" && term.year >= instrumentChangeYear) return { version: "2", min: 0, max: 10, step: 0.5 };
  return { version: "1", min: row.scale_min, max: row.scale_max, step: row.scale_step ?? 1 };
}

/** A score on its scale from points on 0-100, reversed where less is better. */
export function onScale(points: number, { min, max, step }: Scale, direction: "up" | "down"): number {
  const good = Math.min(100, Math.max(0, points)) / 100;
  const raw = min + (max - min) * (direction === "up" ? good : 1 - good);
  return Number((Math.round(raw / step) * step).toFixed(2));
}

export interface Score {
  readonly student: Student;
  readonly indicator: Indicator;
  readonly term: Term;
  readonly stage: Stage;
  readonly termOfStudy: number;
  readonly assessor: PlannedScore["assessor"];
  readonly assessorId: string;
  readonly attempt: number;
  readonly scale: Scale;
  /** On its scale; null where the student was absent, excused or exempt. */
  readonly value: number | null;
  readonly missing: "absent" | "deferred" | "exempt" | null;
  readonly placementId: string;
  /** Where in the term it was assessed, 0 to 1. */
  readonly moment: number;
}

/** What a student is expected to reach, in points on 0-100, before the assessment's own noise. */
function expectedPoints(student: Student, indicator: Indicator, stage: Stage): number {
  const { dimension } = indicator;
  const stagnates = student.cohort === planted.stagnation.cohort;
  const { attitudeBelow, site } = planted;
  let points = indicator.base + student.program.level + student.ability + student.bents[dimension];
  points += stagnates ? 0 : growth[stage];
  if (student.program.code === attitudeBelow.program && dimension === attitudeBelow.dimension) points += attitudeBelow.points;
  if (stage === "internship" && dimension === "attitudinal" && placements.get(student.id)?.employer === site.employer) points += site.points;
  return points;
}

const kindEffect = { school: 0, enterprise: 0, self: 7 } as const;

function assessorIdOf(student: Student, planned: PlannedScore, rater: number): string {
  if (planned.assessor === "enterprise") return placements.get(student.id)?.mentor ?? "";
  if (planned.raters === 1) return "";
  const pool = randomStream("teachers", student.classCode, planned.indicator).integer(1, 40);
  return `T${String(((pool + rater * 17) % 60) + 1).padStart(3, "0")}`;
}

/** Points a teacher or mentor adds to everyone. */
const severity = (assessor: string): number => (assessor === "" ? 0 : 2.5 * randomStream("severity", assessor).normal());

function missingReason(random: Random): Score["missing"] {
  const kind = random.weighted({ none: 988, absent: 6, deferred: 3, exempt: 3 });
  return kind === "none" ? null : kind;
}

const passMark = 60;

/**
 * The scores of one student for one planned assessment: one a rater, and a second attempt after a failed written test.
 * `named` is false where the file has no column for raters and attempts: then there is one score.
 */
export function scoresOf(student: Student, planned: PlannedScore, term: Term, termOfStudy: number, named: boolean): readonly Score[] {
  const indicator = indicators.get(planned.indicator);
  const stage = stageOfTerm[termOfStudy - 1];
  if (indicator === undefined || stage === undefined) throw new RangeError(`nothing planned as ${planned.indicator} in term ${termOfStudy}`);
  const random = randomStream("score", student.id, termOfStudy, planned.indicator, planned.assessor);
  const direction = indicator.row.direction;
  const scale = scaleIn(indicator, term);
  const expected = expectedPoints(student, indicator, stage) + kindEffect[planned.assessor] + 6 * random.normal();
  const missing = missingReason(random);
  const moment = indicator.row.purpose === "outcome" ? 0.85 + 0.1 * random.uniform() : 0.35 + 0.4 * random.uniform();
  const common = {
    student, indicator, term, stage, termOfStudy, scale, moment, missing,
    assessor: planned.assessor,
    placementId: planned.assessor === "enterprise" ? (placements.get(student.id)?.id ?? "") : "",
  };
  const scores: Score[] = Array.from({ length: named ? planned.raters : 1 }, (_, rater) => {
    const assessorId = named ? assessorIdOf(student, planned, rater) : "";
    const points = expected + severity(assessorId) + 6 * random.normal();
    return { ...common, assessorId, attempt: 1, value: missing === null ? onScale(points, scale, direction) : null };
  });
  const first = scores[0];
  const failed = first !== undefined && first.value !== null && indicator.row.instrument_code === "WT" && first.value < passMark;
  if (!named || !failed) return scores;
  const again = onScale(Math.max(first.value ?? 0, expected) + 6 + 5 * random.normal(), scale, direction);
  return [...scores, { ...first, attempt: 2, value: again, moment: 0.99 }];
}
