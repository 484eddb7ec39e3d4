import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CoverageFigure } from "../../src/measures/coverageDesign.ts";
import { coverageFigures } from "../../src/measures/coverageFigures.ts";
import { simulate, simulatedDesigns } from "./simulation.ts";

// Simulates the coverage of intervals and writes what the method page shows. npm run coverage [-- bca bootstrap_t]
// Without kinds of intervals: of all. What isn't simulated again stays as it is.

const file = resolve(import.meta.dirname, "../../src/measures/coverageFigures.ts");
const digits = (value: number) => Number(value.toFixed(6));

const kinds = process.argv.slice(2);

function stored({
  interval,
  design,
  n,
}: Pick<CoverageFigure, "interval" | "design" | "n">): CoverageFigure | undefined {
  return coverageFigures.find((one) => one.interval === interval && one.design === design && one.n === n);
}

function figureOf(design: (typeof simulatedDesigns)[number]): CoverageFigure {
  const known = kinds.length === 0 || kinds.includes(design.interval) ? undefined : stored(design);
  if (known !== undefined) return known;
  const figure = simulate(design);
  const { coverage, standardError, interval, n, rounds } = figure;
  process.stdout.write(
    `${interval} ${design.design} n=${n}: ${(100 * coverage).toFixed(2)} % (${(100 * standardError).toFixed(2)}) of ${rounds}\n`,
  );
  return { ...figure, coverage: digits(coverage), standardError: digits(standardError) };
}

const lines = simulatedDesigns.map((design) => {
  const {
    interval,
    design: name,
    n,
    nominal,
    rounds,
    coverage,
    standardError,
    floor,
    ceiling,
  } = figureOf(design);
  const values = [interval, name, n, nominal, rounds, coverage, standardError, floor, ceiling];
  return `  figure(${values.map((value) => JSON.stringify(value)).join(", ")}),`;
});
const parameters = {
  interval: 'CoverageFigure["interval"]',
  design: 'CoverageFigure["design"]',
  n: "number",
  nominal: "number",
  rounds: "number",
  coverage: "number",
  standardError: "number",
  floor: "number | null",
  ceiling: "number | null",
};
writeFileSync(
  file,
  [
    'import type { CoverageFigure } from "./coverageDesign.ts";',
    "",
    "const figure = (",
    ...Object.entries(parameters).map(([name, type]) => `  ${name}: ${type},`),
    "): CoverageFigure => ({",
    ...Object.keys(parameters).map((name) => `  ${name},`),
    "});",
    "",
    "/** Written by `npm run coverage`. */",
    "export const coverageFigures: readonly CoverageFigure[] = [",
    ...lines,
    "];",
    "",
  ].join("\n"),
);
