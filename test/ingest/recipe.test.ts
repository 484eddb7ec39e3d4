import { describe, expect, test } from "vitest";
import { toGbk } from "../../data-samples/demo/generator/encodings.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import {
  fingerprintOf,
  recipeFor,
  recipeFrom,
  replayed,
  type Recipe,
} from "../../src/ingest/recipes/recipe.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import { readable, rowsOf, screenOne, stagedRows } from "./memoryFile.ts";

const known: KnownCodes = { ...assumedCodes, programs: [{ code: "P01", names: ["智慧健康养老"] }] };

async function screen(
  text: string,
  choices: ReadingChoices = {},
  recipes: readonly Recipe[] = [],
): Promise<ScreenedFile> {
  const bytes = Uint8Array.from(toGbk(text));
  return readable(await screenOne(bytes, "成绩.csv", { choices: { "0": choices }, recipes }, known));
}

const states = (file: ScreenedFile): string[] =>
  file.questions.map(({ id, state, column }) => [id, state, column ?? ""].join(" ").trim());

/** An export with two title rows, a slip of the pen in a header, grades in words and a word for a missing score. */
const exported = (term: string, columns: string, cells: string): string =>
  `江畔职业学校成绩汇总表,,,\n${term},,,\n学号,操作规犯,责任心${columns}\nA,优,缺考${cells}\nB,良,5${cells}\n`;
const answers: ReadingChoices = { values: { 操作规犯: { 优: "95", 良: "85" } } };
const first = exported("2023-2024学年第一学期", "", "");

async function remembered(): Promise<Recipe> {
  const file = await screen(first, answers);
  expect(file.staged).not.toEqual([]);
  return recipeFrom(file, answers, "2024-01-20T08:00:00.000Z");
}

