import { describe, expect, test } from "vitest";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import type { ScreenedFile } from "../../src/ingest/screening.ts";
import { known, open, question, rows, screen, targets, why } from "./exportFile.ts";
import { stagedRows } from "./memoryFile.ts";

describe("surveys of employers", () => {
  const ratings = (file: ScreenedFile): string[] =>
    stagedRows(file, "employer_ratings").map((row) =>
      ["wave", "rating_id", "attribute", "satisfaction", "importance"]
        .map((name) => row[name] ?? "")
        .join(" "),
    );
  const qualtrics = (value: (index: number) => string): string =>
    [
      "StartDate,IPAddress,ResponseId,Q1,Q2_1,Q2_2,Q3_1",
      'Start Date,IP Address,Response ID,Name of your company,"How satisfied are you with our graduates in these areas? - Teamwork","How satisfied are you with our graduates in these areas? - Technical skills","How important are these areas? - Teamwork"',
      '"{""ImportId"":""startDate"",""timeZone"":""UTC""}","{""ImportId"":""ipAddress""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID3_1""}"',
      ...Array.from(
        { length: 24 },
        (_, index) => `2024-05-01 10:00:00,1.2.3.4,R_${index},Lakeside,${value(index)},4,5`,
      ),
      "",
    ].join("\n");

  test("Qualtrics: the texts of the questions are the header, the rows around them are no records", async () => {
    const file = await screen(
      qualtrics((index) => String(1 + (index % 5))),
      "Employer survey 2024.csv",
    );
    expect(file).toMatchObject({
      kind: "employer_ratings",
      shape: "wide",
      dialect: { headerRow: 2, headerRows: 2 },
    });
    expect(file.counts).toEqual({ read: 24, loaded: 24, rejected: 0, skipped: 0 });
    expect(ratings(file).slice(0, 2)).toEqual(["2024 R_0 collaborative 1 5", "2024 R_1 collaborative 2 5"]);
    expect(question(file, "scale")).toMatchObject({
      state: "assumed",
      column: "satisfaction",
      answer: "1-5",
    });
    expect(stagedRows(file, "employer_surveys")).toEqual([
      { wave: "2024", year: "2024", scale_min: "1", scale_max: "5", satisfied_from: "4" },
    ]);
  });
  test("a scale that nobody declared and that is not 1 to 5 is asked, and made", async () => {
    const text = qualtrics((index) => String(1 + (index % 10)));
    expect(open(await screen(text, "Employer survey 2024.csv"))).toEqual(["scale satisfaction"]);
    const half = await screen(text, "Employer survey 2024.csv", { scales: { satisfaction: "1-10" } });
    // What is important lies in the lower half of that scale: it was asked on another one.
    expect(open(half)).toEqual(["scale collaborative@importance"]);
    const file = await screen(text, "Employer survey 2024.csv", {
      scales: { satisfaction: "1-10", importance: "1-5" },
    });
    expect(ratings(file)[9]).toBe("2024 R_9 collaborative 10 10");
    expect(stagedRows(file, "employer_surveys")).toMatchObject([{ scale_max: "10", satisfied_from: "7.75" }]);
  });
  test("ratings off the declared scale are asked about, and converted", async () => {
    const surveyScales = { "2024|": { min: 1, max: 5 } };
    const text = qualtrics((index) => String(1 + (index % 10)));
    const file = await screen(text, "Employer survey 2024.csv", {}, { ...known, surveyScales });
    expect(open(file)).toEqual(["scale collaborative"]);
    expect(question(file, "scale")?.options.map(({ value }) => value)).toEqual([
      "1-5",
      "1-10",
      "0-10",
      "0-100",
    ]);
    const choices: ReadingChoices = { scales: { collaborative: "1-10" } };
    const said = await screen(text, "Employer survey 2024.csv", choices, { ...known, surveyScales });
    expect(ratings(said)[9]).toBe("2024 R_9 collaborative 5 5");
    expect(ratings(said)[4]).toBe("2024 R_4 collaborative 2.77777777778 5");
    expect(stagedRows(said, "employer_surveys")).toEqual([]);
  });
  test("Google Forms: items in brackets, words for steps, which are said", async () => {
    const file = await screen(
      'Timestamp,Company name,"How satisfied are you with our graduates? [Teamwork]","How satisfied are you with our graduates? [Technical skills]",Would you hire our graduates again?\n2024/05/01 10:00:00 AM GMT+8,Lakeside,Very satisfied,Satisfied,Yes\n2024/05/02 10:00:00 AM GMT+8,Hillside,Dissatisfied,N/A,No\n',
      "Employer survey 2024 (Responses).csv",
    );
    expect(ratings(file)).toEqual([
      "2024 2 collaborative 5 ",
      "2024 3 collaborative 2 ",
      "2024 2 technical 4 ",
      "2024 3 technical z ",
    ]);
    expect(question(file, "values")).toMatchObject({
      state: "assumed",
      evidence: { id: "ask_values_numbers" },
    });
    expect(targets(file)["Would you hire our graduates again?"]).toBeNull();
  });
  test("words for steps on a scale that is not 1 to 5 are asked", async () => {
    const surveyScales = { "2024|": { min: 1, max: 7 } };
    const text = "问卷编号,用人单位,总体评价,专业技能\n1,E01,满意,非常满意\n2,E02,一般,满意\n";
    const file = await screen(text, "2024年用人单位满意度调查.csv", {}, { ...known, surveyScales });
    expect(open(file)).toEqual(["scale 总体评价", "scale 专业技能"]);
    expect(question(file, "scale")?.texts?.map(({ text: word, proposal }) => `${word} ${proposal}`)).toEqual([
      "满意 5.5",
      "一般 4",
    ]);
  });
  test("问卷星: numbers and letters around questions and answers, skipped ones", async () => {
    const file = await screen(
      "序号,提交答卷时间,来自IP,1、贵单位名称,3、您对我校毕业生以下方面的满意度：—专业技能,3、您对我校毕业生以下方面的满意度：—团队合作,4、以下方面的重要程度：—专业技能,5、您是否愿意继续录用我校毕业生？\n1,2024/5/1 10:00:00,1.2.3.4(浙江-杭州),江畔康养,A.非常满意,满意,5,是\n2,2024/5/2 10:00:00,1.2.3.5(浙江-杭州),山水,一般,(跳过),4,否\n",
      "用人单位满意度.csv",
    );
    expect(open(file)).toEqual(["wave"]);
    const said = await screen(
      "序号,提交答卷时间,来自IP,3、您对我校毕业生以下方面的满意度：—专业技能,3、您对我校毕业生以下方面的满意度：—团队合作,4、以下方面的重要程度：—专业技能\n1,2024/5/1 10:00:00,1.2.3.4(浙江-杭州),A.非常满意,满意,5\n2,2024/5/2 10:00:00,1.2.3.5(浙江-杭州),一般,(跳过),4\n",
      "f.csv",
      { wave: "2024" },
    );
    expect(ratings(said)).toEqual([
      "2024 2 technical 5 5",
      "2024 3 technical 3 4",
      "2024 2 collaborative 4 ",
      "2024 3 collaborative z ",
    ]);
  });
  test("LimeSurvey with codes only is asked, and can be told", async () => {
    const text =
      "id,submitdate,G01Q01,G02Q01[SQ001],G02Q01[SQ002]\n1,2024-05-01 10:00:00,Lakeside,4,5\n2,2024-05-02 10:00:00,Hillside,3,4\n";
    expect(open(await screen(text, "results-survey.csv"))).toEqual(["table"]);
    const told = await screen(text, "f.csv", { kind: "employer_ratings" });
    expect(told.questions.filter(({ id }) => id === "columns").map(({ column }) => column)).toEqual([
      "id",
      "G01Q01",
      "G02Q01[SQ001]",
      "G02Q01[SQ002]",
    ]);
    expect(
      question(told, "columns")
        ?.options.map(({ value }) => value)
        .slice(0, 3),
    ).toEqual(["school_code", "rating_id", "wave"]);
    const columns = {
      id: "rating_id",
      G01Q01: "employer_id",
      "G02Q01[SQ001]": "technical",
      "G02Q01[SQ002]": "technical@importance",
    };
    const file = await screen(text, "f.csv", { kind: "employer_ratings", wave: "2024", columns });
    expect(ratings(file)).toEqual(["2024 1 technical 4 5", "2024 2 technical 3 4"]);
  });
  test("waves of the workspace are offered", async () => {
    const file = await screen(
      "问卷编号,用人单位,总体评价,专业技能\n1,E01,5,4\n",
      "f.csv",
      {},
      { ...known, waves: ["2023", "2024"] },
    );
    expect(question(file, "wave")?.options.map(({ value }) => value)).toEqual(["2024", "2023"]);
  });
});

