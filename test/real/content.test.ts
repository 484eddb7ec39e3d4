import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rawScores } from "./figures.ts";
import { csvRecords, gunzippedText, realFolder } from "./rawText.ts";
import { publishedFigures, surveyPrograms } from "./surveyNames.ts";

const plain = (path: string) => csvRecords(readFileSync(join(realFolder, path), "utf8"));
const zipped = (path: string) => csvRecords(gunzippedText(path));

function keysOf(rows: readonly Record<string, string>[], columns: readonly string[]): ReadonlySet<string> {
  return new Set(rows.map((row) => columns.map((column) => row[column]).join("|")));
}

describe("the Open University set", () => {
  const assessments = zipped("oulad/assessments.csv.gz");
  const students = zipped("oulad/students.csv.gz");

  it("has 173,912 assessment records, 173 of them without a score, each with a key of its own", () => {
    expect(assessments).toHaveLength(173_912);
    expect(assessments.filter(({ score }) => score === "x")).toHaveLength(173);
    expect(assessments.filter(({ score }) => !/^(?:x|\d{1,2}|100)$/u.test(score ?? ""))).toEqual([]);
    expect(
      keysOf(assessments, ["school_code", "student_id", "indicator_code", "term_code", "module_code"]).size,
    ).toBe(173_912);
  });

  it("has every raw record once, under its module, presentation, indicator and student", () => {
    const raw = rawScores().map(
      ({ module, presentation, indicator, student, score }) =>
        `${module}|${presentation}|${indicator}|${module}-${presentation}-${student}|${score ?? "x"}`,
    );
    const stored = assessments.map((row) =>
      [row["module_code"], row["term_code"], row["indicator_code"], row["student_id"], row["score"]].join(
        "|",
      ),
    );
    expect(stored.toSorted()).toEqual(raw.toSorted());
  });

  it("has one student row for each of the 25,843 enrolments and none besides", () => {
    expect(students).toHaveLength(25_843);
    const ids = keysOf(students, ["student_id"]);
    expect(ids.size).toBe(25_843);
    expect(keysOf(assessments, ["student_id"])).toEqual(ids);
    expect(keysOf(students, ["person_id"]).size).toBe(23_369);
    const broken = students.filter(
      (row) => row["student_id"] !== `${row["program_code"]}-${row["cohort"]}-${row["person_id"]}`,
    );
    expect(broken).toEqual([]);
  });

  it("declares every code that its records use", () => {
    const indicators = keysOf(plain("oulad/indicators.csv"), ["indicator_code"]);
    const terms = keysOf(plain("oulad/terms.csv"), ["term_code"]);
    const programs = keysOf(plain("oulad/programs.csv"), ["program_code"]);
    expect([...keysOf(assessments, ["indicator_code"])].filter((code) => !indicators.has(code))).toEqual([]);
    expect(keysOf(assessments, ["term_code"])).toEqual(terms);
    expect(keysOf(students, ["cohort"])).toEqual(terms);
    expect(keysOf(students, ["program_code"])).toEqual(programs);
  });

  it("reads tutor-marked as open process, computer-marked as closed process, examinations as outcome", () => {
    const meaning = plain("oulad/indicators.csv").map((row) =>
      [
        row["instrument_code"],
        row["task"],
        row["purpose"],
        row["dimension"],
        row["scale_min"],
        row["scale_max"],
      ].join(),
    );
    expect(new Set(meaning)).toEqual(
      new Set([
        "TMA,open,process,cognitive,0,100",
        "CMA,closed,process,cognitive,0,100",
        "Exam,,outcome,cognitive,0,100",
      ]),
    );
  });

  it("orders the presentations and says that they are no year of entry", () => {
    const terms = plain("oulad/terms.csv");
    expect(terms.map((row) => [row["term_code"], row["ordinal"]])).toEqual([
      ["2013B", "1"],
      ["2013J", "2"],
      ["2014B", "3"],
      ["2014J", "4"],
    ]);
    expect(terms.every(({ note }) => note?.includes("not a year of entry"))).toBe(true);
  });
});

describe("the Singapore survey", () => {
  const summary = zipped("singapore/employment_summary.csv.gz");
  const programs = surveyPrograms();

  it("has 8 figures of 611 degrees and years, each with a key of its own and no number of graduates", () => {
    expect(summary).toHaveLength(4_888);
    const key = ["school_code", "program_code", "graduation_year", "months_after", "measure", "part"];
    expect(keysOf(summary, key).size).toBe(4_888);
    expect(summary.some((row) => "n" in row || "cohort" in row)).toBe(false);
    expect(summary.filter(({ measure }) => !measure?.startsWith("published."))).toEqual([]);
    expect(programs.size).toBe(265);
    expect(plain("singapore/schools.csv").map((row) => row["school_code"])).toEqual([
      "NTU",
      "NUS",
      "SIT",
      "SMU",
      "SUSS",
    ]);
  });

  it("has each published figure under the degree it was published for", () => {
    const published = publishedFigures();
    expect(published.size).toBe(summary.length);
    for (const { program_code, graduation_year, measure, part, value } of summary) {
      const key = [programs.get(program_code ?? ""), graduation_year, measure, part].join("|");
      expect(Number(value), key).toBeCloseTo(published.get(key) ?? NaN, 12);
    }
  });

  it("keeps 70 programs apart that differ from another only by capitals, & for and, spaces or punctuation", () => {
    const spelled = [...programs.values()].map((name) =>
      name
        .toLowerCase()
        .replaceAll("&", "and")
        .replaceAll(/[^a-z0-9|]/gu, ""),
    );
    const alike = spelled.filter((name) => spelled.indexOf(name) !== spelled.lastIndexOf(name));
    expect([alike.length, new Set(alike).size]).toEqual([70, 33]);
  });
});
