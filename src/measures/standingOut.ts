import { normalQuantile975 } from "../stats/confidence.ts";
import { isLimited } from "./differences.ts";
import { measureDeclaration, type MeasureId } from "./catalogue.ts";
import { mayBeFinding } from "./declaration.ts";
import type { MeasureResult } from "./result.ts";

/** The measures that are looked through for what stands out: all that have a part which may be worded as a finding. */
export const findingMeasures = [
  "competence.balance",
  "competence.gap_level",
  "competence.gap_task",
  "competence.gap_purpose",
  "lens.contradiction",
] as const satisfies readonly MeasureId[];

export type FindingMeasure = (typeof findingMeasures)[number];

/** The share of false ones that is let in among the findings of a lens, and among those across lenses. */
export const falseShare = 0.05;

/** One sentence: a part of a measure that departs to the same side in one or more groups. */
export interface StandOut {
  readonly measure: FindingMeasure;
  readonly part: string;
  readonly side: "above" | "below";
  readonly against: MeasureResult["against"];
  /** The groups that it is said of, the most certain first. */
  readonly results: readonly [MeasureResult, ...MeasureResult[]];
  /** How many groups were looked at for it. */
  readonly of: number;
  /** The least q-value of its groups, corrected for the number of measures of its lens. */
  readonly q: number;
}

/** What was looked through and what was found. `compared` is 0 where nothing could be. */
export interface StandingOut {
  readonly found: readonly StandOut[];
  readonly compared: number;
}

interface Candidate {
  readonly measure: FindingMeasure;
  readonly result: MeasureResult;
  readonly q: number;
  readonly evidence: number;
}

/** Standard errors from none: of an interval the distance in its half widths; a contradiction is a distance itself. */
function evidenceOf(result: MeasureResult): number {
  if (!isLimited(result)) return result.value ?? 0;
  const half = (result.upper - result.lower) / 2;
  return half === 0 ? Infinity : (normalQuantile975 * Math.abs(result.value)) / half;
}

function byEvidence(a: Candidate, b: Candidate): number {
  return a.q - b.q || (a.evidence === b.evidence ? 0 : b.evidence - a.evidence);
}

/** A group's own strongest departure where its departures add to nothing by definition: the others follow from it. */
function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const met = new Set<string>();
  return candidates.filter(({ measure, result }) => {
    if (measure !== "competence.balance" || result.against !== "school") return true;
    const key = JSON.stringify(result.group);
    if (met.has(key)) return false;
    met.add(key);
    return true;
  });
}

/**
 * What stands out among the results of `findingMeasures`, each asked by the same groups: at most `most` sentences, the strongest
 * evidence first. Benjamini-Hochberg holds the share of false ones within each measure; their q-values times the number of measures
 * of the same lens that could be told hold it at `falseShare` over all findings of that lens, since false ones of all are no larger a
 * part of these than the parts of each added up. Only parts that their measure lets be worded as findings; groups without a code are left out.
 */
export function standingOut(
  answers: readonly { readonly measure: FindingMeasure; readonly results: readonly MeasureResult[] }[],
  most: number,
): StandingOut {
  const families = answers.map(({ measure, results }) => ({
    measure,
    tested: results.filter(
      ({ part, status, value, q, group }) =>
        status === "ok" &&
        value !== null &&
        q !== undefined &&
        mayBeFinding(measureDeclaration(measure), part) &&
        !Object.values(group).includes(""),
    ),
  }));
  const told = families.filter(({ tested }) => tested.length > 0);
  const toldOf = (measure: FindingMeasure) => {
    const { lens } = measureDeclaration(measure);
    return told.filter((one) => measureDeclaration(one.measure).lens === lens).length;
  };
  const candidates = told
    .flatMap(({ measure, tested }) =>
      tested.map((result): Candidate => ({
        measure,
        result,
        q: Math.min(1, (result.q ?? 1) * toldOf(measure)),
        evidence: evidenceOf(result),
      })),
    )
    .filter(({ q }) => q <= falseShare)
    .toSorted(byEvidence);
  const sentences = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of withoutEchoes(candidates)) {
    const { measure, result } = candidate;
    const key = JSON.stringify([measure, result.part, Math.sign(result.value ?? 0), result.against]);
    const before = sentences.get(key);
    if (before === undefined) sentences.set(key, [candidate]);
    else before.push(candidate);
  }
  const testedOf = (measure: FindingMeasure, part: string) =>
    told.find((one) => one.measure === measure)?.tested.filter((one) => one.part === part).length ?? 0;
  return {
    compared: told.reduce((sum, { tested }) => sum + tested.length, 0),
    found: [...sentences.values()].slice(0, most).map(([first, ...others]) => ({
      measure: first.measure,
      part: first.result.part,
      side: (first.result.value ?? 0) < 0 ? "below" : "above",
      against: first.result.against,
      results: [first.result, ...others.map(({ result }) => result)],
      of: testedOf(first.measure, first.result.part),
      q: first.q,
    })),
  };
}
