import { expect, test } from "vitest";
import { questionKey, unanswered } from "../../src/features/data/questions/answerDraft.ts";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { answerTo } from "../../src/ingest/questions/answering.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { recipeFrom, type Recipe } from "../../src/ingest/recipes/recipe.ts";
import type { ScreenedFile } from "../../src/ingest/screening.ts";
import { readable, screenOne, stagedRows } from "./memoryFile.ts";

const screen = async (
  text: string,
  choices: ReadingChoices = {},
  recipes: readonly Recipe[] = [],
): Promise<ScreenedFile> =>
  readable(await screenOne(text, "成绩.csv", { choices: { "0": choices }, recipes }, assumedCodes));
const states = (file: ScreenedFile): string[] =>
  file.questions.map(({ id, state, column }) => [id, state, column ?? ""].join(" ").trim());

test("asks which column one is now that was chosen as an indicator, and remembers its new name", async () => {
  const renamed = (header: string): string =>
    `江畔职业学校成绩汇总表,,,\n2023-2024学年第二学期,,,\n学号,姓名,${header},责任心\nA,甲,91,4\nB,乙,85,5\n`;
  const chosen: ReadingChoices = { columns: { 甲项: "K06" } };
  const before = await screen(renamed("甲项"), chosen);
  const recipe = recipeFrom(before, chosen, "2024-01-20T08:00:00.000Z");
  const file = await screen(renamed("乙项"), {}, [recipe]);
  expect(file.staged).toEqual([]);
  const asked = file.questions.filter(({ state }) => state === "open");
  expect(asked).toMatchObject([
    {
      id: "columns",
      column: "甲项",
      meant: "K06",
      options: [{ value: "乙项" }, { value: "" }],
      evidence: { id: "column_gone_chosen", values: { column: "K06" } },
    },
    { id: "columns", column: "乙项" },
  ]);
  const [gone, added] = asked;
  if (gone === undefined || added === undefined) throw new Error("nothing was asked");
  const now = answerTo(gone, "乙项");
  expect(unanswered(file.questions, new Map([[questionKey(gone), now]]))).toEqual([]);
  const answered = await screen(renamed("乙项"), now, [recipe]);
  expect(states(answered).filter((state) => /甲项|open/u.test(state))).toEqual([]);
  expect(stagedRows(answered, "assessments").map((row) => [row["indicator_code"], row["score"]])).toEqual([
    ["K06", "91"],
    ["K06", "85"],
    ["K11", "4"],
    ["K11", "5"],
  ]);
  const next = recipeFrom(answered, now, "2024-07-01T08:00:00.000Z", recipe);
  expect(next.choices.columns).toEqual({ 乙项: "K06" });
  expect(states(await screen(renamed("乙项"), {}, [next])).join()).not.toContain("open");
  // Said the other way round, it is the same.
  const otherWay = await screen(renamed("乙项"), answerTo(added, "K06"), [recipe]);
  expect(stagedRows(otherWay, "assessments")).toEqual(stagedRows(answered, "assessments"));
  const left = await screen(renamed("乙项"), { columns: { 甲项: null, 乙项: null } }, [recipe]);
  expect(stagedRows(left, "assessments").map((row) => row["indicator_code"])).toEqual(["K11", "K11"]);
});

test("asks which column the key is now where its header is another one", async () => {
  const list = (header: string): string =>
    `${header},姓名,操作规范,责任心,学期\n20210001,甲,91,4,2023秋\n20210002,乙,85,5,2023秋\n`;
  const chosen: ReadingChoices = { columns: { 代号甲: "student_id" } };
  const recipe = recipeFrom(await screen(list("代号甲"), chosen), chosen, "2024-01-20T08:00:00.000Z");
  const file = await screen(list("代号乙"), {}, [recipe]);
  const gone = file.questions.find(({ column }) => column === "代号甲");
  expect(gone).toMatchObject({ state: "open", meant: "student_id" });
  expect(gone?.options.map(({ value }) => value)).toContain("代号乙");
  if (gone === undefined) return;
  const answered = await screen(list("代号乙"), answerTo(gone, "代号乙"), [recipe]);
  expect(stagedRows(answered, "assessments")).toHaveLength(4);
});

test("a column of the next term is not one that is gone", async () => {
  const list = (term: string): string => `学号,操作规范_${term},责任心_${term},姓名,班级\nA,91,4,甲,1\n`;
  const recipe = recipeFrom(await screen(list("2023秋")), {}, "2024-01-20T08:00:00.000Z");
  const file = await screen(list("2024春"), {}, [recipe]);
  if (file.replayed !== null) expect(states(file).join()).not.toContain("open");
  expect(stagedRows(file, "assessments")).toHaveLength(2);
});
