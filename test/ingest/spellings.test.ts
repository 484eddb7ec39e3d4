import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import type { TableId } from "../../src/model/tables.ts";
import { spellings, type Outcome } from "./spellings.ts";
import { readable, screenOne, stagedRows } from "./memoryFile.ts";

const known: KnownCodes = {
  ...assumedCodes,
  indicatorsAssumed: false,
  programs: [
    { code: "P01", names: ["Elderly care", "智慧健康养老"] },
    { code: "P02", names: ["Nursing", "护理"] },
  ],
};

/** Tables in which a cell may stand, with the rest of a record that is right. */
const surroundings: Readonly<
  Record<string, { readonly table: TableId; readonly cells: Readonly<Record<string, string>> }>
> = {
  score: {
    table: "assessments",
    cells: { student_id: "A", indicator_code: "K06", term_code: "2023-2024-1" },
  },
  indicator_code: { table: "assessments", cells: { student_id: "A", term_code: "2023-2024-1", score: "5" } },
  term_code: { table: "assessments", cells: { student_id: "A", indicator_code: "K06", score: "80" } },
  student_id: { table: "students", cells: { program_code: "P01", cohort: "2021" } },
  program_code: { table: "students", cells: { student_id: "A", cohort: "2021" } },
  cohort: { table: "students", cells: { student_id: "A", program_code: "P01" } },
  gender: { table: "students", cells: { student_id: "A", program_code: "P01", cohort: "2021" } },
  entry_date: { table: "students", cells: { student_id: "A", program_code: "P01", cohort: "2021" } },
  graduation_year: { table: "students", cells: { student_id: "A", program_code: "P01", cohort: "2021" } },
  activity: { table: "employment", cells: { graduate_id: "A", months_after: "6", program_code: "P01" } },
  monthly_pay: {
    table: "employment",
    cells: { graduate_id: "A", months_after: "6", program_code: "P01", activity: "employed" },
  },
  met_expectation: {
    table: "employment",
    cells: { graduate_id: "A", months_after: "6", program_code: "P01", activity: "employed" },
  },
};

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What becomes of one text in one column; the column under its own name, every other cell right. */
async function outcomeOf(column: string, text: string): Promise<Outcome> {
  const place = surroundings[column];
  if (place === undefined) throw new Error(`no table for ${column}`);
  const cells = { ...place.cells, [column]: text };
  const header = Object.keys(cells).join(",");
  const csv = `${header}\n${Object.values(cells).map(quoted).join(",")}\n`;
  const file: ScreenedFile = readable(
    await screenOne(csv, "f.csv", { choices: { "0": { kind: place.table } } }, known),
  );
  const { read, loaded, rejected, skipped } = file.counts;
  expect(read).toBe(loaded + rejected + skipped);
  const open = file.questions.find(({ state }) => state === "open");
  if (open !== undefined) {
    expect(file.staged).toEqual([]);
    return { asked: open.texts?.find((one) => one.text === text)?.proposal ?? null };
  }
  const [gone] = file.rejected;
  if (gone !== undefined) return { rejected: gone.check };
  return stagedRows(file, place.table)[0]?.[column] ?? "";
}

describe.each(Object.entries(spellings))("a cell of %s", (column, texts) => {
  test.each(texts)("%j is %j", async (text, outcome) => {
    expect(await outcomeOf(column, text)).toEqual(outcome);
  });
});

test("every word that was taken for something is said", async () => {
  const words = ["缺考", "缓考", "免修", "作弊", "absent", "exempt", "补考60"];
  const csv = `学号,操作规范\n${words.map((word, index) => `S${index},${word}`).join("\n")}\n`;
  const file = readable(await screenOne(csv, "2023秋.csv", {}, known));
  expect(file.questions.find(({ id }) => id === "values")?.texts?.map(({ text }) => text)).toEqual(words);
});

test("a percentage on a scale that doesn't end at 100 is asked about", async () => {
  const file = readable(await screenOne("学号,责任心\nA,5%\nB,6\n", "2023秋.csv", {}, known));
  expect(file.questions.find(({ id }) => id === "scale")).toMatchObject({
    state: "open",
    texts: [{ text: "5%", taken: null, proposal: "1.3" }],
  });
  expect(file.staged).toEqual([]);
});

test("pay in bands is one open question of texts, and what a person says counts", async () => {
  const csv = `学号,专业,毕业去向,月薪\n${Array.from({ length: 30 }, (_, index) => `S${index},护理,就业,${index % 2 === 0 ? "3001-4000元" : "4001-5000元"}`).join("\n")}\n`;
  const file = readable(await screenOne(csv, "半年后.csv", {}, known));
  expect(file.questions.find(({ id, state }) => id === "values" && state === "open")).toMatchObject({
    column: "月薪",
    numeric: true,
    texts: [
      { text: "3001-4000元", count: 15, taken: null },
      { text: "4001-5000元", count: 15, taken: null },
    ],
  });
  const values = { 月薪: { "3001-4000元": "3500", "4001-5000元": "4500" } };
  const said = readable(await screenOne(csv, "半年后.csv", { choices: { "0": { values } } }, known));
  expect(
    stagedRows(said, "employment")
      .slice(0, 2)
      .map((row) => row["monthly_pay"]),
  ).toEqual(["3500", "4500"]);
});
