import { performance } from "node:perf_hooks";
import { loadFolder } from "../../src/cli/loadFolder.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { raw } from "../../src/engine/sql.ts";
import { measureDeclaration, measureIds, type MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { panelCodes } from "../../src/panels/selection.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { questions, type Tables } from "./questions.ts";
import { quantile, round } from "./timings.ts";

// All measures of the Competence lens for every program and cohort, computed again from the panels under a changed filter,
// beside eight aggregates asked of the same rows in the same process. One line of JSON on standard output.
// tsx test/bench/recompute.ts FOLDER

/** What one run in a process of its own measured; times in milliseconds, memory in MB. */
export interface Recomputed {
  readonly groups: number;
  readonly results: number;
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly slowest: readonly { readonly measure: MeasureId; readonly median: number }[];
  readonly eight: number;
  readonly ratio: number;
  readonly panels: number;
  readonly peakMemory: number;
}

const asked = measureIds.filter((id) => {
  const { lens, expert } = measureDeclaration(id);
  return lens === "competence" && expert === undefined;
});

/** The app's own tables: codes in place of texts, which favours the database. */
function codedTables(data: PanelData): Tables {
  const code = (domain: string, label: string) => String((data.labels[domain] ?? []).indexOf(label));
  return {
    down: `(SELECT code FROM labels WHERE domain = 'indicators.direction' AND label = 'down')`,
    program: (label) => code("program", label),
    cohort: (label) => code("cohort", label),
  };
}

function filters(data: PanelData): readonly Filter[] {
  const programs = panelCodes(data, "students", "program").filter((one) => one !== "");
  const cohorts = panelCodes(data, "students", "cohort").filter((one) => one !== "");
  return Array.from({ length: 20 }, (_, change) => ({
    ...(change % 3 === 2 ? {} : { program: programs.filter((_one, at) => (at * 7 + change) % 4 !== 0) }),
    ...(change % 2 === 0 ? {} : { cohort: cohorts.filter((_one, at) => (at * 5 + change) % 3 !== 0) }),
  }));
}

async function ask(engine: Engine, tables: Tables, { program = [], cohort = [] }: Filter): Promise<number> {
  const start = performance.now();
  for (const text of questions({ programs: program, cohorts: cohort }, tables)) await engine.query(raw(text));
  return performance.now() - start;
}

function bytesOf(data: PanelData): number {
  return Object.values(data.panels)
    .flatMap((panel) => Object.values(panel.columns))
    .reduce((total, column) => total + column.byteLength, 0);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError("which folder?");
const { engine, data } = await loadFolder(folder);
const tables = codedTables(data);
const byMeasure = new Map<MeasureId, number[]>(asked.map((id) => [id, []]));
const by = ["program", "cohort"] as const;

/** All measures once; the milliseconds it took and the number of results. */
function recompute(where: Filter): { readonly time: number; readonly results: number } {
  let results = 0;
  const start = performance.now();
  for (const measure of asked) {
    const before = performance.now();
    results += evaluate(data, { measure, by, where, settings: defaultSettings }).length;
    byMeasure.get(measure)?.push(performance.now() - before);
  }
  return { time: performance.now() - start, results };
}

const first = recompute({});
const times: number[] = [];
const answers: number[] = [];
for (const filter of filters(data)) {
  times.push(recompute(filter).time);
  answers.push(await ask(engine, tables, filter));
}
const eight = quantile(answers, 0.5);
const p50 = quantile(times, 0.5);
const measured: Recomputed = {
  groups: panelCodes(data, "students", "program").length * panelCodes(data, "students", "cohort").length,
  results: first.results,
  first: round(first.time),
  p50: round(p50, 1),
  p95: round(quantile(times, 0.95), 1),
  slowest: [...byMeasure]
    .map(([measure, of]) => ({ measure, median: round(quantile(of.slice(1), 0.5), 1) }))
    .toSorted((a, b) => b.median - a.median)
    .slice(0, 6),
  eight: round(eight),
  ratio: round(eight / p50, 1),
  panels: round(bytesOf(data) / 1e6),
  peakMemory: round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(measured));
await engine.close();