describe("the same export next term", () => {
  test("asks at first", async () => {
    expect(states(await screen(first))).toEqual([
      "header assumed",
      "columns assumed 操作规犯",
      "term assumed",
      "values assumed 责任心",
      "scale open 操作规犯",
    ]);
  });
  test("then nothing, and shows what it was told last time", async () => {
    const file = await screen(exported("2023-2024学年第二学期", "", ""), {}, [await remembered()]);
    expect(states(file)).toEqual([
      "header assumed",
      "columns remembered 操作规犯",
      "term assumed",
      "values remembered 责任心",
      "scale remembered 操作规犯",
    ]);
    expect(file.replayed).toMatchObject({ name: "成绩.csv", added: [], gone: [] });
    expect(stagedRows(file, "assessments").map((row) => [row["term_code"], row["score"]])).toEqual([
      ["2023-2024-2", "95"],
      ["2023-2024-2", "85"],
      ["2023-2024-2", "x"],
      ["2023-2024-2", "5"],
    ]);
  });
  test("asks only about what it was not told", async () => {
    const text = exported("2023-2024学年第二学期", "", "").replace("B,良", "B,中");
    const file = await screen(text, {}, [await remembered()]);
    expect(file.questions.find(({ id }) => id === "scale")).toMatchObject({
      state: "open",
      texts: [{ text: "中", taken: null, proposal: "75" }],
    });
    expect(states(file)).toContain("scale remembered 操作规犯");
  });
  test("asks about the difference of a changed export", async () => {
    const file = await screen(exported("2023-2024学年第二学期", ",团队协做,附注", ",4,x"), {}, [
      await remembered(),
    ]);
    expect(file.replayed).toMatchObject({ added: ["团队协做", "附注"], gone: [] });
    expect(states(file).filter((state) => !state.includes("remembered"))).toEqual([
      "header assumed",
      "columns open 团队协做",
      "columns open 附注",
      "term assumed",
    ]);
    const asked = file.questions.filter(({ state }) => state === "open").map(({ evidence }) => evidence);
    expect(asked[0]?.id).not.toBe("column_new");
    expect(asked[1]).toEqual({ id: "column_new", values: { recipe: "成绩.csv" } });
    const answered: ReadingChoices = { columns: { 团队协做: "K09", 附注: null } };
    const again = await screen(exported("2023-2024学年第二学期", ",团队协做,附注", ",4,x"), answered, [
      await remembered(),
    ]);
    expect(states(again).filter((state) => state.includes("open"))).toEqual([]);
    expect(stagedRows(again, "assessments")).toHaveLength(6);
  });
  test("asks about a column that is gone, and knows nothing of it when it comes back", async () => {
    const text = "江畔职业学校成绩汇总表,\n2023-2024学年第二学期,\n学号,操作规犯\nA,优\nB,良\n";
    const file = await screen(text, {}, [await remembered()]);
    expect(file.replayed).toMatchObject({ added: [], gone: ["责任心"] });
    expect(states(file)).toContain("columns open 责任心");
    expect(file.staged).toEqual([]);
    const given: ReadingChoices = { columns: { 责任心: null } };
    const answered = await screen(text, given, [await remembered()]);
    expect(stagedRows(answered, "assessments")).toHaveLength(2);
    const recipe = recipeFrom(answered, given, "2024-07-01T08:00:00.000Z", await remembered());
    expect(recipe.choices.columns).toEqual({ 操作规犯: "K06" });
    const back = await screen(exported("2024-2025学年第一学期", "", ""), {}, [recipe]);
    expect(stagedRows(back, "assessments").map((row) => row["indicator_code"])).toEqual([
      "K06",
      "K06",
      "K11",
      "K11",
    ]);
  });
  test("is read as the recipe says where its header can't be found by itself", async () => {
    const titled = (extra: string): string =>
      `期末汇总,一,二,三${extra && ",四"}\n学号,操作规范,责任心,学期${extra}\nA,80,5,2023秋${extra && ",x"}\n`;
    const choices: ReadingChoices = { headerRow: 2 };
    const file = await screen(titled(""), choices);
    const before = await screen(titled(""));
    const recipe = recipeFrom(file, choices, "2024-01-20T08:00:00.000Z", null, [before.fingerprint]);
    const changed = await screen(titled(",附注"), {}, [recipe]);
    expect(changed.replayed).toMatchObject({ added: ["附注"], gone: [] });
    expect(changed.dialect.headerRow).toBe(2);
  });
  test("of a course is remembered by the name of the course", async () => {
    const course = (name: string): string =>
      `课程名称：${name} 学期：2023-2024-1,,,\n学号,平时,期末,总评\nA,80,90,86\nB,70,60,64\n`;
    const given: ReadingChoices = { occasions: "total", values: { indicator_code: { 居家照护: "K06" } } };
    const file = await screen(course("居家照护"), given);
    const recipe = recipeFrom(file, given, "2024-01-20T08:00:00.000Z");
    const same = await screen(course("居家照护"), {}, [recipe]);
    expect(states(same).filter((state) => state.includes("open"))).toEqual([]);
    expect(states(same)).toContain("indicator remembered 居家照护");
    expect(same.recipe).toBe(file.recipe);
    const other = await screen(course("急救"), {}, [recipe]);
    expect(states(other)).toContain("indicator open 急救");
    expect(other.recipe).not.toBe(file.recipe);
  });
  test("a person's own answer goes before the remembered one", async () => {
    const file = await screen(exported("2024春", "", ""), { values: { 操作规犯: { 优: "100" } } }, [
      await remembered(),
    ]);
    expect(stagedRows(file, "assessments").map(({ score }) => score)).toEqual(["100", "85", "x", "5"]);
    expect(states(file)).toContain("scale answered 操作规犯");
  });
});

test("what belongs to one file is not remembered: its term, wave, months and corrected cells", async () => {
  const choices: ReadingChoices = {
    term: "2023-2024-1",
    wave: "2024",
    monthsAfter: 6,
    cells: [{ line: 2, column: "操作规范", value: "80" }],
    scales: { K06: "0-100" },
  };
  const file = await screen("学号,操作规范\nA,80\n", choices);
  const recipe = recipeFrom(file, choices, "2024-01-20T08:00:00.000Z");
  expect(recipe.choices).toEqual({ scales: { K06: "0-100" } });
  expect(states(await screen("学号,操作规范\nB,70\n", {}, [recipe]))).toEqual(["term open"]);
});

