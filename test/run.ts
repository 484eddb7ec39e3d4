import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findOrInstallChromium } from "./browser/chromium.ts";
import { playwrightCounts, unsteadyTests, vitestCounts, type Counts } from "./reports.ts";
import { runProgram } from "./runProgram.ts";

const checkout = resolve(import.meta.dirname, "..");
const results = join(checkout, "test-results");
const program = (name: string, file: string): string => join(checkout, "node_modules", name, file);

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  /** Seconds after which it counts as failed: a guard against a hang, several times what the stage needs on two cores. */
  readonly limit: number;
  /** Reads what the program counted; a stage without is one test. */
  readonly counts?: () => Counts;
  /** Names the tests that passed only when they were run again. */
  readonly unsteady?: () => readonly string[];
  readonly before?: () => void;
}

const stages: readonly Stage[] = [
  { name: "types", command: [program("typescript", "bin/tsc"), "--noEmit"], limit: 120 },
  { name: "lint", command: [program("oxlint", "bin/oxlint")], limit: 120 },
  { name: "format", command: [program("oxfmt", "bin/oxfmt"), "--check"], limit: 60 },
  { name: "unused", command: [program("knip", "bin/knip.js"), "--no-progress"], limit: 120 },
  {
    name: "unit and engine",
    command: [
      program("vitest", "vitest.mjs"),
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${join(results, "unit.json")}`,
    ],
    limit: 1800,
    counts: () => vitestCounts(join(results, "unit.json")),
  },
  { name: "build", command: [program("vite", "bin/vite.js"), "build", "--logLevel", "warn"], limit: 240 },
  {
    name: "browser",
    // A browser on a busy machine may stumble once: what passes when run again is named, what fails twice has failed.
    command: [
      program("@playwright/test", "cli.js"),
      "test",
      "-c",
      "test/browser/playwright.config.ts",
      "--retries=1",
    ],
    limit: 1800,
    counts: () => playwrightCounts(join(results, "browser.json")),
    unsteady: () => unsteadyTests(join(results, "browser.json")),
    before: () => {
      process.env["CHROMIUM_PATH"] = findOrInstallChromium();
    },
  },
];

/** One stage, told as it goes. A program that fails without a failed test of its own is one more failure. */
async function runStage(stage: Stage): Promise<Counts & { readonly seconds: number }> {
  console.log(`\n── ${stage.name} ──`);
  const started = performance.now();
  let succeeded = false;
  try {
    stage.before?.();
    succeeded = await runProgram(stage.command, checkout, stage.limit);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = (performance.now() - started) / 1000;
  const { passed, failed, skipped } = stage.counts?.() ?? {
    passed: Number(succeeded),
    failed: 0,
    skipped: 0,
  };
  return { passed, failed: succeeded ? failed : Math.max(failed, 1), skipped, seconds };
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(18) : String(cell).padStart(9)))
    .join("");
}

function chosenStages(): readonly Stage[] {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (values.only === undefined) return stages;
  const wanted = values.only.split(",");
  const chosen = stages.filter(({ name }) => wanted.includes(name.split(" ")[0] ?? name));
  if (chosen.length !== wanted.length)
    throw new Error(`--only takes ${stages.map(({ name }) => name.split(" ")[0]).join(", ")}.`);
  return chosen;
}

const chosen = chosenStages();
rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const table: string[] = [row(["stage", "passed", "failed", "skipped", "seconds"])];
const total = { passed: 0, failed: 0, skipped: 0, seconds: 0 };
for (const stage of chosen) {
  const counts = await runStage(stage);
  for (const key of ["passed", "failed", "skipped", "seconds"] as const) total[key] += counts[key];
  table.push(row([stage.name, counts.passed, counts.failed, counts.skipped, counts.seconds.toFixed(1)]));
}
table.push(row(["total", total.passed, total.failed, total.skipped, total.seconds.toFixed(1)]));
const summary = `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`;
writeFileSync(join(results, "summary.txt"), `${summary}\n`);
const unsteady = chosen.flatMap((stage) => stage.unsteady?.() ?? []);
if (unsteady.length > 0)
  console.log(
    `\nUNSTEADY, failed and then passed when run again. To be mended:\n${unsteady.map((name) => `  ${name}`).join("\n")}`,
  );
console.log(`\n${table.join("\n")}\n\n${summary}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