describe("surveys of graduates", () => {
  test("a Chinese export of destinations asks when it was", async () => {
    const file = await screen(
      "学号,姓名,性别代码,专业,毕业去向类别代码,毕业去向,单位名称,单位行业,签约时间,薪资(元)\n001,张三,1,护理,10,签就业协议形式就业,江畔医院,卫生,2024年6月,4500\n002,李四,2,护理,80,境内升学,,,,\n",
      "2024届毕业生就业.csv",
    );
    expect(file.kind).toBe("employment");
    expect(open(file)).toEqual(["months_after"]);
    expect(targets(file)).toMatchObject({
      毕业去向: "activity, employment_form",
      "薪资(元)": "monthly_pay",
      单位名称: null,
    });
  });
  test("an English one too; words that are none are named, the rest stands", async () => {
    const file = await screen(
      'HUSID,Student number,Programme,Graduation year,Main activity,Salary,Currency\n1,001,Nursing,2024,Employed full-time,"28,000",GBP\n2,002,Nursing,2024,Travelling,,GBP\n3,003,Nursing,2024,In further study,,GBP\n',
      "Destinations 6 months after.csv",
    );
    expect(open(file)).toEqual([]);
    expect(
      stagedRows(file, "employment").map((row) => [row["student_id"], row["activity"], row["monthly_pay"]]),
    ).toEqual([
      ["001", "employed", "28000"],
      ["003", "further_study", ""],
    ]);
    expect(file.rejected).toMatchObject([{ line: 3, check: "value.not_in_list", value: "Travelling" }]);
  });
});

