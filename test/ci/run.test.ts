import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playwrightCounts, unsteadyTests, vitestCounts } from "../reports.ts";
import { runProgram } from "../runProgram.ts";

const folder = mkdtempSync(join(tmpdir(), "vetscope-ci-"));

beforeAll(() => {
  mkdirSync(join(folder, ".ci"));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "test-results"));
  cpSync(resolve(import.meta.dirname, "../../.ci/run"), join(folder, ".ci/run"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe(".ci/run closes with the result alone on the last line", () => {
  /** Runs it with an `npm` whose `test` is the given script. */
  function run(test: string, install = "true"): { last: string | undefined; status: number | null } {
    const npm = join(folder, "bin/npm");
    writeFileSync(npm, `#!/bin/sh\nif [ "$1" = ci ]; then ${install}; else ${test}; fi\n`);
    chmodSync(npm, 0o755);
    const { stdout, status } = spawnSync(join(folder, ".ci/run"), {
      encoding: "utf8",
      env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` },
    });
    return { last: stdout.trimEnd().split("\n").at(-1), status };
  }

  const summary = (text: string): string => `echo '${text}' > test-results/summary.txt`;

  it.each([
    ["all passed", `${summary("812 passed, 0 failed")}; echo trailing`, "812 passed, 0 failed", 0],
    ["some skipped", summary("812 passed, 0 failed, 3 skipped"), "812 passed, 0 failed, 3 skipped", 0],
    [
      "some failed",
      `${summary("810 passed, 2 failed, 3 skipped")}; exit 1`,
      "810 passed, 2 failed, 3 skipped",
      1,
    ],
    ["a crash before the summary", "echo '99 passed, 0 failed'; exit 7", "0 passed, 1 failed", 7],
    ["an end without a summary", "true", "0 passed, 1 failed", 1],
    ["a crash after the summary", `${summary("812 passed, 0 failed")}; exit 1`, "812 passed, 1 failed", 1],
  ])("%s", (_, test, last, status) => {
    expect(run(test)).toEqual({ last, status });
  });

  it("an installation that fails, with a summary of an earlier run", () => {
    run(summary("812 passed, 0 failed"));
    expect(run(summary("812 passed, 0 failed"), "exit 3")).toEqual({ last: "0 passed, 1 failed", status: 3 });
  });
});

describe("counting", () => {
  const report = (name: string, value: object): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };

  it("counts a test file that could not be loaded as a failure", () => {
    const file = report("unit.json", {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
        { status: "passed", assertionResults: [{}] },
      ],
    });
    expect(vitestCounts(file)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it("counts a browser test that passed the second time as passed, and names it", () => {
    const spec = (title: string, line: number, status: string): object => ({
      title,
      file: "one.spec.ts",
      line,
      tests: [{ status }],
    });
    const file = report("browser.json", {
      stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 2 },
      suites: [
        {
          title: "one.spec.ts",
          specs: [spec("stands", 3, "expected"), spec("wavers", 9, "flaky"), spec("falls", 12, "unexpected")],
          suites: [{ title: "by touch", specs: [spec("wavers too", 20, "flaky")] }],
        },
      ],
    });
    expect(playwrightCounts(file)).toEqual({ passed: 9, failed: 1, skipped: 2 });
    expect(unsteadyTests(file)).toEqual(["one.spec.ts:9 wavers", "one.spec.ts:20 wavers too"]);
  });

  it("counts nothing where there is no report", () => {
    expect(vitestCounts(join(folder, "none.json"))).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(playwrightCounts(join(folder, "none.json"))).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(unsteadyTests(join(folder, "none.json"))).toEqual([]);
  });
});

describe("running a program", () => {
  it("tells whether it ended well, in time", async () => {
    expect(await runProgram(["-e", ""], folder, 20)).toBe(true);
    expect(await runProgram(["-e", "process.exit(2)"], folder, 20)).toBe(false);
    expect(await runProgram(["-e", "setInterval(() => {}, 1000)"], folder, 0.3)).toBe(false);
  });
});
