import { readFileSync } from "node:fs";
import { blockedDifference } from "../../src/stats/blockedDifference.ts";
import type { goldenOfLens } from "../../src/stats/goldenOfLens.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { moverContrast } from "../../src/stats/moverContrast.ts";
import type { Runner } from "./goldenRunners.ts";

type Fixture = {
  readonly input: {
    readonly y: readonly number[];
    readonly a: readonly number[];
    readonly block: readonly string[];
    readonly coefficient: readonly number[];
    readonly value: readonly number[];
    readonly lower: readonly number[];
    readonly upper: readonly number[];
  };
  readonly expected: Readonly<Record<string, number>>;
};
const fixtures = JSON.parse(
  readFileSync(new URL("../fixtures/r/lens.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Fixture>>;

/** What `test/fixtures/r/lens.R` took and said. */
export function fixture(id: string): Fixture {
  const found = fixtures[id];
  if (found === undefined) throw new Error(`no fixture ${id}`);
  return found;
}

function blocksOf({ y, a, block }: Fixture["input"]) {
  return [...new Set(block)].map((name) => {
    const side = (which: number) =>
      momentsOf(y.filter((_, index) => block[index] === name && a[index] === which));
    return { a: side(1), b: side(0) };
  });
}

export const lensRunners: Readonly<Record<keyof typeof goldenOfLens, Runner>> = {
  "blocked_difference.programs": () => blocked("blocked_difference.programs"),
  "blocked_difference.one": () => blocked("blocked_difference.one"),
  "mover_contrast.shares": () => {
    const { coefficient, value, lower, upper } = fixture("mover_contrast.shares").input;
    return {
      ...moverContrast(
        coefficient.map((one, index) => ({
          coefficient: one,
          value: value[index] ?? Number.NaN,
          lower: lower[index] ?? Number.NaN,
          upper: upper[index] ?? Number.NaN,
        })),
      ),
    };
  },
};

function blocked(id: string): Readonly<Record<string, number>> {
  const { difference, lower, upper, degrees, standardised } = blockedDifference(blocksOf(fixture(id).input));
  const { g, variance: gVariance, lower: gLower, upper: gUpper } = standardised;
  return { difference, lower, upper, degrees, g, gVariance, gLower, gUpper };
}
