import type { CoverageFigure } from "../../src/measures/coverageDesign.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { designsOfMeans, type SimulatedDesign } from "./coverageDesigns.ts";
import { designsOfRest } from "./coverageDesignsOfRest.ts";

/** All designs, in the order in which their figures are stored. */
export const simulatedDesigns: readonly SimulatedDesign[] = [...designsOfMeans, ...designsOfRest];

/** The seed of a design: from its name, so that one more design changes no other's figure. */
function seedOf({ interval, design, n }: SimulatedDesign): number {
  let hash = 17;
  for (const letter of `${interval} ${design} ${n}`)
    hash = Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0);
  return hash;
}

/** Simulates a design: the same figure on every machine for the same number of rounds. */
export function simulate(simulated: SimulatedDesign, rounds: number = simulated.rounds): CoverageFigure {
  const { interval, design, n, nominal = 0.95, floor = null, ceiling = null, covers } = simulated;
  const stream = new RandomStream(seedOf(simulated));
  let [sum, squares] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const covered = Number(covers(stream, round, rounds));
    sum += covered;
    squares += covered * covered;
  }
  const coverage = sum / rounds;
  const standardError = Math.sqrt((squares / rounds - coverage * coverage) / rounds);
  return { interval, design, n, nominal, rounds, coverage, standardError, floor, ceiling };
}
