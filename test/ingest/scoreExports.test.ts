import { describe, expect, test } from "vitest";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { known, open, question, rows, screen, targets, why } from "./exportFile.ts";
import { checksOf, stagedRows } from "./memoryFile.ts";

describe("scores of one course", () => {
  const course =
    "学号,姓名,平时,期中,期末,总评\n001,张三,80,85,90,86\n002,李四,70,75,缺考,60\n003,王五,60,65,70,66\n";

  test("ask of which indicator and term they are, and what counts", async () => {
    const file = await screen(course, "成绩.csv");
    expect(file).toMatchObject({ kind: "assessments", shape: "wide" });
    expect(open(file)).toEqual(["columns", "indicator", "term"]);
    expect(question(file, "columns")?.options.map(({ value }) => value)).toEqual(["total", "attempt"]);
    expect(question(file, "indicator")?.options[5]).toEqual({
      value: "K06",
      label: "Standard operation · 操作规范",
    });
    expect(checksOf(file)).toEqual(["table.no_term×1", "question.open×2"]);
  });
  test("never count a total beside its parts", async () => {
    const said = { indicator: "K06", term: "2023-2024-1" };
    const total = await screen(course, "成绩.csv", { ...said, occasions: "total" });
    expect(rows(total, "student_id", "indicator_code", "score")).toEqual([
      "001 K06 86",
      "002 K06 60",
      "003 K06 66",
    ]);
    expect(why(total, "期末")).toBe("column_part_of_total");
    const parts = await screen(course, "成绩.csv", { ...said, occasions: "attempt" });
    expect(rows(parts, "attempt", "score")).toHaveLength(9);
    expect(why(parts, "总评")).toBe("column_total_of_parts");
    expect(parts.checks.map(({ id }) => id)).toEqual(["column.unused"]);
    expect(parts.students).toEqual({ known: 0, new: 3 });
  });
  test.each([
    ["2023-2024学年第一学期《操作规范》成绩.csv", "K06"],
    ["K06 2023秋.csv", "K06"],
    ["护理2101_责任心_23-24-1.csv", "K11"],
    ["Standard operation, Fall 2023.csv", "K06"],
  ])("take the indicator and the term from the name %s", async (name, indicator) => {
    const file = await screen(course.replaceAll(/[6-9]\d/g, "5"), name, { occasions: "total" });
    expect(open(file)).toEqual([]);
    expect(question(file, "indicator")).toMatchObject({ state: "assumed", answer: indicator });
    expect(rows(file, "indicator_code", "term_code")[0]).toBe(`${indicator} 2023-2024-1`);
  });
  test.each(["操作规范与责任心.csv", "K061.csv", "2023秋 期末成绩.csv"])(
    "take none from %s",
    async (name) => {
      expect(open(await screen(course, name, { occasions: "total", term: "2023-2024-1" }))).toEqual([
        "indicator",
      ]);
    },
  );
  test("take a course that is no indicator for the module, and files of two courses have two recipes", async () => {
    const titled = (name: string) =>
      `江畔职业学院课程成绩登记表,,,,,\n学年学期：2023-2024学年第一学期 课程：[M01]${name} 任课教师：张三,,,,,\n序号,学号,姓名,平时成绩(30%),期末成绩（70%）,综合成绩\n1,001,张三,80,85,84\n2,002,李四,90,缺考,缺考\n3,003,王五,70,72,71\n,,平均分,80,78,77\n制表人：李老师,,,,,\n`;
    const file = await screen(titled("居家照护"));
    expect(open(file)).toEqual(["columns", "indicator 居家照护"]);
    const choices: ReadingChoices = {
      occasions: "total",
      values: { indicator_code: { 居家照护: "K06", 急救: "K07" } },
    };
    const care = await screen(titled("居家照护"), "a.csv", choices);
    expect(rows(care, "student_id", "indicator_code", "module_code", "term_code", "score")).toEqual([
      "001 K06 居家照护 2023-2024-1 84",
      "002 K06 居家照护 2023-2024-1 x",
      "003 K06 居家照护 2023-2024-1 71",
    ]);
    expect(care.counts).toEqual({ read: 5, loaded: 3, rejected: 0, skipped: 2 });
    const modules = [{ code: "M0101", names: ["居家照护"] }];
    const coded = await screen(titled("居家照护"), "a.csv", choices, { ...known, modules });
    expect(rows(coded, "module_code")[0]).toBe("M0101");
    const aid = await screen(titled("急救"), "a.csv", choices);
    expect(aid.fingerprint).toBe(care.fingerprint);
    expect(aid.recipe).not.toBe(care.recipe);
  });
  test("in one column ask for the indicator too", async () => {
    const file = await screen("学号,姓名,学期,成绩\n001,张三,2023秋,85\n002,李四,2023秋,良\n");
    expect(file).toMatchObject({ kind: "assessments", shape: "long" });
    expect(open(file)).toEqual(["indicator", "scale 成绩"]);
  });
  test("a roster with a score of entry is none of them, nor one with the level of a class", async () => {
    const roster = await screen("学号,姓名,专业,年级,入学成绩\n001,张三,护理,2021级,500\n");
    expect(stagedRows(roster, "students")).toMatchObject([{ student_id: "001", intake_score: "500" }]);
    const levels = await screen("student_id,program_code,cohort,Grade\nA,P01,2021,11\nB,P01,2021,12\n");
    expect(levels.kind).toBe("students");
  });
});

