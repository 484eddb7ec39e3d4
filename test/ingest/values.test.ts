import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import { checksOf, memoryFile, readable, screenOne, stagedRows } from "./memoryFile.ts";

describe("values", () => {
  test.each([
    [
      "students",
      "student_id,program_code,cohort,gender,entry_date,intake_score",
      "A,P01,2021,robot,2021-09-01,500",
      "value.not_in_list",
    ],
    [
      "students",
      "student_id,program_code,cohort,gender,entry_date,intake_score",
      "A,P01,2021,male,2021-02-30,500",
      "type.date",
    ],
    [
      "students",
      "student_id,program_code,cohort,gender,entry_date,intake_score",
      "A,P01,2021,male,31/31/2021,500",
      "type.date",
    ],
    [
      "students",
      "student_id,program_code,cohort,gender,entry_date,intake_score",
      "A,P01,2021,male,,many",
      "type.number",
    ],
    [
      "students",
      "student_id,program_code,cohort,gender,entry_date,intake_score",
      "A,,2021,male,,500",
      "value.required",
    ],
    ["assessments", "student_id,indicator_code,term_code,score", "A,K06,2023-2024-1,101", "range.scale"],
    [
      "assessments",
      "student_id,indicator_code,term_code,score",
      "A,K99,2023-2024-1,50",
      "code.unknown_indicator",
    ],
    [
      "assessments",
      "student_id,indicator_code,term_code,score,attempt",
      "A,K06,2023-2024-1,50,1.5",
      "type.integer",
    ],
    [
      "employment",
      "graduate_id,months_after,program_code,activity,related",
      "A,6,P01,employed,6",
      "range.declared",
    ],
  ])("%s: %s / %s is rejected by %s", async (kind, header, row, check) => {
    const good = header.includes("indicator")
      ? "Z,K06,2023-2024-1,50"
      : header.includes("months")
        ? "Z,6,P01,employed,5"
        : "Z,P01,2021,male,2021-09-01,500";
    const fields = header.split(",").length;
    const padded = [...good.split(","), ...Array.from({ length: fields }, () => "")]
      .slice(0, fields)
      .join(",");
    const screening = readable(await screenOne(`${header}\n${row}\n${padded}\n`, "f.csv"));
    expect(screening.kind).toBe(kind);
    expect(screening.rejected).toMatchObject([{ line: 2, check }]);
    expect(screening.counts).toEqual({ read: 2, loaded: 1, rejected: 1, skipped: 0 });
  });

  test("an instrument version's own scale goes before the indicator's", async () => {
    const known = { ...assumedCodes, instrumentScales: { "OP|2": { min: 0, max: 10 } } };
    const header = "student_id,indicator_code,term_code,score,instrument_code,instrument_version\n";
    const screening = readable(
      await screenOne(`${header}A,K06,2023-2024-1,50,OP,1\nB,K06,2023-2024-1,50,OP,2\n`, "f.csv", {}, known),
    );
    expect(screening.rejected).toMatchObject([{ line: 3, check: "range.scale" }]);
  });

  test("ratings are held against the scale of their wave", async () => {
    const known = {
      ...assumedCodes,
      surveyScales: { "2024|": { min: 1, max: 5 }, "2024|overall": { min: 1, max: 10 } },
    };
    const text =
      "rating_id,wave,attribute,satisfaction\nR1,2024,overall,9\nR1,2024,technical,9\nR2,2024,technical,5\n";
    const screening = readable(await screenOne(text, "f.csv", {}, known));
    expect(screening.rejected).toMatchObject([{ line: 3, check: "range.survey_scale" }]);
  });

  test("total rows are skipped and said", async () => {
    const screening = readable(await screenOne("student_id,program_code,cohort\nA,P01,2021\n合计,1,\n"));
    expect(screening.counts).toEqual({ read: 2, loaded: 1, rejected: 0, skipped: 1 });
    expect(checksOf(screening)).toEqual(["row.total×1"]);
  });
});

describe("a drop of several files", () => {
  const assessments =
    "student_id,indicator_code,term_code,score\nA,X1,2023-2024-1,4\nA,X1,2023-2024-2,9\nA,X2,2023-2024-1,1\nB,X1,2023-2024-1,2\n";
  const indicators =
    "indicator_code,name_en,dimension,scale_min,scale_max,direction\nX1,Soldering,behavioural,0,5,up\n";
  const students = "student_id,program_code,cohort\nA,Nursing,2021\nB,Welding,2021\n";
  const programs = "program_code,name_en\nP01,Nursing\n";

  test("knows the codes of its own reference tables, whatever their order", async () => {
    const names = ["assessments.csv", "indicators.csv", "students.csv", "programs.csv"];
    const files = [assessments, indicators, students, programs].map((text, index) =>
      memoryFile(text, names[index]),
    );
    const [scores, , roll] = (await screenFiles(files, assumedCodes)).map(readable);
    expect(roll?.rejected).toMatchObject([{ line: 3, check: "code.unknown_program", value: "Welding" }]);
    expect(roll && stagedRows(roll, "students")).toEqual([
      { student_id: "A", program_code: "P01", cohort: "2021" },
    ]);
    expect(scores?.rejected.map(({ line, check }) => [line, check])).toEqual([
      [3, "range.scale"],
      [4, "code.unknown_indicator"],
    ]);
    expect(scores && checksOf(scores)).toContain("code.unknown_student×1");
  });

  test("a student's number without its first zeros is said to be near one that is loaded, either way round", async () => {
    const known = { ...assumedCodes, students: new Set(["0071", "0072", "81"]) };
    const rows = ["71", "072", "0081", "0072", "99"].map((id) => `${id},K01,2023-2024-1,70`);
    const text = `student_id,indicator_code,term_code,score\n${rows.join("\n")}\n`;
    const [file] = (await screenFiles([memoryFile(text)], known)).map(readable);
    expect(file?.counts).toMatchObject({ read: 5, loaded: 5, rejected: 0 });
    expect(file?.problemLines).toMatchObject({
      "code.lost_zeros": Uint32Array.of(2, 3, 4),
      "code.unknown_student": Uint32Array.of(6),
    });
    expect(file?.checks.find(({ id }) => id === "code.lost_zeros")?.examples[0]?.reason.values).toEqual({
      id: "0071",
    });
  });

  test("a file of another framework is not rejected where the framework is only assumed", async () => {
    const screening = readable(await screenOne(assessments));
    expect(screening.counts).toMatchObject({ loaded: 4, rejected: 0 });
    const mixed = readable(await screenOne(`${assessments}C,K06,2023-2024-1,50\n`));
    expect(mixed.counts).toMatchObject({ loaded: 1, rejected: 4 });
  });
});
