import { describe, expect, test } from "vitest";
import { scoreStatus } from "../../src/ingest/recognition/statusColumn.ts";
import { checksOf } from "./memoryFile.ts";
import { question, rows, screen, targets, why } from "./exportFile.ts";

test.each([
  ["缺考", { missing: "x", attempt: "1" }],
  ["作弊", { missing: "x", attempt: "1" }],
  ["缓考", { missing: "", attempt: "1" }],
  ["免修", { missing: "z", attempt: null }],
  ["违纪", { missing: "x", attempt: null }],
  ["补考", { missing: "x", attempt: "2" }],
  ["正考", { missing: null, attempt: "1" }],
  ["正常", { missing: null, attempt: null }],
  ["", { missing: null, attempt: null }],
  ["Absent", { missing: "x", attempt: null }],
  ["缺考(病假)", { missing: "x", attempt: "1" }],
  ["缺考-请假", { missing: "x", attempt: "1" }],
  ["缓考：生病", { missing: "", attempt: "1" }],
  ["不缺考", null],
  ["因病缺考", null],
  ["班长-请假", null],
  ["班长", null],
  ["85", null],
])("beside a score, %j says %j", (text, status) => {
  expect(scoreStatus(text)).toEqual(status);
});

describe("a column beside the scores", () => {
  const long = (...records: readonly string[]): string =>
    `学号,指标,学期,成绩,备注\n${records.map((one) => one.replace(" ", ",操作规范,2023秋,")).join("\n")}\n`;

  test("says why one is missing: empty cells and zeros become the missing code", async () => {
    const file = await screen(
      long("A 80,", "B ,缺考", "C 0,缺考", "D ,缓考", "E 0,", "F ,免修", "G x,作弊", "H 70,班长"),
    );
    expect(targets(file)["备注"]).toBe("score");
    expect(why(file, "备注")).toBe("column_score_status");
    expect(rows(file, "student_id", "score")).toEqual([
      "A 80",
      "B x",
      "C x",
      "D ",
      "E 0",
      "F z",
      "G x",
      "H 70",
    ]);
    expect(question(file, "values")).toMatchObject({
      state: "assumed",
      column: "备注",
      evidence: { id: "ask_values_status" },
      texts: [
        { text: "缺考", count: 2, taken: "x" },
        { text: "缓考", count: 1, taken: "" },
        { text: "免修", count: 1, taken: "z" },
        { text: "作弊", count: 1, taken: "x" },
      ],
    });
    expect(file.questions.filter(({ id }) => id === "columns")).toEqual([]);
    expect(checksOf(file)).toEqual([]);
  });

  test("means what a person says it does", async () => {
    const file = await screen(long("A 80,", "B ,缺考"), "export.csv", { values: { 备注: { 缺考: "z" } } });
    expect(rows(file, "score")).toEqual(["80", "z"]);
    expect(question(file, "values")?.state).toBe("answered");
    const unused = await screen(long("A 80,", "B ,缺考"), "export.csv", { columns: { 备注: null } });
    expect(rows(unused, "score")).toEqual(["80", ""]);
  });

  test("says the attempt of a score that is there", async () => {
    const file = await screen(long("A 55,", "A 60,补考", "B 70,重修", "C ,补考"));
    expect(rows(file, "student_id", "score", "attempt")).toEqual(["A 55 1", "A 60 2", "B 70 3", "C x 2"]);
  });

  test("contradicts a score that is there: told, and loaded as it stands", async () => {
    const file = await screen(long("A 80,", "B 75,违纪", "C 0,违纪"));
    expect(rows(file, "student_id", "score")).toEqual(["A 80", "B 75", "C x"]);
    expect(checksOf(file)).toContain("row.score_despite_absence×1");
  });

  test("goes for all scores of its row that are not there, in a wide file too", async () => {
    const file = await screen(
      "学号,学期,操作规范,责任心,考试状态\nA,2023秋,80,,缺考\nB,2023秋,,0,缺考\nC,2023秋,70,5,\n",
    );
    expect(rows(file, "student_id", "indicator_code", "score").toSorted()).toEqual([
      "A K06 80",
      "A K11 x",
      "B K06 x",
      "B K11 x",
      "C K06 70",
      "C K11 5",
    ]);
    expect(checksOf(file)).not.toContain("row.score_despite_absence×1");
  });

  test("is known by its words alone, and may be the column of attempts", async () => {
    const words = await screen("学号,指标,学期,成绩,本次\nA,操作规范,2023秋,,缺考\nB,操作规范,2023秋,80,\n");
    expect(rows(words, "score")).toEqual(["x", "80"]);
    const kind = await screen(
      "学号,指标,学期,成绩,考试性质\nA,操作规范,2023秋,,缺考\nB,操作规范,2023秋,80,正常考试\nC,操作规范,2023秋,65,补考\n",
    );
    expect(rows(kind, "score", "attempt")).toEqual(["x 1", "80 1", "65 2"]);
    const remarks = await screen(
      "学号,指标,学期,成绩,评语\nA,操作规范,2023秋,,缺考\nB,操作规范,2023秋,80,很好\n",
    );
    expect(targets(remarks)["评语"]).toBeNull();
  });

  test("of words that only hold a word of absence nothing is made; beside a zero that is told", async () => {
    const file = await screen(
      long("A 0,因病缺考", "B 0,不缺考", "C 70,无缺考记录", "D ,因病缺考", "E 0,班长"),
    );
    expect(rows(file, "student_id", "score")).toEqual(["A 0", "B 0", "C 70", "D ", "E 0"]);
    expect(checksOf(file)).toEqual(["row.remark_unread×2"]);
  });

  test("may be one of two: both are joined", async () => {
    const file = await screen(
      "学号,指标,学期,成绩,备注,考试状态\nA,操作规范,2023秋,0,班长,缺考\nB,操作规范,2023秋,0,作弊,正常\nC,操作规范,2023秋,0,因病缺考,缺考\nD,操作规范,2023秋,80,,正常\n",
    );
    expect(rows(file, "student_id", "score")).toEqual(["A x", "B x", "C x", "D 80"]);
    expect(targets(file)).toMatchObject({ 备注: "score", 考试状态: "score" });
    expect(checksOf(file)).toEqual([]);
  });

  test("says the attempt where neither the score nor the column of attempts does, and is told where they say another", async () => {
    const marked = await screen(long("A 60（补考）,", "B 50,补考", "C 65（补考）,重修", "D 70,"));
    expect(rows(marked, "student_id", "score", "attempt")).toEqual(["A 60 2", "B 50 2", "C 65 2", "D 70 1"]);
    expect(checksOf(marked)).toEqual(["row.remark_unread×1"]);
    const numbered = await screen(
      "学号,指标,学期,成绩,次数,备注\nA,操作规范,2023秋,60,1,补考\nB,操作规范,2023秋,50,,补考\nC,操作规范,2023秋,55,2,补考\nD,操作规范,2023秋,,2,缺考\n",
    );
    expect(rows(numbered, "student_id", "score", "attempt")).toEqual(["A 60 1", "B 50 2", "C 55 2", "D x 2"]);
    expect(checksOf(numbered)).toEqual(["row.remark_unread×1"]);
  });
});