describe("scores of one indicator in parts", () => {
  const text = "学号,操作规范(平时),操作规范(期末),操作规范(总评),责任心\n001,80,90,86,5\n";
  test("leave the total out, or count it alone", async () => {
    expect(open(await screen(text, "2023秋.csv"))).toEqual(["columns"]);
    const total = await screen(text, "2023秋.csv", { occasions: "total" });
    expect(rows(total, "indicator_code", "score")).toEqual(["K06 86", "K11 5"]);
    const purpose = await screen(text, "2023秋.csv", { occasions: "purpose" });
    expect(rows(purpose, "indicator_code", "purpose", "score")).toEqual([
      "K06 process 80",
      "K06 outcome 90",
      "K11  5",
    ]);
  });
  test("a total alone is the score; sums and means over indicators are none", async () => {
    const alone = await screen(
      "学号,操作规范总评,责任心,总分,平均分,排名\n001,86,5,91,45.5,1\n",
      "2023秋.csv",
    );
    expect(rows(alone, "indicator_code", "score")).toEqual(["K06 86", "K11 5"]);
    expect(why(alone, "总分")).toBe("column_total_of_indicators");
    expect(why(alone, "排名")).toBe("column_beside_scores");
  });
  test("a resit stands beside the total as a second attempt", async () => {
    const file = await screen(
      "学号,操作规范总评,操作规范补考,操作规范重修\n001,50,55,61\n002,86,,\n",
      "2023秋.csv",
    );
    expect(rows(file, "student_id", "attempt", "score")).toEqual([
      "001  50",
      "002  86",
      "001 2 55",
      "001 3 61",
    ]);
  });
});

describe("exports of 教务 systems", () => {
  const record = [
    "学年,学期,学号,姓名,专业名称,年级,班级,课程代码,课程名称,学分,成绩,绩点,补考成绩,重修成绩",
    "2023-2024,1,001,张三,护理,2021级,护理2101,M01,居家照护,3,85,3.5,,",
    "2023-2024,2,001,张三,护理,2021级,护理2101,M02,急救,3,50,0,61,",
    "2023-2024,1,002,李四,护理,2021级,护理2101,M01,居家照护,3,缺考,0,,70",
    "",
  ].join("\n");

  test("the school year and the number of the term are one term; credits are no scores", async () => {
    const file = await screen(record);
    expect(targets(file)).toMatchObject({
      学年: "term_code",
      学期: "term_code",
      课程代码: "module_code",
      学分: null,
    });
    expect(open(file)).toEqual(["indicator"]);
    expect(question(file, "columns")).toMatchObject({
      state: "assumed",
      column: "课程代码",
      evidence: { id: "column_course" },
    });
  });
  test("courses that are indicators are mapped once each", async () => {
    const choices: ReadingChoices = { columns: { 课程名称: "indicator_code" } };
    const asked = await screen(record, "export.csv", choices);
    expect(open(asked)).toEqual([]);
    const values = { 课程名称: { 居家照护: "K06", 急救: "K07" } };
    const file = await screen(record, "export.csv", { ...choices, values });
    expect(
      rows(file, "student_id", "indicator_code", "term_code", "module_code", "attempt", "score"),
    ).toEqual([
      "001 K06 2023-2024-1 M01  85",
      "001 K07 2023-2024-2 M02  50",
      "002 K06 2023-2024-1 M01  x",
      "001 K07 2023-2024-2 M02 2 61",
      "002 K06 2023-2024-1 M01 3 70",
    ]);
    expect(
      stagedRows(file, "students").map((row) => [row["student_id"], row["program_code"], row["cohort"]]),
    ).toEqual([
      ["001", "P02", "2021"],
      ["002", "P02", "2021"],
    ]);
  });
  test("a term without its year is asked for the year, unless a title says it", async () => {
    const text = "学号,指标,学期,成绩\nA,操作规范,1,80\nB,操作规范,第二学期,70\n";
    const file = await screen(text);
    expect(question(file, "term")).toMatchObject({ state: "open", evidence: { id: "ask_school_year" } });
    const said = await screen(text, "export.csv", { term: "2022-2023" });
    expect(rows(said, "term_code")).toEqual(["2022-2023-1", "2022-2023-2"]);
    expect(rows(await screen(text, "2023-2024学年成绩.csv"), "term_code")).toEqual([
      "2023-2024-1",
      "2023-2024-2",
    ]);
  });
  test("resits stand in rows of their own", async () => {
    const file = await screen(
      "学号,课程名称,开课学期,总成绩,成绩标识,考试性质\n001,居家照护,2023-2024-1,50,,正常考试\n001,居家照护,2023-2024-1,62,,补考一\n",
      "export.csv",
      { indicator: "K06" },
    );
    expect(rows(file, "attempt", "score")).toEqual(["1 50", "2 62"]);
  });
  test("terms of the workspace are offered, the one after the last first", async () => {
    const terms = ["2022-2023-2", "2023-2024-1"];
    const file = await screen("学号,操作规范\nA,80\n", "f.csv", {}, { ...known, terms });
    expect(question(file, "term")?.options.map(({ value }) => value)).toEqual([
      "2023-2024-2",
      "2023-2024-1",
      "2022-2023-2",
    ]);
    const own = await screen("学号,操作规范,学期\nA,80,T5\n", "f.csv", {}, { ...known, terms: ["T5"] });
    expect(own.questions).toEqual([]);
    const other = await screen("学号,操作规范,学期\nA,80,T6\n", "f.csv", {}, { ...known, terms: ["T5"] });
    expect(question(other, "values")).toMatchObject({ state: "assumed", evidence: { id: "ask_values_own" } });
  });
});

