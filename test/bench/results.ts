import type { ImportTimes } from "./appSession.ts";
import type { Recomputed } from "./recompute.ts";
import { quantile, round } from "./timings.ts";

/** What one run measured; times in milliseconds, memory in MB. */
export interface Measured {
  readonly rows: number;
  readonly bytes: number;
  readonly students: number;
  readonly recomputed: Recomputed;
  readonly imported: ImportTimes;
  readonly firstDrawn: number;
  readonly reopened: number;
  readonly redraws: readonly number[];
  /** duckdb-wasm alone: `read_csv` of all files before and after the import, the eight questions beside each change. */
  readonly bare: {
    readonly loads: readonly number[];
    readonly answers: readonly number[];
    readonly version: string;
    readonly started: number;
    readonly peakMemory: number | null;
  };
  /** The machine's load average over a minute, before and after. */
  readonly load: { readonly before: number; readonly after: number };
  readonly chromium: string;
}

interface Surroundings {
  readonly date: string;
  readonly commit: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGB: number;
  readonly node: string;
  readonly duckdbWasm: string;
}

/** What is kept of a run. Ratios are to the median of duckdb-wasm's own times in the same run. */
export function resultsOf(measured: Measured, surroundings: Surroundings) {
  const { imported, bare, redraws, load } = measured;
  const readCsv = quantile(bare.loads, 0.5);
  const eight = quantile(bare.answers, 0.5);
  const whole = (value: number | null) => (value === null ? null : round(value));
  const p50 = quantile(redraws, 0.5);
  const p95 = quantile(redraws, 0.95);
  return {
    ...surroundings,
    chromium: measured.chromium,
    duckdb: bare.version,
    loadBefore: round(load.before, 1),
    loadAfter: round(load.after, 1),
    rows: measured.rows,
    students: measured.students,
    megabytes: round(measured.bytes / 1e6, 1),
    ratios: {
      droppedToCommitted: round(imported.total / readCsv, 1),
      droppedToDrawn: round((imported.total + measured.firstDrawn) / readCsv, 1),
      filterP50: round(p50 / eight, 2),
      filterP95: round(p95 / eight, 2),
      eightAggregatesToMeasures: measured.recomputed.ratio,
    },
    recompute: measured.recomputed,
    import: {
      screening: round(imported.screening),
      comparing: round(imported.comparing),
      committing: round(imported.committing),
      total: round(imported.total),
      longestBlock: round(imported.longestBlock),
      blocksOver100: imported.blocksOver100,
      peakMemory: whole(imported.peakMemory),
    },
    readCsv: {
      engineStarted: round(bare.started),
      median: round(readCsv),
      fastest: round(Math.min(...bare.loads)),
      slowest: round(Math.max(...bare.loads)),
      peakMemory: whole(bare.peakMemory),
    },
    charts: {
      firstDrawn: round(measured.firstDrawn),
      reopened: round(measured.reopened),
      filterP50: round(p50),
      filterP95: round(p95),
      filterWorst: round(Math.max(...redraws)),
      changes: redraws.length,
    },
    eightQuestions: {
      median: round(eight),
      fastest: round(Math.min(...bare.answers)),
      slowest: round(Math.max(...bare.answers)),
    },
  };
}

export type Results = ReturnType<typeof resultsOf>;

export function printTable(results: Results): void {
  const { ratios, import: own, readCsv, charts, eightQuestions, recompute } = results;
  const ms = (value: number): string => `${value.toLocaleString("en-GB")} ms`;
  const memory = (value: number | null): string => (value === null ? "–" : `${value} MB`);
  const lines: readonly (readonly [string, string, string])[] = [
    ["dropped → committed", ms(own.total), `${ratios.droppedToCommitted} × read_csv`],
    ["  screening", ms(own.screening), ""],
    ["  comparing", ms(own.comparing), ""],
    ["  committing", ms(own.committing), ""],
    ["  longest block of the page", ms(own.longestBlock), `${own.blocksOver100} over 100 ms`],
    ["  peak memory of the page", memory(own.peakMemory), `alone ${memory(readCsv.peakMemory)}`],
    ["→ Competence first drawn", ms(charts.firstDrawn), `together ${ratios.droppedToDrawn} × read_csv`],
    ["read_csv alone, median", ms(readCsv.median), `${readCsv.fastest}-${readCsv.slowest}`],
    ["its engine started", ms(readCsv.engineStarted), "not in read_csv; in the import, beside the screening"],
    ["filter → redrawn, p50", ms(charts.filterP50), `${ratios.filterP50} × eight questions`],
    ["filter → redrawn, p95", ms(charts.filterP95), `${ratios.filterP95} × eight questions`],
    [
      "eight questions of the rows, median",
      ms(eightQuestions.median),
      `${eightQuestions.fastest}-${eightQuestions.slowest}`,
    ],
    ["reopened → drawn", ms(charts.reopened), ""],
    [
      `measures of ${recompute.groups} groups, p50`,
      ms(recompute.p50),
      `eight aggregates ${ms(recompute.eight)}: ${recompute.ratio} × faster`,
    ],
    ["  p95", ms(recompute.p95), `first ${ms(recompute.first)}`],
    ["  peak memory with the database", memory(recompute.peakMemory), `panels ${memory(recompute.panels)}`],
  ];
  console.log(
    `\n${results.rows.toLocaleString("en-GB")} rows, ${results.megabytes} MB; ${results.cores} cores, load ${results.loadBefore} before and ${results.loadAfter} after`,
  );
  for (const [what, time, beside] of lines) console.log(`${what.padEnd(38)}${time.padStart(12)}   ${beside}`);
}
