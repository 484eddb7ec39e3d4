import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { choiceKey, laidUnder } from "../../src/ingest/questions/readingChoices.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import { checksOf, memoryFile, readable, screenOne, stagedRows } from "./memoryFile.ts";

const known: KnownCodes = {
  ...assumedCodes,
  programs: [
    { code: "P01", names: ["智慧健康养老"] },
    { code: "P02", names: ["护理"] },
  ],
};

async function screen(
  text: string,
  choices: ReadingChoices = {},
  codes: KnownCodes = known,
): Promise<ScreenedFile> {
  const file = readable(await screenOne(text, "2023秋.csv", { choices: { "0": choices } }, codes));
  const { read, loaded, rejected, skipped } = file.counts;
  expect(read).toBe(loaded + rejected + skipped);
  return file;
}

const question = (file: ScreenedFile, id: string) => file.questions.find((one) => one.id === id);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

describe("texts that no code has", () => {
  const roll = (share: number): string =>
    `学号,专业,年级\n${lines(40, (index) => `S${index},${index < 40 * share ? "智慧建康养老" : "护理专业"},2021级`)}\n`;

  test("of most records are one open question with counts and a proposal", async () => {
    const file = await screen(roll(0.75));
    expect(question(file, "values")).toMatchObject({
      state: "open",
      column: "专业",
      texts: [{ text: "智慧建康养老", count: 30, taken: null, proposal: "P01" }],
    });
    expect(file.rejected).toEqual([]);
    expect(file.staged).toEqual([]);
    const answered = await screen(roll(0.75), { values: { 专业: { 智慧建康养老: "P01" } } });
    expect(question(answered, "values")?.state).toBe("answered");
    expect(answered.counts).toEqual({ read: 40, loaded: 40, rejected: 0, skipped: 0 });
    expect(stagedRows(answered, "students")[0]?.["program_code"]).toBe("P01");
  });
  test("of few records leave the others standing, and can still be explained", async () => {
    const file = await screen(roll(0.1));
    expect(question(file, "values")).toMatchObject({ state: "assumed" });
    expect(file.counts).toMatchObject({ loaded: 36, rejected: 4 });
    const answered = await screen(roll(0.1), { values: { program_code: { 智慧建康养老: "P02" } } });
    expect(answered.counts).toMatchObject({ loaded: 40, rejected: 0 });
  });
  test("of a list are proposed from its words", async () => {
    const file = await screen(
      `学号,专业,月数,毕业去向\n${lines(30, (index) => `S${index},护理,6,应征义务冰`)}\n`.replaceAll(
        "月数",
        "毕业后月数",
      ),
    );
    expect(question(file, "values")?.texts).toEqual([
      { text: "应征义务冰", count: 30, taken: null, proposal: "military" },
    ]);
  });
});

describe("scores that are no numbers", () => {
  const grades = "学号,操作规范,责任心\nA,优,7\nB,良,6\nC,中,缺考\nD,及格,九成\nE,不及格,5\n";
  test("grades in words are an open question with a mapping", async () => {
    const file = await screen(grades);
    expect(question(file, "scale")).toMatchObject({ state: "open", column: "操作规范" });
    expect(question(file, "scale")?.texts?.map(({ text, proposal }) => [text, proposal])).toEqual([
      ["优", "95"],
      ["良", "85"],
      ["中", "75"],
      ["及格", "65"],
      ["不及格", "50"],
    ]);
    expect(file.staged).toEqual([]);
  });
  test("and become the numbers that a person says; tenths are reported, not guessed", async () => {
    const values = { 操作规范: { 优: "90", 良: "80", 中: "70", 及格: "60", 不及格: "0" } };
    const file = await screen(grades, { values });
    expect(question(file, "scale")?.state).toBe("answered");
    expect(file.rejected).toMatchObject([
      { line: 5, check: "type.number", value: "九成", reason: { id: "value_tenths" } },
    ]);
    expect(stagedRows(file, "assessments").map(({ score }) => score)).toEqual([
      "90",
      "80",
      "70",
      "0",
      "7",
      "6",
      "x",
      "5",
    ]);
  });
  test("pass and fail alone are proposed no mark; where lower is better the steps are turned", async () => {
    const passed = await screen("学号,操作规范\nA,合格\nB,不合格\n");
    expect(question(passed, "scale")?.texts?.map(({ proposal }) => proposal)).toEqual([null, null]);
    const breaches = await screen("学号,违反岗位纪律\nA,优\nB,不及格\n");
    expect(question(breaches, "scale")?.texts?.map(({ proposal }) => proposal)).toEqual(["1", "5"]);
  });
  test("words for missing scores and attempts are said, and attempts are kept", async () => {
    const file = await screen(
      "学号,操作规范\nA,缺考\nB,缓考\nC,免修\nD,补考60\nE,72（重修）\nF,作弊\nG,85%\nH,８８\n",
    );
    expect(question(file, "values")).toMatchObject({
      state: "assumed",
      evidence: { id: "ask_values_attempts" },
    });
    expect(question(file, "values")?.texts?.map(({ text, taken }) => `${text} ${taken}`)).toEqual([
      "缺考 x",
      "缓考 ",
      "免修 z",
      "补考60 60",
      "72（重修） 72",
      "作弊 x",
    ]);
    const rows = stagedRows(file, "assessments").map((row) => [
      row["student_id"],
      row["score"],
      row["attempt"],
    ]);
    expect(rows).toEqual([
      ["A", "x", "1"],
      ["C", "z", "1"],
      ["D", "60", "2"],
      ["E", "72", "3"],
      ["F", "x", "1"],
      ["G", "85", "1"],
      ["H", "88", "1"],
    ]);
  });
  test("words that several columns share are one question, and one answer", async () => {
    const text = "学号,操作规范,责任心,工匠精神\nA,缺考,缺考,5\nB,80,免修,缺考\n";
    const file = await screen(text);
    expect(file.questions.filter(({ id }) => id === "values")).toMatchObject([
      {
        state: "assumed",
        column: "score",
        texts: [
          { text: "缺考", count: 3, taken: "x" },
          { text: "免修", count: 1, taken: "z" },
        ],
      },
    ]);
    const answered = await screen(text, { values: { score: { 缺考: "", 免修: "z" } } });
    expect(stagedRows(answered, "assessments").map(({ score }) => score)).toEqual(["80", "z", "5"]);
    expect(question(answered, "values")?.state).toBe("answered");
  });
  test("a long file's attempts stand in a column of their own", async () => {
    const file = await screen(
      "学号,指标,学期,成绩\nA,操作规范,23-24-1,50\nA,操作规范,2023年下半年,补考 61\n",
    );
    expect(
      stagedRows(file, "assessments").map((row) => [row["attempt"], row["score"], row["term_code"]]),
    ).toEqual([
      ["1", "50", "2023-2024-1"],
      ["2", "61", "2023-2024-1"],
    ]);
  });
});

