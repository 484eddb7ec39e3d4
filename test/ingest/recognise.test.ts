import { describe, expect, test } from "vitest";
import { toGbk } from "../../data-samples/demo/generator/encodings.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import { checksOf, readable, rowsOf, screenOne, stagedRows } from "./memoryFile.ts";

const known: KnownCodes = {
  ...assumedCodes,
  programs: [
    { code: "P01", names: ["Elderly care", "智慧健康养老"] },
    { code: "P02", names: ["Nursing", "护理"] },
  ],
};

async function screen(
  text: string,
  name = "导出.csv",
  choices: ReadingChoices = {},
  codes: KnownCodes = known,
): Promise<ScreenedFile> {
  const gbk = Uint8Array.from(toGbk(text));
  const screening = readable(await screenOne(gbk, name, { choices: { "0": choices } }, codes));
  const { read, loaded, rejected, skipped } = screening.counts;
  expect(read).toBe(loaded + rejected + skipped);
  return screening;
}

const asked = (file: ScreenedFile): string[] =>
  file.questions.map(({ id, state, column }) => [id, state, column ?? ""].join(" ").trim());
const targets = (file: ScreenedFile): Record<string, string | null> =>
  Object.fromEntries(file.matches.map(({ name, to }) => [name, to]));

describe("a school's usual file of graduates", () => {
  const header = "学号,姓名,性别,专业名称,年级,毕业去向,单位名称,月薪";
  const rows = [
    '0120210101,张三,女,智慧健康养老专业,2021级,签劳动合同形式就业,江畔康养,"4,500"',
    "0120210102,李四,男,智慧健康养老（三年制）,2021级,升学,,",
    "0120210103,王五,男,P02 护理,2021级,应征义务兵,,",
    "0120210104,赵六,女,护理,2021级,待就业,,",
    "0120210105,钱七,女,护理,2021级,灵活就业,,３０００元",
    "0120210106,孙八,女,护理,2021级,自主创业,,",
    "0120210107,周九,女,护理,2021级,其他暂不就业,,",
  ].join("\n");
  const titles = "江畔职业学校2024届毕业生初次就业情况汇总表,,,,,,,\n制表：就业办,导出时间：2025-12-31,,,,,,";

  test("is employment, its student's numbers name the graduates, the title says when", async () => {
    const file = await screen(`${titles}\n${header}\n${rows}\n`);
    expect(file).toMatchObject({ kind: "employment", shape: "long", dialect: { headerRow: 3 } });
    expect(targets(file)).toMatchObject({
      学号: "student_id, graduate_id",
      姓名: null,
      毕业去向: "activity, employment_form",
    });
    expect(asked(file)).toEqual(["header assumed", "months_after assumed"]);
    const staged = stagedRows(file, "employment");
    expect(staged[0]).toEqual({
      student_id: "0120210101",
      graduate_id: "0120210101",
      program_code: "P01",
      cohort: "2021",
      activity: "employed",
      employment_form: "contract",
      monthly_pay: "4500",
      months_after: "2",
      graduation_year: "2024",
    });
    expect(
      staged.map(({ program_code, activity, employment_form }) => [program_code, activity, employment_form]),
    ).toEqual([
      ["P01", "employed", "contract"],
      ["P01", "further_study", "z"],
      ["P02", "military", "z"],
      ["P02", "seeking", "z"],
      ["P02", "employed", "flexible"],
      ["P02", "self_employed", "z"],
      ["P02", "not_seeking", "z"],
    ]);
    expect(staged[4]?.["monthly_pay"]).toBe("3000");
  });

  test.each([
    ["2024届毕业生就业_截至8月31日.csv", "2"],
    ["2024届就业20241231.csv", "6"],
    ["毕业半年后就业质量.csv", "6"],
    ["毕业一年跟踪.csv", "12"],
  ])("%s says %s months", async (name, months) => {
    const file = await screen(`${header}\n${rows}\n`, name);
    expect(stagedRows(file, "employment")[0]?.["months_after"]).toBe(months);
  });

  test("without a program takes that of the students who are loaded; an unknown one is rejected", async () => {
    const codes = {
      ...known,
      students: new Set(["A", "B"]),
      programOf: new Map([
        ["A", "P01"],
        ["B", "P02"],
      ]),
    };
    const text = "学号,毕业去向\nA,升学\nB,待就业\nC,就业\n";
    const file = await screen(text, "半年后.csv", {}, codes);
    expect(stagedRows(file, "employment").map((row) => row["program_code"])).toEqual(["P01", "P02"]);
    expect(file.rejected).toMatchObject([{ line: 4, check: "value.required" }]);
    expect((await screen(text, "半年后.csv")).staged).toEqual([]);
  });

  test("that says no month is asked, and answered", async () => {
    const file = await screen(`${header}\n${rows}\n`);
    expect(asked(file)).toEqual(["months_after open"]);
    expect(file.staged).toEqual([]);
    expect(checksOf(file)).toContain("question.open×1");
    const answered = await screen(`${header}\n${rows}\n`, "导出.csv", { monthsAfter: 36 });
    expect(asked(answered)).toEqual(["months_after answered"]);
    expect(stagedRows(answered, "employment")[0]?.["months_after"]).toBe("36");
  });
});