describe("what names people is not stored", () => {
  test("names under a header of numbers", async () => {
    const file = await screen(
      "学生,指标,学期,成绩,评价人\n张三,操作规范,2023秋,80,王老师\n李四,操作规范,2023秋,70,王老师\n",
      "f.csv",
      { kind: "assessments" },
    );
    expect(why(file, "学生")).not.toBe("column_alias");
    expect(JSON.stringify(file.staged)).not.toContain("张三");
    const raters = await screen(
      "学号,指标,学期,成绩,评价人\nA,操作规范,2023秋,80,王老师\nB,操作规范,2023秋,70,李老师\n",
    );
    expect(why(raters, "评价人")).toBe("private_name");
    expect(rows(raters, "assessor_id")).toEqual(["", ""]);
  });
  test("identity numbers under a header of numbers", async () => {
    const file = await screen(
      "学号,专业,年级\n11010519491231002X,护理,2021级\n440524188001010014,护理,2021级\n",
    );
    expect(why(file, "学号")).toBe("private_identity");
    expect(file.staged).toEqual([]);
  });
});

test("the header question offers records by their place, blank ones counted", async () => {
  const file = await screen(
    '江畔职业学校,,\n\n"说明\n两行",,\n学号,操作规范,责任心\nA,80,5\nB,70,6\n',
    "2023秋.csv",
  );
  expect(question(file, "header")).toMatchObject({ state: "assumed", answer: "4" });
  expect(question(file, "header")?.options).toEqual([
    { value: "1", label: "江畔职业学校" },
    { value: "3", label: "说明\n两行" },
    { value: "4", label: "学号, 操作规范, 责任心" },
    { value: "5", label: "A, 80, 5" },
    { value: "6", label: "B, 70, 6" },
  ]);
  const chosen = await screen(
    '江畔职业学校,,\n\n"说明\n两行",,\n学号,操作规范,责任心\nA,80,5\nB,70,6\n',
    "2023秋.csv",
    { headerRow: 4 },
  );
  expect(chosen.counts).toMatchObject({ read: 2, loaded: 2 });
});

test("students that are loaded and new ones are counted", async () => {
  const codes = { ...known, students: new Set(["A", "B"]) };
  const text =
    "学号,专业,年级,操作规范\nA,护理,2021级,80\nC,护理,2021级,70\nC,护理,2021级,70\nD,,2021级,60\n";
  expect((await screen(text, "2023秋.csv", {}, codes)).students).toEqual({ known: 1, new: 1 });
  const graduates = "学号,专业,毕业去向\nA,护理,升学\nB,护理,就业\n";
  expect((await screen(graduates, "半年后.csv", {}, codes)).students).toEqual({ known: 2, new: 0 });
  expect((await screen("program_code,name_en\nP03,Cooking\n", "programs.csv")).students).toBeNull();
});
