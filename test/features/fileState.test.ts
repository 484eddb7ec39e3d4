import { expect, test } from "vitest";
import { noDecisions } from "../../src/features/data/decisions.ts";
import { countsToCome, stateOf } from "../../src/features/data/fileState.ts";
import { readable, screenOne } from "../ingest/memoryFile.ts";

test("a file that is blocked as a whole promises no row, and says that a question is open", async () => {
  const noTerm = readable(await screenOne("学号,专业知识,操作规范\n001,60,70\n002,50,71\n", "成绩.csv"));
  expect(stateOf(noTerm, noDecisions)).toBe("asked");
  expect(countsToCome(noTerm)).toEqual({ read: 2, loaded: 0, rejected: 2, skipped: 0 });
});

test("a file of which rows stand keeps its counts", async () => {
  const one = readable(
    await screenOne("student_id,program_code,cohort\n001,P01,2021\n002,,2021\n", "students.csv"),
  );
  expect(stateOf(one, noDecisions)).toBe("rejected");
  expect(countsToCome(one)).toEqual({ read: 2, loaded: 1, rejected: 1, skipped: 0 });
});
