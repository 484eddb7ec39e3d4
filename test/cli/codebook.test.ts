import { spawnSync } from "node:child_process";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { measureIds } from "../../src/measures/catalogue.ts";

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/codebook.ts", ...args],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}

test("writes CSV in English unless asked otherwise: all measures, whole to the last", () => {
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout.startsWith("\uFEFFId,")).toBe(true);
  const { data, errors } = Papa.parse<string[]>(stdout.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect([...new Set(data.slice(1).map(([id]) => id))]).toEqual(measureIds);
});

test("writes Markdown in Chinese", () => {
  const { status, stdout } = run("--format", "md", "--lang", "zh-CN");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# 编码手册\n/u);
  for (const id of measureIds) expect(stdout).toContain(`\`${id}\``);
});

test.each([
  [["--format", "pdf"], 'no format "pdf"'],
  [["--lang", "de"], 'no language "de"'],
  [["--nonsense"], "nonsense"],
])("says what it can't do and what it can: %j", (args, words) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(words);
  expect(stderr).toContain("--format csv|md");
});