describe("scales", () => {
  const low = `学号,操作规范,责任心\n${lines(30, (index) => `S${index},${1 + (index % 5)},${1 + (index % 7)}`)}\n`;
  test("scores that all lie low on a long scale are asked about", async () => {
    const file = await screen(low);
    expect(file.questions.map(({ id, state, column }) => [id, state, column])).toContainEqual([
      "scale",
      "open",
      "K06",
    ]);
    expect(question(file, "scale")?.evidence.values).toMatchObject({ min: 1, max: 5, from: 0, to: 100 });
    expect(file.staged).toEqual([]);
  });
  test("are taken as they are, or converted from the scale that a person names", async () => {
    const declared = await screen(low, { scales: { K06: "0-100" } });
    expect(stagedRows(declared, "assessments")[4]?.["score"]).toBe("5");
    const converted = await screen(low, { scales: { K06: "1-5" } });
    expect(
      stagedRows(converted, "assessments")
        .slice(0, 5)
        .map(({ score }) => score),
    ).toEqual(["0", "25", "50", "75", "100"]);
    expect(stagedRows(converted, "assessments").at(-1)?.["score"]).toBe("2");
  });
  test("a mass outside is the scale's fault, a few are the cells'", async () => {
    const text = (outside: number): string =>
      `student_id,indicator_code,term_code,score\n${lines(40, (index) => `S${index},K11,2023-2024-1,${index < outside ? 88 : 5}`)}\n`;
    expect(question(await screen(text(30)), "scale")).toMatchObject({ state: "open", column: "K11" });
    const few = await screen(text(2));
    expect(question(few, "scale")).toBeUndefined();
    expect(few.counts).toMatchObject({ loaded: 38, rejected: 2 });
    const long = await screen(text(30), { scales: { K11: "0-100" } });
    expect(stagedRows(long, "assessments")[0]?.["score"]).toBe("6.28");
  });
});

test("unnamed raters are numbered only where a person says so", async () => {
  const text =
    "student_id,indicator_code,term_code,score\nA,K06,2023-2024-1,80\nA,K06,2023-2024-1,82\nB,K06,2023-2024-1,70\n";
  const file = await screen(text);
  expect(question(file, "raters")).toMatchObject({ state: "assumed", answer: "reject" });
  expect(file.counts).toMatchObject({ loaded: 1, rejected: 2 });
  const numbered = await screen(text, { unnamedRaters: true });
  expect(question(numbered, "raters")).toMatchObject({ state: "answered", answer: "number" });
  expect(stagedRows(numbered, "assessments").map((row) => row["assessor_id"])).toEqual(["#1", "#2", ""]);
});

test("corrected cells count, and the file stays as it was read", async () => {
  const file = await screen("学号,操作规范\nA,8O\nB,70\n", {
    cells: [{ line: 2, column: "操作规范", value: "80" }],
  });
  expect(stagedRows(file, "assessments").map(({ score }) => score)).toEqual(["80", "70"]);
  expect(file.raw.columns[1]?.dictionary).toEqual(["8O", "70"]);
});

test("two files of one name do not share choices", async () => {
  const files = ["A,80", "B,70"].map((row) => memoryFile(`学号,操作规范\n${row}\n`, "成绩.csv"));
  const screenings = await screenFiles(files, known, {
    choices: { [choiceKey(0)]: { term: "2022-2023-1" }, [choiceKey(1)]: { term: "2023-2024-2" } },
  });
  expect(screenings.map((one) => stagedRows(readable(one), "assessments")[0]?.["term_code"])).toEqual([
    "2022-2023-1",
    "2023-2024-2",
  ]);
  expect(screenings.map((one) => readable(one).key)).toEqual(["0", "1"]);
});

test("questions come in their order, and an open term is asked", async () => {
  const text = "学号,操作规范\nA,优\n";
  const file = readable(await screenOne(text, "f.csv", {}, known));
  expect(file.questions.map(({ id, state }) => `${id} ${state}`)).toEqual(["term open", "scale open"]);
  expect(checksOf(file)).toEqual(["table.no_term×1", "question.open×1"]);
});

test("choices are laid under others text by text", () => {
  expect(
    laidUnder(
      { kind: "students", values: { a: { x: "1", y: "2" } }, columns: { h: null } },
      { values: { a: { y: "3" }, b: { z: "4" } }, term: "t" },
    ),
  ).toEqual({
    kind: "students",
    term: "t",
    columns: { h: null },
    values: { a: { x: "1", y: "3" }, b: { z: "4" } },
  });
});
