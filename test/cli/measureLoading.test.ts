import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "vetscope-loading-"));
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
const twelve = <T>(make: (index: number) => T): T[] => Array.from({ length: 12 }, (_, index) => make(index));

beforeAll(() => {
  write("students.csv", ["school_code,student_id,program_code,cohort", ...twelve((i) => `S1,${i},P1,2021`)]);
  write("indicators.csv", [
    "school_code,indicator_code,dimension,scale_min,scale_max,direction,instrument_code",
    "S1,K1,cognitive,0,100,up,I",
  ]);
  write("instruments.csv", ["school_code,instrument_code,version,scale_min,scale_max", "S1,I,1,0,10"]);
  write("assessments.csv", [
    "school_code,student_id,indicator_code,term_code,score,instrument_code,instrument_version",
    ...twelve((i) => `S1,${i},K1,2021-2022-1,${50 + i},,`),
    // The number of a student of S1, in a school that has none of it, and one that no school has.
    "S2,3,K1,2021-2022-1,70,,",
    "S1,99,K1,2021-2022-1,70,,",
    "S1,1,K1,2021-2022-2,high,,",
    "S1,2,K9,2021-2022-2,70,,",
    "S1,0,K1,2021-2022-1,50,,",
  ]);
  write("employer_surveys.csv", [
    "school_code,wave,year,scale_min,scale_max,satisfied_from,contacted,responded",
    "S1,W24,2024,1,5,4,10,12",
  ]);
  write("employer_ratings.csv", [
    "school_code,rating_id,wave,attribute,employer_id,program_code,satisfaction",
    ...twelve((i) => `S1,${i},W24,overall,E${i},P1,5`),
    ...twelve((i) => `S1,${i},W20,overall,E${i},P1,5`),
  ]);
  write("employment_summary.csv", [
    "school_code,program_code,graduation_year,months_after,measure,value",
    "S1,P1,2024,6,employment.employed,0.9",
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/measure.ts", folder, ...args, "--json"],
    { encoding: "utf8" },
  );
  const rows = stdout.split("\n").filter((line) => line !== "");
  return { status, rows: rows.map((line) => JSON.parse(line) as Record<string, unknown>), stderr };
}

test("every row that counts nowhere is said with its number and reason, and so is what was chosen", () => {
  const { status, rows, stderr } = run("--measure", "competence.level");
  expect(status).toBe(0);
  expect(rows[0]).toMatchObject({ part: "", value: 55.5, n: 12, eligible: 12 });
  expect(stderr.split("\n")).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^assessments\.csv: 1 row rejected, as line 16: A number is needed/),
      expect.stringMatching(/^assessments\.csv: 1 row rejected, as line 17: No indicator/),
      expect.stringMatching(/^assessments\.csv: 1 row, as line 18: The row repeats/),
      "assessments: 2 rows of 2 students left out of every measure: no row of students has the school and number",
      "employer_ratings: 12 rows left out of every measure: no row of employer_surveys gives the wave a scale",
      "employer_surveys: 1 row left out of every measure: more employers answered than were contacted",
      "employment_summary: 1 row left out of every measure: no published figure of the catalogue has this measure id",
      "7 files: read 57 = loaded 54 + rejected 2 + skipped 1",
      "Minimum base: 10.",
      "Attempts: first. Assessors: school, enterprise.",
      "Scores of 0 terms since entry (the latest that all cohorts shown have reached).",
    ]),
  );
});

test("pooled waves are named in the result, and where they were not asked for also beside it", () => {
  const { rows, stderr } = run("--measure", "employer.satisfied", "--by", "program");
  expect(rows[0]).toMatchObject({ program: "P1", value: 1, n: 12, waves: ["W24"] });
  expect(stderr).toContain("Survey waves of each group's latest 3 years are pooled.");
  const asked = run("--measure", "employer.satisfied", "--by", "wave");
  expect(asked.rows.map((row) => [row["wave"], row["waves"]])).toContainEqual(["W24", undefined]);
  expect(asked.stderr).not.toContain("pooled");
});
