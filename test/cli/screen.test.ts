import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawPaths } from "../../src/cli/screenRaw.ts";

const program = resolve(import.meta.dirname, "../../src/cli/screen.ts");
const tsx = resolve(import.meta.dirname, "../../node_modules/tsx/dist/cli.mjs");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "screen-"));
  mkdirSync(join(folder, "one"));
  mkdirSync(join(folder, "two"));
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  write("clean.csv", "student_id,program_code,cohort\nA,P01,2021\n");
  write("warned.csv", "student_id,program_code,cohort\nA,P01,2021\nA,P01,2021\n");
  write("failed.csv", 'student_id;note\r\nA;"two\r\nlines, one ""cell"""\r\nB\r\n');
  write("course.csv", "学号,姓名,平时,期末,总评\nA,张三,80,90,86\nB,李四,70,缺考,30\n");
  write("empty.csv", "");
  write("one/same.csv", "a,b\n1,2\n");
  write("two/same.csv", "a,b\n3,4\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

function screen(...args: string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
  lines: Record<string, unknown>[];
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  const lines = args.includes("--json")
    ? stdout
        .trim()
        .split("\n")
        .map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>)
    : [];
  return { status, stdout, stderr, lines };
}

describe("npm run screen", () => {
  test.each([
    [0, ["clean.csv"]],
    [1, ["clean.csv", "warned.csv"]],
    [2, ["warned.csv", "failed.csv"]],
    [3, ["failed.csv", "empty.csv", "clean.csv"]],
    [3, ["absent.csv"]],
  ])("ends with the status of the worst file: %i", (status, files) => {
    const run = screen(...files, "--json");
    expect(run.status).toBe(status);
    expect(run.lines.map((line) => line["file"])).toEqual(files);
  });

  test("prints the promised keys for every file, readable or not", () => {
    const keys = [
      "file",
      "bytes",
      "sha256",
      "encoding",
      "dialect",
      "kind",
      "shape",
      "rows",
      "columns",
      "checks",
      "questions",
      "students",
    ];
    const { lines } = screen("warned.csv", "failed.csv", "empty.csv", "--json");
    for (const line of lines) expect(Object.keys(line)).toEqual(keys);
    expect(lines[0]).toMatchObject({
      bytes: 53,
      encoding: { name: "utf-8", how: "strict utf-8" },
      dialect: { delimiter: ",", quote: '"', newline: "\n", headerRow: 1 },
      kind: "students",
      shape: "long",
      rows: { read: 2, loaded: 1, rejected: 0, skipped: 1 },
      columns: [
        { name: "student_id", to: "student_id" },
        { name: "program_code", to: "program_code" },
        { name: "cohort", to: "cohort" },
      ],
      checks: [{ id: "key.repeat", level: "warn", count: 1, examples: [{ line: 3, column: null }] }],
    });
    expect(lines[1]).toMatchObject({ kind: null, rows: { read: 2, loaded: 1, rejected: 1, skipped: 0 } });
    expect(lines[2]).toMatchObject({
      encoding: null,
      dialect: null,
      kind: null,
      shape: null,
      rows: { read: 0, loaded: 0, rejected: 0, skipped: 0 },
      columns: [],
      checks: [{ id: "file.empty" }],
      questions: [],
      students: null,
    });
  });

  test("prints what is asked and how many students are new, in both forms", () => {
    const { lines } = screen("course.csv", "clean.csv", "--json");
    expect(lines[0]).toMatchObject({
      students: null,
      questions: [
        {
          id: "columns",
          state: "open",
          options: [{ value: "total" }, { value: "purpose" }, { value: "attempt" }],
        },
        { id: "indicator", state: "open" },
        { id: "term", state: "open", answer: null },
        { id: "values", state: "assumed", texts: [{ text: "缺考", count: 1, taken: "x" }] },
      ],
    });
    expect(lines[1]).toMatchObject({ students: { known: 0, new: 1 }, questions: [] });
    const { stdout } = screen("course.csv", "clean.csv");
    expect(stdout).toMatch(/^ {4}open +columns: .* \[total \/ purpose \/ attempt\]$/m);
    expect(stdout).toMatch(/^ {4}open +indicator: .* \[K01 \/ .* … \d+ more\]$/m);
    expect(stdout).toMatch(/^ {4}assumed +values "期末": .* \["缺考" ×1 = x\]$/m);
    expect(stdout).toContain("    students   0 loaded before, 1 new\n");
  });

  test("writes each table as read, and standard output holds results only", () => {
    const run = screen("failed.csv", "one/same.csv", "two/same.csv", "--raw", "out", "--json");
    expect(run.lines).toHaveLength(3);
    expect(readFileSync(join(folder, "out/failed.csv"), "utf8")).toBe(
      'student_id,note\nA,"two\r\nlines, one ""cell"""\n',
    );
    expect(readFileSync(join(folder, "out/one/same.csv"), "utf8")).toBe("a,b\n1,2\n");
    expect(readFileSync(join(folder, "out/two/same.csv"), "utf8")).toBe("a,b\n3,4\n");
  });

  test("takes a table's name, and says what is missing for it", () => {
    const { lines, status } = screen("one/same.csv", "--kind", "students", "--json");
    expect(status).toBe(2);
    expect(lines[0]).toMatchObject({ kind: "students", checks: [{ id: "table.missing_columns", count: 3 }] });
  });

  test("speaks to people without --json, and complains on standard error", () => {
    const run = screen("clean.csv");
    expect(run.stdout).toBe(
      "clean.csv: clean  students (long), utf-8, 1 read = 1 loaded + 0 rejected + 0 skipped\n    students   0 loaded before, 1 new\n",
    );
    const wrong = screen("clean.csv", "--kind", "pupils");
    expect(wrong).toMatchObject({ status: 3, stdout: "" });
    expect(wrong.stderr).toContain("There is no table pupils.");
  });
});