describe("a bare year", () => {
  const students = "学号,专业名称,年份\nA,护理,2021\nB,护理,2024\n";
  test("is asked about before anything is loaded, and is what the answer says", async () => {
    const open = await screen(students);
    expect(open.kind).toBe("students");
    expect(asked(open)).toEqual(["years open 年份"]);
    expect(open.staged).toEqual([]);
    const cohort = await screen(students, "导出.csv", { years: "cohort" });
    expect(stagedRows(cohort, "students").map((row) => row["cohort"])).toEqual(["2021", "2024"]);
    expect(asked(cohort)).toEqual(["years answered 年份"]);
    const graduation = await screen(students, "导出.csv", { years: "graduation_year" });
    expect(graduation.staged).toEqual([]);
    expect(checksOf(graduation)).toContain("table.missing_columns×1");
  });
  test("is the year of graduation in a file of graduates, said as an assumption", async () => {
    const text = "学号,专业名称,年份,毕业去向\nA,护理,2024,升学\n";
    const file = await screen(text, "半年后.csv");
    expect(asked(file)).toContain("years assumed 年份");
    expect(stagedRows(file, "employment")[0]).toMatchObject({ graduation_year: "2024" });
    const cohort = await screen(text, "半年后.csv", { years: "cohort" });
    expect(stagedRows(cohort, "employment")[0]).toMatchObject({ cohort: "2024" });
  });
});

describe("wide ratings", () => {
  test("a Likert block of employers is long, importance beside satisfaction", async () => {
    const file = await screen(
      "序号,用人单位,专业,总体评价,专业技能满意度,3、对毕业生团队合作能力的满意度,适应能力（重要性）,适应能力（满意度）\n1,E01,护理,5,4,,5,4\n2,E02,护理,4,4,3,4,2\n",
      "2024年用人单位满意度调查.csv",
    );
    expect(file).toMatchObject({ kind: "employer_ratings", shape: "wide" });
    expect(asked(file)).toEqual(["wave assumed", "scale assumed satisfaction"]);
    expect(stagedRows(file, "employer_surveys")).toEqual([
      { wave: "2024", year: "2024", scale_min: "1", scale_max: "5", satisfied_from: "4" },
    ]);
    expect(
      stagedRows(file, "employer_ratings").map(({ wave, rating_id, attribute, satisfaction, importance }) =>
        [wave, rating_id, attribute, satisfaction, importance].join(" "),
      ),
    ).toEqual([
      "2024 P02 2 overall 5 ",
      "2024 P02 3 overall 4 ",
      "2024 P02 2 technical 4 ",
      "2024 P02 3 technical 4 ",
      "2024 P02 3 collaborative 3 ",
      "2024 P02 2 adaptive 4 5",
      "2024 P02 3 adaptive 2 4",
    ]);
    expect(file.unpivot).toMatchObject({ records: 2, rows: 7 });
    expect(file.unpivot?.before.rows).toEqual(rowsOf(file.raw));
    expect(file.unpivot?.after.rows).toHaveLength(7);
  });
  test("pairs of required and mastered are of graduates", async () => {
    const file = await screen(
      "学号,基础能力_要求,基础能力_掌握,专业技能（要求）,专业技能（掌握）,母校满意度\n1,5,4,3,2,5\n2,4,4,,,满意\n",
      "毕业半年调查.csv",
    );
    expect(file).toMatchObject({ kind: "graduate_ratings", shape: "wide" });
    expect(
      stagedRows(file, "graduate_ratings").map((row) =>
        ["graduate_id", "attribute", "required", "mastered", "school_satisfaction"].map((name) => row[name]),
      ),
    ).toEqual([
      ["1", "foundation", "5", "4", "5"],
      ["2", "foundation", "4", "4", "4"],
      ["1", "technical", "3", "2", "5"],
    ]);
  });
});

