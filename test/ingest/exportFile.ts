import { expect } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import type { Question } from "../../src/ingest/questions/questions.ts";
import type { ReadingChoices } from "../../src/ingest/questions/readingChoices.ts";
import type { KnownCodes, ScreenedFile } from "../../src/ingest/screening.ts";
import { readable, screenOne, stagedRows } from "./memoryFile.ts";

export const known: KnownCodes = {
  ...assumedCodes,
  programs: [
    { code: "P01", names: ["Elderly care", "智慧健康养老"] },
    { code: "P02", names: ["Nursing", "护理"] },
  ],
};

export async function screen(
  text: string,
  name = "export.csv",
  choices: ReadingChoices = {},
  codes: KnownCodes = known,
): Promise<ScreenedFile> {
  const file = readable(await screenOne(text, name, { choices: { "0": choices } }, codes));
  const { read, loaded, rejected, skipped } = file.counts;
  expect(read).toBe(loaded + rejected + skipped);
  // Nothing is loaded of what is still asked about.
  if (file.questions.some(({ state }) => state === "open")) expect(file.staged).toEqual([]);
  return file;
}

export const open = (file: ScreenedFile): string[] =>
  file.questions.flatMap(({ id, state, column = "" }) =>
    state === "open" ? [`${id} ${column}`.trim()] : [],
  );
export const question = (file: ScreenedFile, id: string): Question | undefined =>
  file.questions.find((one) => one.id === id);
export const rows = (file: ScreenedFile, ...columns: string[]): string[] =>
  stagedRows(file, "assessments").map((row) => columns.map((name) => row[name] ?? "").join(" "));
export const targets = (file: ScreenedFile): Record<string, string | null> =>
  Object.fromEntries(file.matches.map(({ name, to }) => [name, to]));
export const why = (file: ScreenedFile, column: string): string | undefined =>
  file.matches.find(({ name }) => name === column)?.why.id;
