import type { ImportTimes } from "./appSession.ts";
import type { FirstPage } from "./firstPage.ts";
import type { MeasuredImport, MeasuredLarge } from "./imports.ts";
import type { Redraw } from "./pageWatch.ts";
import type { Recomputed } from "./recompute.ts";
import type { TableScroll } from "./tableScroll.ts";
import { quantile, round } from "./timings.ts";

/** The Competence page on the long file's rows, and the eight questions beside each change; milliseconds. */
export interface Charts {
  readonly firstDrawn: number;
  readonly reopened: number;
  readonly redraws: readonly Redraw[];
  readonly answers: readonly number[];
}

/** What one run measured; times in milliseconds, memory in MB. */
export interface Measured {
  readonly rows: number;
  readonly students: number;
  readonly recomputed: Recomputed;
  readonly wide: MeasuredImport;
  readonly long: MeasuredImport;
  readonly charts: Charts;
  readonly large: MeasuredLarge;
  readonly firstPage: FirstPage;
  readonly tableScroll: TableScroll;
  /** The machine's load average over a minute, before and after. */
  readonly load: { readonly before: number; readonly after: number };
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

function importedResult(imported: ImportTimes) {
  const { memory } = imported;
  return {
    screening: round(imported.screening),
    comparing: round(imported.comparing),
    committing: round(imported.committing),
    total: round(imported.total),
    longestBlock: round(imported.longestBlock),
    blocksOver100: imported.blocksOver100,
    blocks: imported.blocks.map(({ at, length }) => [round(at), round(length)] as const),
    longestPause: round(imported.longestPause),
    memory:
      memory === null
        ? null
        : {
            idle: round(memory.idle),
            peak: round(memory.peak),
            above: round(memory.peak - memory.idle),
          },
  };
}

/** An import beside the medians of duckdb-wasm's own times in the same run. */
function importResult({ scores, records, bytes, imported, bare }: MeasuredImport) {
  const read = quantile(
    bare.loads.map((load) => load.read),
    0.5,
  );
  const unpivoted = quantile(
    bare.loads.map((load) => load.unpivoted),
    0.5,
  );
  const times = bare.loads.map((load) => load.read);
  return {
    scores,
    records,
    megabytes: round(bytes / 1e6, 1),
    /** To read_csv of the same file; `toRows`: and to its unpivoting into a row a score. */
    ratio: round(imported.total / read, 1),
    toRows: round(imported.total / unpivoted, 1),
    ...importedResult(imported),
    readCsv: {
      engineStarted: round(bare.started),
      median: round(read),
      fastest: round(Math.min(...times)),
      slowest: round(Math.max(...times)),
      unpivoted: round(unpivoted),
      peakMemory: bare.peakMemory === null ? null : round(bare.peakMemory),
    },
  };
}

/** What is kept of a run. Ratios are to the median of duckdb-wasm's own times in the same run. */
export function resultsOf(measured: Measured, surroundings: Surroundings) {
  const { charts, load, large } = measured;
  const eight = quantile(charts.answers, 0.5);
  const redraws = charts.redraws.map((one) => one.charts);
  const inView = charts.redraws.map((one) => one.inView);
  const settled = charts.redraws.map(({ all }) => all);
  const p50 = quantile(redraws, 0.5);
  const p95 = quantile(redraws, 0.95);
  const [long, wide] = [importResult(measured.long), importResult(measured.wide)];
  return {
    ...surroundings,
    chromium: measured.long.chromium,
    duckdb: measured.long.bare.version,
    loadBefore: round(load.before, 1),
    loadAfter: round(load.after, 1),
    rows: measured.rows,
    students: measured.students,
    ratios: {
      longCommitted: long.ratio,
      wideCommitted: wide.ratio,
      wideCommittedToRows: wide.toRows,
      longDrawn: round((measured.long.imported.total + charts.firstDrawn) / long.readCsv.median, 1),
      filterP50: round(p50 / eight, 2),
      filterP95: round(p95 / eight, 2),
      eightAggregatesToMeasures: measured.recomputed.ratio,
    },
    recompute: measured.recomputed,
    long,
    wide,
    large:
      "refused" in large
        ? { ...large, after: round(large.after), longestBlock: round(large.longestBlock) }
        : importResult(large),
    charts: {
      firstDrawn: round(charts.firstDrawn),
      reopened: round(charts.reopened),
      filterP50: round(p50),
      filterP95: round(p95),
      filterWorst: round(Math.max(...redraws)),
      /** Until the charts in the window are drawn; those below follow, and are counted above. */
      inViewP50: round(quantile(inView, 0.5)),
      inViewP95: round(quantile(inView, 0.95)),
      /** Until nothing on the page changes any more: the list of all measures, resampled limits. */
      settledP50: round(quantile(settled, 0.5)),
      settledP95: round(quantile(settled, 0.95)),
      changes: charts.redraws.length,
    },
    firstPage: measured.firstPage,
    tableScroll: measured.tableScroll,
    eightQuestions: {
      median: round(eight),
      fastest: round(Math.min(...charts.answers)),
      slowest: round(Math.max(...charts.answers)),
    },
  };
}

export type Results = ReturnType<typeof resultsOf>;
export type ImportResult = ReturnType<typeof importResult>;
