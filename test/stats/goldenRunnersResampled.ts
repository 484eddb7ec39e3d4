import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expectedVariation } from "../../src/stats/expectedRange.ts";
import { adjustedFunnelLimits, meanFunnel, rateFunnel, type Funnel } from "../../src/stats/funnel.ts";
import type { goldenResampled } from "../../src/stats/goldenResampled.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { shrinkageModel, shrunkenMeans } from "../../src/stats/shrinkage.ts";
import type { Results, Runner } from "./goldenRunners.ts";

type ResampledId = keyof typeof goldenResampled;

interface Fixture {
  readonly input: {
    readonly count: readonly number[];
    readonly n: readonly number[];
    readonly groups: readonly (readonly number[])[];
    readonly sems: readonly number[];
    readonly mean: number;
  };
  readonly expected: Readonly<Record<string, number>>;
}

/** Everything that `test/fixtures/r/resampled.R` said, by the id of the golden value. */
export const resampledFromR = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../fixtures/r/resampled.json"), "utf8"),
) as Readonly<Record<ResampledId, Fixture>>;

const inputOf = (id: ResampledId) => resampledFromR[id].input;
const groupsOf = (id: ResampledId) => inputOf(id).groups.map((group) => momentsOf(group));

function funnelResults({ centre, variance, plain, winsorised, points }: Funnel): Results {
  return {
    centre,
    variance,
    ...plain,
    winsorisedPhi: winsorised.phi,
    winsorisedTau2: winsorised.tau2,
    firstZ: points[0]?.z ?? Number.NaN,
  };
}

export const resampledRunners: Readonly<Record<ResampledId, Runner>> = {
  "funnel.rates": () => {
    const { count, n } = inputOf("funnel.rates");
    const funnel = rateFunnel(count.map((one, index) => ({ count: one, n: n[index] ?? Number.NaN })));
    const { lower, upper } = adjustedFunnelLimits(funnel, 100, 1.96);
    return { ...funnelResults(funnel), lower100: lower, upper100: upper };
  },
  "funnel.means": () => {
    const funnel = meanFunnel(groupsOf("funnel.means"));
    const { lower, upper } = adjustedFunnelLimits(funnel, 5, 1.96);
    return { ...funnelResults(funnel), lower5: lower, upper5: upper };
  },
  "shrunken_means.equal": () => {
    const groups = groupsOf("shrunken_means.equal");
    const [first, , third] = shrunkenMeans(groups).map(({ value }) => value);
    return { ...shrinkageModel(groups), first: first ?? Number.NaN, third: third ?? Number.NaN };
  },
  "shrunken_means.unequal": () => {
    const groups = groupsOf("shrunken_means.unequal");
    const [first] = shrunkenMeans(groups);
    if (first === undefined) throw new Error("No groups in resampled.json.");
    return {
      ...shrinkageModel(groups),
      first: first.value,
      firstLower: first.lower,
      firstUpper: first.upper,
      reliability: first.reliability,
    };
  },
  "expected_variation.unequal": () => {
    const { sems, mean } = inputOf("expected_variation.unequal");
    return { variation: expectedVariation(sems, mean) };
  },
  "expected_variation.equal": () => {
    const { sems, mean } = inputOf("expected_variation.equal");
    return { variation: expectedVariation(sems, mean) };
  },
};
