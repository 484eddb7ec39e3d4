import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { message } from "../../src/ingest/message.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import { readable, screenOne, stagedRows } from "./memoryFile.ts";

const rows = (from: number) =>
  Array.from({ length: 6 }, (_none, index) => `S${from + index},${60 + index},${70 + index}`);
/** Two tables one below the other, each with its title and header, of other students. */
const twoTables = (first: string, second: string, name = "scores.csv", choices: ReadingChoices = {}) =>
  screenOne(
    `${[first, "学号,K01,K02", ...rows(0), second, "学号,K01,K02", ...rows(6)].join("\n")}\n`,
    name,
    { choices: { "0": choices } },
    assumedCodes,
  );
const [autumn, spring] = ["2023-2024学年第一学期成绩", "2023-2024学年第二学期成绩"];
const differ = message("titles_differ", { line: 9, other: "2023-2024-2", value: "2023-2024-1" });

describe("a second table in one file", () => {
  test.each([
    ["alone in its line", autumn, spring, "scores.csv"],
    ["over all columns", autumn, `${spring},,`, "scores.csv"],
    ["against the name of the file", "成绩", spring, "2023-2024-1.csv"],
  ])(
    "under a title of another term, %s, is of no term before that is said",
    async (_how, first, second, name) => {
      const file = readable(await twoTables(first, second, name));
      expect(file.questions.find(({ id }) => id === "term")).toMatchObject({
        state: "open",
        answer: null,
        evidence: differ,
      });
      expect(file.staged).toEqual([]);
      const answered = readable(await twoTables(first, second, name, { term: "2023-2024-2" }));
      expect(new Set(stagedRows(answered, "assessments").map((row) => row["term_code"]))).toEqual(
        new Set(["2023-2024-2"]),
      );
    },
  );

  test("under the same title is the same table going on", async () => {
    const file = readable(await twoTables(autumn, autumn));
    expect(file.questions.find(({ id }) => id === "term")).toMatchObject({
      state: "assumed",
      answer: "2023-2024-1",
    });
    expect(stagedRows(file, "assessments")).toHaveLength(24);
  });
});

test("a file of JSON is said to be one", async () => {
  const screening = await screenOne('[{"student_id":"S1","cohort":2023}]\n', "students.csv");
  expect(screening).toMatchObject({
    status: "failed",
    check: { id: "file.not_csv", examples: [{ reason: message("file_other_kind", { kind: "JSON" }) }] },
  });
});

test("a number by which a spreadsheet counts days is no date, and the day is named", async () => {
  const file = readable(
    await screenOne("student_id,program_code,cohort,entry_date\nS1,P01,2023,45170\nS2,P01,2023,99999\n"),
  );
  expect(file.rejected.map(({ reason }) => reason)).toEqual([
    message("value_day_number", { date: "2023-09-01" }),
    message("value_no_date"),
  ]);
});