test("an attempt beside a score stays one when the score is remembered", async () => {
  const text = "学号,操作规范,学期\nA,补考60,2023秋\n";
  const recipe = recipeFrom(await screen(text), {}, "2024-01-20T08:00:00.000Z");
  const file = await screen(text, {}, [recipe]);
  expect(states(file)).toEqual(["values remembered 操作规范"]);
  expect(stagedRows(file, "assessments")).toMatchObject([{ score: "60", attempt: "2" }]);
});

test("a header row that a person named is found again, also where the file shows another one", async () => {
  const text = "学号,操作规范,学期\n编号,K06,term\nA,80,2023秋\nB,70,2023秋\n";
  const before = await screen(text);
  const choices: ReadingChoices = { headerRow: 2, columns: { 编号: "student_id", term: "term_code" } };
  const file = await screen(text, choices);
  expect(file.fingerprint).not.toBe(before.fingerprint);
  const recipe = recipeFrom(file, choices, "2024-01-20T08:00:00.000Z", null, [before.fingerprint]);
  const again = await screen(text, {}, [recipe]);
  expect(again.dialect.headerRow).toBe(2);
  expect(states(again)).toContain("header remembered");
  expect(stagedRows(again, "assessments").map(({ score }) => score)).toEqual(["80", "70"]);
});

test("used again, a recipe keeps its name and counts", async () => {
  const made = { ...(await remembered()), name: "Internship" };
  const text = exported("2024春", "", "");
  const file = await screen(text, {}, [made]);
  const used = recipeFrom(file, {}, "2024-07-01T08:00:00.000Z", made);
  expect(used).toMatchObject({
    name: "Internship",
    uses: 2,
    madeAt: made.madeAt,
    usedAt: "2024-07-01T08:00:00.000Z",
    fingerprint: made.fingerprint,
    choices: made.choices,
  });
});

test("recipes survive as JSON", async () => {
  const recipe = await remembered();
  const copy: Recipe = JSON.parse(JSON.stringify(recipe)) as Recipe;
  const text = exported("2024春", "", "");
  const [one, other] = [await screen(text, {}, [recipe]), await screen(text, {}, [copy])];
  expect(other.staged.map(({ rows }) => rowsOf(rows))).toEqual(one.staged.map(({ rows }) => rowsOf(rows)));
});

describe("finding a recipe", () => {
  const recipe = (headers: readonly string[], usedAt: string, choices: ReadingChoices = {}): Recipe => ({
    fingerprint: fingerprintOf(headers),
    name: headers.join(" "),
    choices,
    headers,
    seenAs: [],
    madeAt: usedAt,
    usedAt,
    uses: 1,
    file: "f.csv",
  });
  test("spelling in other case, width and spaces is the same header, another order is not", () => {
    expect(fingerprintOf(["Student ID", "Ｋ０６"])).toBe(fingerprintOf(["student_id ", "k06"]));
    expect(fingerprintOf(["a", "b"])).not.toBe(fingerprintOf(["b", "a"]));
    expect(fingerprintOf(["a", "b"])).not.toBe(fingerprintOf(["ab"]));
  });
  test("exactly, else by most headers, of equals the last used, else none", () => {
    const old = recipe(["a", "b", "c", "d"], "2024-01-01");
    const newer = recipe(["a", "b", "c", "e"], "2024-02-01");
    const twin = recipe(["a", "b", "c", "d"], "2024-03-01");
    expect(recipeFor([old, newer], ["a", "b", "c", "d"])).toBe(old);
    expect(recipeFor([old, newer, twin], ["a", "b", "c", "d"])).toBe(twin);
    expect(recipeFor([old, newer], ["a", "b", "c"])).toBe(newer);
    expect(recipeFor([old, newer], ["a", "x", "y", "z"])).toBeNull();
    expect(recipeFor([], ["a"])).toBeNull();
  });
  test("choices about columns that are gone are left out, the rest speaks the header's spelling", () => {
    const choices: ReadingChoices = { columns: { "Student ID": "student_id", gone: null }, kind: "students" };
    expect(replayed(recipe(["Student ID", "gone"], "2024-01-01", choices), ["student_id"])).toEqual({
      kind: "students",
      columns: { student_id: "student_id" },
    });
  });
});