describe("gradebooks in English", () => {
  test("Canvas: names of students are not stored, points possible are no student", async () => {
    const file = await screen(
      'Student,ID,SIS User ID,SIS Login ID,Section,Standard operation (12345),Teamwork (12346),Final Score\n    Points Possible,,,,,100,5,(read only)\n"Doe, Jane",101,20210001,jdoe,S1,85,4,88\n"Smith, John",102,20210002,jsmith,S1,75,EX,78\n"Lee, Ann",103,20210003,alee,S1,65,3,78\n"Roe, Tim",104,20210004,troe,S1,,3,78\n',
      "Fall 2023.csv",
    );
    expect(targets(file)).toMatchObject({ Student: null, "SIS User ID": "student_id", "Final Score": null });
    expect(rows(file, "student_id", "indicator_code", "score")).toEqual([
      "20210001 K06 85",
      "20210002 K06 75",
      "20210003 K06 65",
      "20210001 K09 4",
      "20210002 K09 z",
      "20210003 K09 3",
      "20210004 K09 3",
    ]);
    expect(file.rejected).toMatchObject([{ line: 2, check: "value.required" }]);
  });
  test("Moodle: what is marked stands behind its kind, the course total is none of it", async () => {
    const file = await screen(
      "First name,Surname,ID number,Email address,Quiz: Standard operation (Real),Assignment: Teamwork (Real),Course total (Real),Last downloaded from this course\nJane,Doe,20210001,j@x.edu,85.00,4.00,88.00,1700000000\nJohn,Smith,20210002,s@x.edu,-,3.00,60.00,1700000000\n",
      "Grades 2023-24 Semester 1.csv",
    );
    expect(rows(file, "student_id", "term_code", "indicator_code", "score")).toEqual([
      "20210001 2023-2024-1 K06 85.00",
      "20210001 2023-2024-1 K09 4.00",
      "20210002 2023-2024-1 K09 3.00",
    ]);
    expect(why(file, "Course total (Real)")).toBe("column_total_of_indicators");
  });
  test("PowerSchool: a course's final grade asks for its indicator and term", async () => {
    const file = await screen(
      'Student_Number,LastFirst,Grade_Level,Course_Name,Q1,Q2,Final Grade\n20210001,"Doe, Jane",11,Care at home,85,88,87\n20210002,"Smith, John",11,Care at home,75,78,77\n',
    );
    expect(why(file, "LastFirst")).toBe("private_name");
    expect(targets(file)).toMatchObject({ "Final Grade": "score", Q1: null, Grade_Level: null });
    expect(open(file)).toEqual(["indicator", "term"]);
  });
  test("coursework, midterm and final exam are parts of a final grade", async () => {
    const file = await screen(
      "Student ID,Coursework,Midterm,Final exam,Final grade,Resit\nA,60,55,45,50,65\nB,70,75,80,76,\n",
    );
    expect(open(file)).toEqual(["columns", "indicator", "term"]);
    const said = await screen(
      "Student ID,Coursework,Midterm,Final exam,Final grade,Resit\nA,60,55,45,50,65\nB,70,75,80,76,\n",
      "export.csv",
      { indicator: "K01", term: "2023-2024-1", occasions: "total" },
    );
    expect(rows(said, "student_id", "attempt", "score")).toEqual(["A  50", "B  76", "A 2 65"]);
  });
});