describe("checks of rows beside one another", () => {
  const header = "student_id,indicator_code,term_code,score\n";
  const scoresOf = (term: string, above: number): string =>
    header +
    Array.from({ length: 120 }, (_, at) => `S${at},K06,${term},${50 + above + (at % 20)}\n`).join("");
  beforeAll(() => {
    mkdirSync(join(folder, "last"));
    const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
    const roll = Array.from({ length: 120 }, (_, at) => `S${at},P01,2021,2023-01-15\n`).join("");
    write("last/students.csv", `student_id,program_code,cohort,exit_date\n${roll}`);
    write("last/scores.csv", scoresOf("2021-2022-1", 0));
    write("last/open.csv", "学号,操作规范\nS1,80\n");
    write(
      "late.csv",
      "student_id,indicator_code,term_code,score,assessed_on\nS1,K06,2023-2024-2,80,2024-05-01\n",
    );
    write("students.csv", `student_id,program_code,cohort,exit_date\n${roll}`);
    write("shifted.csv", scoresOf("2021-2022-2", 25));
  });

  test("of one drop are found, in the app's words and with its exit status", () => {
    expect(screen("late.csv").status).toBe(0);
    const { lines, status } = screen("late.csv", "students.csv", "--json");
    expect(status).toBe(1);
    expect(lines[0]?.["checks"]).toMatchObject([
      { id: "cross.after_exit", level: "warn", count: 1, examples: [{ line: 2, value: "2023-2024-2" }] },
    ]);
    expect(JSON.stringify(lines[0]?.["checks"])).toContain("2023-01-15");
    expect(lines[1]?.["checks"]).toEqual([]);
  });

  test("are made beside an earlier folder, and what of it can't be loaded is named", () => {
    expect(screen("shifted.csv").status).toBe(0);
    const { lines, stderr, status } = screen("shifted.csv", "--before", "last", "--json");
    const checks = lines[0]?.["checks"] as { readonly id: string; readonly level: string }[];
    expect(checks.map(({ id }) => id)).toContain("last.mean_shift");
    expect(status).toBe(checks.some(({ level }) => level === "fail") ? 2 : 1);
    expect(stderr).toContain("open.csv: not compared with (open questions)");
    expect(screen("shifted.csv", "--before", "nowhere")).toMatchObject({ status: 3, stdout: "" });
  });
});

test("raw files keep their relative path only where names repeat", () => {
  expect(rawPaths(["a/x.csv", "b/x.csv", "b/y.csv"])).toEqual(["a/x.csv", "b/x.csv", "y.csv"]);
  expect(rawPaths(["/data/a/x.csv", "/data/b/x.csv"])).toEqual(["a/x.csv", "b/x.csv"]);
  expect(rawPaths(["../a/x.csv", "../b/x.csv"])).toEqual(["a/x.csv", "b/x.csv"]);
});
