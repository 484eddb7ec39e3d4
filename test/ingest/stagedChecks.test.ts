import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { raw, sql } from "../../src/engine/sql.ts";
import { checkCatalogue } from "../../src/ingest/checks/checks.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { messageText } from "../../src/i18n/messageText.ts";
import { message, messageValues } from "../../src/ingest/message.ts";
import { stagedCatalogue, type StagedCheckId } from "../../src/ingest/stagedChecks/stagedCatalogue.ts";
import type { CheckExample } from "../../src/ingest/checkExamples/example.ts";
import { groupExamples } from "../../src/ingest/checkExamples/groupExamples.ts";
import { rowExamples } from "../../src/ingest/checkExamples/rowExamples.ts";
import { exampleFiles, memoryFile } from "./memoryFile.ts";
import { checkStaged } from "./stagedSchool.ts";

const lines = (name: string, ...texts: readonly string[]) => memoryFile(`${texts.join("\n")}\n`, name);
const examples: Readonly<Record<StagedCheckId, CheckExample>> = { ...rowExamples, ...groupExamples };
const cases = Object.entries(examples) as [StagedCheckId, CheckExample][];

describe("each check of staged tables finds its example and nothing in its clean twin", () => {
  test.each(cases)("%s", async (id, example) => {
    const { replaces = -1, count = 1 } = example;
    const before = exampleFiles(example.before);
    const files = exampleFiles(example.files);
    const clean = exampleFiles(example.clean);
    const replaced = () => sql`o.batch_id = ${replaces}`;
    const { findings, files: screened } = await checkStaged(files, before, replaced);
    const [found, ...more] = findings.filter(({ check }) => check === id);
    expect(more).toEqual([]);
    expect(found?.count).toBe(count);
    const said = found?.cases ?? [];
    expect(said.length).toBe(Math.min(count, 3));
    for (const { reason } of said) {
      expect(reason.id).toBe(stagedCatalogue[id].says);
      expect(new Set(Object.keys(reason.values))).toEqual(new Set(messageValues[reason.id]));
      expect(Object.values(reason.values)).not.toContain("");
    }
    if (id in rowExamples) {
      expect(found?.rows).toEqual(Uint32Array.of(0));
      expect(found?.lines).toEqual(Uint32Array.of(2));
      expect(said[0]?.line).toBe(2);
      expect(checkCatalogue[id].counts).toBe("record");
    }
    // All rows of the example were there to be judged: nothing else rejected them.
    expect(screened.map(({ counts }) => counts.rejected)).toEqual(files.map(() => 0));

    const twin = await checkStaged(clean, before, replaced);
    expect(twin.findings.map(({ check }) => check)).not.toContain(id);
    expect(twin.files.every(({ counts }) => counts.loaded > 0)).toBe(true);
  });
});

test("a record of a wide file counts once, by the first condition that holds, and every row of it is known", async () => {
  const students = lines(
    "students.csv",
    "student_id,program_code,cohort,exit_date",
    "S1,P01,2024,2027-06-30",
    "S2,P01,2021,2022-06-30",
  );
  const wide = lines("scores 2023秋.csv", "student_id,K01,K02", "S1,80,70", "S2,60,50", "S3,60,50");
  const { findings } = await checkStaged([wide], [students]);
  const found = findings.find(({ check }) => check === "cross.cohort_after_term");
  expect(found).toMatchObject({ count: 1, cases: [{ line: 2 }] });
  expect(found?.lines).toEqual(Uint32Array.of(2, 2));
});

test("what a drop replaces is no evidence: the same file again is compared with the term before", async () => {
  const roll = lines(
    "students.csv",
    "student_id,program_code,cohort",
    ...Array.from({ length: 60 }, (_, at) => `S${at},P0${at % 2},2022`),
  );
  const term = (name: string, code: string, above: number, programs: number) =>
    lines(
      name,
      "student_id,indicator_code,term_code,score",
      ...Array.from({ length: 60 }, (_, at) => at)
        .filter((at) => at % 2 < programs)
        .map((at) => `S${at},K01,${code},${50 + above + ((at * 7 + above) % 13)}`),
    );
  const autumn = term("autumn.csv", "2023-2024-1", 0, 2);
  const wrong = term("spring.csv", "2023-2024-2", 30, 1);
  const right = term("spring, corrected.csv", "2023-2024-2", 1, 2);
  // The rows of the third batch, the wrong file, are those that go.
  const replaced = () => raw("o.batch_id = 3");
  const { findings } = await checkStaged([right], [roll, autumn, wrong], replaced);
  expect(findings).toEqual([]);
  const kept = await checkStaged([wrong], [roll, autumn]);
  expect(kept.findings.map(({ check }) => check)).toEqual(["last.program_gone", "last.mean_shift"]);
});

test("tables of one packed file are not the same file twice; each is when it comes again", async () => {
  const [header, row] = ["student_id,program_code,cohort", (id: string) => `${id},P01,2022`];
  const text = (id: string) => strToU8(`${header}\n${row(id)}\n`);
  const packed = (name: string) =>
    memoryFile(
      new Uint8Array(zipSync({ "a.csv": text("S1"), "b.csv": text("S2") }, { mtime: 946684800000 })),
      name,
    );
  const twice = ({ findings }: Awaited<ReturnType<typeof checkStaged>>) =>
    findings
      .filter(({ check }) => check === "file.loaded_before")
      .map(({ file, cases: [first] }) => [file, first?.reason.values["other"]]);
  expect(twice(await checkStaged([packed("one.zip")]))).toEqual([]);
  const before = await checkStaged([packed("two.zip")], [packed("one.zip")]);
  expect(twice(before)).toEqual([
    [0, "one.zip › a.csv"],
    [1, "one.zip › b.csv"],
  ]);
  expect(twice(await checkStaged([packed("one.zip"), packed("two.zip")]))).toEqual([
    [2, "one.zip › a.csv"],
    [3, "one.zip › b.csv"],
  ]);
});

test("an abort ends it with the signal's reason and leaves nothing behind", async () => {
  const stop = new AbortController();
  stop.abort(new Error("stopped"));
  const roll = lines("students.csv", "student_id,program_code,cohort", "S1,P01,2022");
  await expect(checkStaged([roll], [], undefined, stop.signal)).rejects.toThrow("stopped");
  expect((await checkStaged([roll])).findings).toEqual([]);
});

test("statuses are said in the words of the language", () => {
  const text = textOf(createTexts("zh-CN"));
  const reason = message("cross_not_graduated", { status: "suspended" });
  expect(messageText(text, reason)).toBe("学生表中此人尚未毕业：休学。");
});
