import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { simulate, simulatedDesigns } from "./simulation.ts";

// Simulates the coverage of every interval and writes what the method page shows. npm run coverage

const file = resolve(import.meta.dirname, "../../src/measures/coverageFigures.ts");
const digits = (value: number) => Number(value.toFixed(6));

const lines = simulatedDesigns.map((design) => {
  const figure = simulate(design);
  const { coverage, standardError, interval, n, rounds } = figure;
  process.stdout.write(
    `${interval} ${design.design} n=${n}: ${(100 * coverage).toFixed(2)} % (${(100 * standardError).toFixed(2)}) of ${rounds}\n`,
  );
  return JSON.stringify({ ...figure, coverage: digits(coverage), standardError: digits(standardError) });
});
writeFileSync(
  file,
  [
    'import type { CoverageFigure } from "./coverageDesign.ts";',
    "",
    "/** Written by `npm run coverage`. */",
    "export const coverageFigures: readonly CoverageFigure[] = [",
    ...lines.map((line) => `  ${line.replaceAll(/"(\w+)":/g, "$1:")},`),
    "];",
    "",
  ].join("\n"),
);
