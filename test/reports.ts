import { existsSync, readFileSync } from "node:fs";

/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly object[] }[];
}

/** The counts of Vitest's JSON report; a file that could not even be loaded is one failure. */
export function vitestCounts(file: string): Counts {
  if (!existsSync(file)) return nothing;
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites?: readonly PlaywrightSuite[];
}

const playwrightReport = (file: string): PlaywrightReport =>
  JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;

/** The counts of Playwright's JSON report; a test that passed when it was run again has passed, and `unsteadyTests` names it. */
export function playwrightCounts(file: string): Counts {
  if (!existsSync(file)) return nothing;
  const { stats } = playwrightReport(file);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** The tests of Playwright's JSON report that failed and passed when they were run again: file, line and name of each. */
export function unsteadyTests(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const named = ({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map((spec) => `${spec.file}:${spec.line} ${spec.title}`),
    ...suites.flatMap(named),
  ];
  return (playwrightReport(file).suites ?? []).flatMap(named);
}
