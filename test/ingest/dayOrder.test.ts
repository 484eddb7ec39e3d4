import { expect, test } from "vitest";
import { recipeFrom, type Recipe } from "../../src/ingest/recipes/recipe.ts";
import { readable, screenOne, stagedRows } from "./memoryFile.ts";
import { open, question, screen } from "./exportFile.ts";

const roll = (...dates: string[]): string =>
  `学号,专业,年级,入学日期\n${dates.map((date, index) => `S${index},P01,2021级,${date}`).join("\n")}\n`;
const entered = (file: Awaited<ReturnType<typeof screen>>): (string | undefined)[] =>
  stagedRows(file, "students").map((row) => row["entry_date"]);

test.each([
  ["13/04/2021", "day_first", "2021-04-03"],
  ["04/13/2021", "month_first", "2021-03-04"],
])("%s decides for its column", async (deciding, answer, date) => {
  const file = await screen(roll("03/04/2021", deciding, "2021-09-01"));
  expect(question(file, "dates")).toMatchObject({
    state: "assumed",
    column: "入学日期",
    answer,
    evidence: { id: "ask_dates_found", values: { example: "03/04/2021", deciding, count: 1 } },
  });
  expect(entered(file)).toEqual([date, "2021-04-13", "2021-09-01"]);
});

const said = (file: Awaited<ReturnType<typeof screen>>) =>
  file.checks
    .filter(({ id }) => id.startsWith("date."))
    .map(({ id, count, examples }) => [id, count, examples[0]]);

test("times in UTC that are of the next day in China are taken as written, and it is said once", async () => {
  const file = await screen(roll("2021-08-31T16:00:00.000Z", "2021-08-31T15:59:59Z", "2021-08-31 16:00Z"));
  expect(entered(file)).toEqual(["2021-08-31", "2021-08-31", "2021-08-31"]);
  const values = { value: "2021-08-31T16:00:00.000Z", date: "2021-08-31", here: "2021-09-01" };
  const reason = { id: "date_in_utc", values };
  expect(said(file)).toEqual([
    ["date.in_utc", 1, expect.objectContaining({ line: 2, column: "入学日期", reason })],
  ]);
  expect(said(await screen(roll("2021-08-31T00:00:00Z", "2021-08-31 16:00", "2021-08-31T15:59Z")))).toEqual(
    [],
  );
});

test("a month .1 may be an October where none is written .10", async () => {
  const file = await screen(roll("2021.9", "2021.1", "2021.11"));
  expect(entered(file)).toEqual(["2021-09-01", "2021-01-01", "2021-11-01"]);
  expect(said(file)).toEqual([
    ["date.month_ten", 1, expect.objectContaining({ line: 3, value: "2021.1", column: "入学日期" })],
  ]);
  for (const october of ["2021.10", "2020-10", "2021年10月", "20211008", "2021/10/8"])
    expect(said(await screen(roll("2021.9", "2021.1", october))), october).toEqual([]);
  expect(said(await screen(roll("2021.9", "2021.01", "2021-1")))).toEqual([]);
});

test("a column in which nothing decides asks, with both readings of one of its dates", async () => {
  const text = roll("03/04/2021", "05/04/2021", "04/04/2021");
  const file = await screen(text);
  expect(open(file)).toEqual(["dates 入学日期"]);
  expect(question(file, "dates")).toMatchObject({
    answer: null,
    evidence: { id: "ask_dates", values: { count: 2 } },
    options: [
      { value: "day_first", label: "03/04/2021 = 2021-04-03" },
      { value: "month_first", label: "03/04/2021 = 2021-03-04" },
    ],
  });
  const answered = await screen(text, "export.csv", { dates: { 入学日期: "month_first" } });
  expect(question(answered, "dates")?.state).toBe("answered");
  expect(entered(answered)).toEqual(["2021-03-04", "2021-05-04", "2021-04-04"]);
});

test("a column that contradicts itself asks, and what decides for itself stays", async () => {
  const text = roll("03/04/2021", "13/04/2021", "04/14/2021");
  const file = await screen(text);
  expect(question(file, "dates")).toMatchObject({ state: "open", evidence: { id: "ask_dates_both" } });
  const answered = await screen(text, "export.csv", { dates: { 入学日期: "day_first" } });
  expect(entered(answered)).toEqual(["2021-04-03", "2021-04-13", "2021-04-14"]);
});

test("dates that can be read in one way only are not asked about", async () => {
  const file = await screen(roll("13/04/2021", "04/14/2021", "2021/3/4"));
  expect(question(file, "dates")).toBeUndefined();
  expect(entered(file)).toEqual(["2021-04-13", "2021-04-14", "2021-03-04"]);
});

test("the order is remembered, and asked about again where the next file speaks against it", async () => {
  const first = await screen(roll("03/04/2021", "13/04/2021"));
  const recipe = recipeFrom(first, {}, "2024-01-20T08:00:00.000Z");
  expect(recipe.choices.dates).toEqual({ 入学日期: "day_first" });
  const next = async (recipes: readonly Recipe[], ...dates: string[]) =>
    readable(await screenOne(roll(...dates), "export.csv", { recipes }));
  const same = await next([recipe], "05/06/2022");
  expect(question(same, "dates")).toMatchObject({ state: "remembered", answer: "day_first" });
  expect(entered(same)).toEqual(["2022-06-05"]);
  const other = await next([recipe], "05/06/2022", "05/16/2022");
  expect(question(other, "dates")).toMatchObject({
    state: "open",
    answer: null,
    evidence: { id: "ask_dates_changed", values: { deciding: "05/16/2022" } },
  });
  expect(other.staged).toEqual([]);
});
