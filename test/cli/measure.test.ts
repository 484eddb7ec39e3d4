import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EmptyFolderError, loadFolder } from "../../src/cli/loadFolder.ts";
import { MeasureUsageError, readMeasureCommand } from "../../src/cli/measureRequest.ts";
import { measureIds } from "../../src/measures/catalogue.ts";

const folder = mkdtempSync(join(tmpdir(), "vetscope-measure-"));

beforeAll(() => {
  const students = Array.from(
    { length: 24 },
    (_, i) => `s${i},P0${(i % 2) + 1},2021,${i % 3 === 0 ? "left" : "graduated"}`,
  );
  writeFileSync(
    join(folder, "students.csv"),
    `student_id,program_code,cohort,exit_status\n${students.join("\n")}\n`,
  );
  const graduates = Array.from(
    { length: 12 },
    (_, i) => `s${i * 2},6,P01,2024,${i < 9 ? "employed" : "seeking"}`,
  );
  const header = "graduate_id,months_after,program_code,graduation_year,activity";
  writeFileSync(
    join(folder, "employment.csv.gz"),
    gzipSync(`${header}\n${graduates.join("\n")}\ns1,six,P02,2024,employed\n`),
  );
  // A second file repeats a graduate, and one contradicts it.
  writeFileSync(join(folder, "employment-again.csv"), `${header}\n${graduates[0]}\ns2,6,P01,2024,military\n`);
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "sub", "students.csv"), "student_id,program_code,cohort\nz,P09,2021\n");
  writeFileSync(join(folder, "notes.txt"), "not a table");
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/measure.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, lines: stdout.split("\n").filter((line) => line !== ""), stderr };
}

describe("npm run measure", () => {
  test("one JSON line a group and part, results alone on standard output, what did not enter on standard error", () => {
    const { status, lines, stderr } = run(
      folder,
      "--measure",
      "students.completion",
      "--by",
      "program,cohort",
      "--json",
    );
    expect(status).toBe(0);
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(8);
    expect(Object.keys(rows[0] ?? {}).slice(0, 11)).toEqual([
      "program",
      "cohort",
      "measure",
      "part",
      "value",
      "lower",
      "upper",
      "n",
      "eligible",
      "base",
      "status",
    ]);
    expect(rows[0]).toMatchObject({
      program: "P01",
      cohort: "2021",
      part: "",
      value: 8 / 12,
      n: 12,
      status: "ok",
    });
    expect(stderr).toContain("employment.csv.gz: 1 row rejected, as line 14");
    expect(stderr).toContain("employment: 1 row repeated in another file, counted once");
    expect(stderr).toContain("employment: 2 rows left out, because rows of one key contradict each other");
    expect(stderr).toMatch(/3 files: read 39 = loaded 38 \+ rejected 1 \+ skipped 0/);
  });

  test("several filters must all hold; without --json a table for people", () => {
    const { status, lines } = run(
      folder,
      "--measure",
      "employment.employed",
      "--where",
      "program=P01|P02",
      "--where",
      "months_after=6",
    );
    expect(status).toBe(0);
    expect(lines[0]?.split("\t")).toEqual([
      "part",
      "value",
      "lower",
      "upper",
      "n",
      "eligible",
      "base",
      "status",
    ]);
    expect(lines[1]?.split("\t").slice(4)).toEqual(["11", "11", "11", "ok"]);
  });

  test.each([
    [
      ["--measure", "competence.levels", "FOLDER"],
      /There is no measure "competence\.levels"\. There are: competence\.level, /,
    ],
    [["FOLDER"], /--measure is missing/],
    [
      ["FOLDER", "--measure", "students.completion", "--by", "stage"],
      /not known by "stage"\. It is known by: school, program/,
    ],
    [
      ["FOLDER", "--measure", "students.completion", "--where", "program=P77"],
      /no program "P77" in the folder\. There are: P01, P02/,
    ],
    [["--measure", "students.completion"], /Name one folder/],
  ])("%j is refused with what there is", (args, message) => {
    const { status, lines, stderr } = run(...args.map((arg) => (arg === "FOLDER" ? folder : arg)));
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr).toMatch(message);
  });

  test("a folder that isn't there or holds no table", () => {
    expect(run(join(folder, "nowhere"), "--measure", "students.completion").status).toBe(3);
    const empty = mkdtempSync(join(tmpdir(), "vetscope-empty-"));
    const { status, stderr } = run(empty, "--measure", "students.completion");
    expect(status).toBe(3);
    expect(stderr).toContain("holds no .csv or .csv.gz file");
    rmSync(empty, { recursive: true });
  });

  test("--list prints the catalogue", () => {
    const { status, lines } = run("--list", "--json");
    expect(status).toBe(0);
    const rows = lines.map(
      (line) => JSON.parse(line) as { measure: string; by: string[]; definition: string },
    );
    expect(rows.map(({ measure }) => measure)).toEqual(measureIds);
    expect(rows.every(({ by, definition }) => by.length > 0 && definition.length > 20)).toBe(true);
  });
});

describe("the request", () => {
  test("lists and repeated options are the same; two clauses on one grouping let through what either does", () => {
    const command = readMeasureCommand([
      "F",
      "--measure",
      "competence.level",
      "--by",
      "program, cohort",
      "--by",
      "program",
      "--where",
      "cohort=2020|2021",
      "--where",
      "cohort=2022",
    ]);
    expect(command).toMatchObject({
      folder: "F",
      by: ["program", "cohort"],
      where: { cohort: ["2020", "2021", "2022"] },
    });
  });

  test.each([
    [["F", "--measure", "competence.level", "--where", "program"]],
    [["F", "G", "--measure", "competence.level"]],
    [["F", "--colour"]],
  ])("%j can't be understood", (args) => expect(() => readMeasureCommand(args)).toThrow(MeasureUsageError));
});

describe("loadFolder", () => {
  test("files in the order of their names, subfolders and other files left alone", async () => {
    const { engine, data, screenings, settled } = await loadFolder(folder);
    expect(screenings.map(({ file }) => file.name)).toEqual([
      "employment-again.csv",
      "employment.csv.gz",
      "students.csv",
    ]);
    expect(data.panels.students.rowCount).toBe(24);
    expect(data.panels.employment.rowCount).toBe(11);
    expect(settled).toEqual([{ table: "employment", repeated: 1, replaced: 0, contradicted: 2 }]);
    expect(data.reference.frameworkAssumed).toBe(true);
    await engine.close();
  });

  test("an empty folder is an error that says so", async () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    await expect(loadFolder(join(folder, "empty"))).rejects.toThrow(EmptyFolderError);
  });
});