describe("occasions", () => {
  const parts = "学号,操作规范期中,操作规范（期末）,责任心\nA,80,90,5\n";
  test("parts of a term are asked about, and are attempts or process and outcome", async () => {
    const open = await screen(parts, "2023秋.csv");
    expect(asked(open)).toEqual(["columns open", "term assumed"]);
    expect(open.staged).toEqual([]);
    const attempts = await screen(parts, "2023秋.csv", { occasions: "attempt" });
    expect(stagedRows(attempts, "assessments").map((row) => [row["attempt"], row["score"]])).toEqual([
      ["1", "80"],
      ["2", "90"],
      ["", "5"],
    ]);
    const purposes = await screen(parts, "2023秋.csv", { occasions: "purpose" });
    expect(stagedRows(purposes, "assessments").map((row) => row["purpose"])).toEqual([
      "process",
      "outcome",
      "",
    ]);
  });
  test("numbered ones are attempts, halves of a school year are terms", async () => {
    const numbered = await screen("学号,操作规范第1次,操作规范第二次\nA,80,90\n", "2023秋.csv");
    expect(stagedRows(numbered, "assessments").map((row) => row["attempt"])).toEqual(["1", "2"]);
    const halves = await screen("学号,操作规范_上学期,操作规范_下学期\nA,80,90\n", "2023-2024学年.csv");
    expect(stagedRows(halves, "assessments").map((row) => row["term_code"])).toEqual([
      "2023-2024-1",
      "2023-2024-2",
    ]);
  });
});

describe("columns by near name and by content", () => {
  test("a slip of the pen in a header is assumed and said", async () => {
    const file = await screen("学生编码号,专业名称,入学年分,性別\nA,护理,2021级,男\nB,护理,2021级,女\n");
    expect(targets(file)).toEqual({
      学生编码号: "student_id",
      专业名称: "program_code",
      入学年分: "cohort",
      性別: null,
    });
    expect(asked(file)).toContain("columns assumed 入学年分");
  });
  test("a chosen column goes before the evidence, and none is taken where none is wanted", async () => {
    const text = "学号,专业名称,年级,性别,备注\nA,护理,2021级,男,x\n";
    const file = await screen(text, "导出.csv", { columns: { 性别: null, 备注: "class_code" } });
    expect(targets(file)).toMatchObject({ 性别: null, 备注: "class_code" });
    expect(asked(file)).toEqual(["columns answered 备注", "columns answered 性别"]);
  });
  test("numbers of students, indicators and scores are known by what they are", async () => {
    const codes = { ...known, students: new Set(["A1", "A2", "A3"]) };
    const file = await screen(
      "编码,考评点,学期,数\nA1,操作规范,2023秋,80\nA2,责任心,2023秋,5\nA3,责任心,2023秋,6\n",
      "导出.csv",
      { kind: "assessments" },
      codes,
    );
    expect(targets(file)).toMatchObject({ 编码: "student_id", 考评点: "indicator_code", 数: "score" });
    expect(file.counts).toMatchObject({ loaded: 3 });
  });
  test("short names are no slips of one another", async () => {
    const file = await screen("学号,专业名称,年级,作业\nA,护理,2021级,2021\n");
    expect(targets(file)["作业"]).toBeNull();
  });
});

test("nothing is loaded of a file that a person ignores", async () => {
  const file = await screen("学号,专业名称,年级\nA,护理,2021级\n", "导出.csv", { kind: "ignore" });
  expect(file.staged).toEqual([]);
  expect(asked(file)).toEqual(["table answered"]);
  expect(file.checks).toEqual([]);
});
