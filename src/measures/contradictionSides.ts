import { normalQuantile975 } from "../stats/confidence.ts";
import { moverContrast } from "../stats/moverContrast.ts";
import { meanFunnel, rateFunnel } from "../stats/funnel.ts";
import { momentsOf, type Moments } from "../stats/moments.ts";
import { normalPValue } from "../stats/normal.ts";
import { studentTQuantile } from "../stats/studentT.ts";
import { competenceLevel } from "./competenceLevel.ts";
import { destinationRate } from "./destinations.ts";
import { degreesOf, intervalPValue, isLimited, type Limited } from "./differences.ts";
import { employerSatisfied } from "./employerRatings.ts";
import type { Evaluator, GroupEstimate, Question } from "./estimate.ts";

/** The lenses that are held against each other. */
export const sides = ["competence", "employers", "employment"] as const;
export type Side = (typeof sides)[number];

/** From so many groups on, a lens is judged by its funnel; below, by leave-one-out differences. Our own rule. */
export const funnelFrom = 10;

/**
 * What stands for each lens, and below how much a difference is not worth naming where a funnel can't be drawn: points of 100, or
 * shares. Our own rule.
 */
export const sideMeasures = {
  competence: { evaluate: competenceLevel, scale: "mean", margin: 2 },
  employers: { evaluate: employerSatisfied, scale: "rate", margin: 0.05 },
  employment: { evaluate: destinationRate, scale: "rate", margin: 0.05 },
} as const satisfies Record<Side, { evaluate: Evaluator; scale: "mean" | "rate"; margin: number }>;

/**
 * One group on one lens against the others: `difference` is the group less the rest, in the lens's unit; `z` its place in the
 * funnel, null without one; `distance` how far it is from unremarkable, in standard errors, signed; `p` two-sided.
 */
export interface Standing {
  readonly difference: { readonly value: number; readonly lower: number; readonly upper: number };
  readonly z: number | null;
  readonly distance: number;
  readonly p: number;
}

/** A group's own estimate on a lens, and how it stands to the others; null where it or all the others have no number. */
export interface GroupSide {
  readonly estimate: GroupEstimate;
  readonly standing: Standing | null;
}

/** The moments that a mean with a t interval was made of, its width by whatever design it was computed. */
function momentsOfMean({ value, lower, upper, n, degrees = n - 1 }: Limited): Moments {
  const moments = momentsOf([value]);
  moments.n = n;
  moments.m2 = ((upper - lower) / 2 / studentTQuantile(0.975, degrees)) ** 2 * n * (n - 1);
  return moments;
}

/**
 * A share's n as its interval has it: of Wilson's limits, which solve (p − x)² = z²·x(1 − x)/n, Kish's size where answers are
 * weighted; else its units.
 */
function sizeOfShare({ value, lower, upper, n, interval }: Limited): number {
  if (interval !== "wilson") return n;
  const inner = value > 0.5 ? lower : upper;
  return (normalQuantile975 ** 2 * inner * (1 - inner)) / (value - inner) ** 2;
}

function funnelPlaces(side: Side, groups: readonly Limited[]): readonly number[] {
  const funnel =
    sideMeasures[side].scale === "mean"
      ? meanFunnel(groups.map(momentsOfMean))
      : rateFunnel(
          groups.map((group) => ({ count: group.value * sizeOfShare(group), n: sizeOfShare(group) })),
        );
  return funnel.points.map(({ z }) => z);
}

/** The group less the mean of the other groups, these weighted by their units. */
function leaveOneOut(own: Limited, others: readonly Limited[]) {
  const total = others.reduce((sum, { n }) => sum + n, 0);
  const terms = [
    { coefficient: 1, estimate: own },
    ...others.map((estimate) => ({ coefficient: -estimate.n / total, estimate })),
  ];
  const difference = moverContrast(
    terms.map(({ coefficient, estimate: { value, lower, upper } }) => ({ coefficient, value, lower, upper })),
  );
  return { difference, degrees: degreesOf(terms) };
}

function standingsOf(side: Side, known: readonly Limited[], shown: ReadonlySet<Limited>) {
  const { margin } = sideMeasures[side];
  const places = new Map<Limited, number>();
  const inFunnel = known.filter((one) => shown.has(one));
  if (inFunnel.length >= funnelFrom) {
    funnelPlaces(side, inFunnel).forEach((z, index) => {
      const one = inFunnel[index];
      if (one !== undefined && Number.isFinite(z)) places.set(one, z);
    });
  }
  const standings = new Map<Limited, Standing>();
  if (known.length < 2) return standings;
  for (const own of inFunnel) {
    const { difference, degrees } = leaveOneOut(
      own,
      known.filter((one) => one !== own),
    );
    const z = places.get(own) ?? null;
    const half =
      difference.value > 0 ? difference.value - difference.lower : difference.upper - difference.value;
    const beyond = Math.max(0, Math.abs(difference.value) - margin) * Math.sign(difference.value);
    const critical = Number.isFinite(degrees)
      ? studentTQuantile(0.975, degrees)
      : studentTQuantile(0.975, 1e9);
    standings.set(own, {
      difference,
      z,
      distance: z ?? (half === 0 ? 0 : (beyond * critical) / half),
      p: z === null ? intervalPValue(difference, degrees, margin) : normalPValue(z),
    });
  }
  return standings;
}

/**
 * All groups of a question on one lens, by the key of the group. Groups below the minimum base count among the others, as their
 * members do, but have no standing of their own.
 */
export function groupSides(
  side: Side,
  question: Question,
  keyOf: (estimate: GroupEstimate) => string,
): ReadonlyMap<string, GroupSide> {
  const { settings } = question;
  const lenient = { ...settings, minBase: Math.min(2, settings.minBase) };
  const estimates = sideMeasures[side]
    .evaluate({ ...question, settings: lenient })
    .filter(({ part }) => part === "");
  const known = estimates.filter(isLimited);
  const shown = new Set(known.filter(({ base }) => base >= settings.minBase));
  const standings = standingsOf(side, known, shown);
  return new Map(
    estimates.map((estimate) => {
      const standing = isLimited(estimate) ? (standings.get(estimate) ?? null) : null;
      return [keyOf(estimate), { estimate, standing }];
    }),
  );
}
