import { describe, expect, test } from "vitest";
import { checkCatalogue } from "../../src/ingest/checks.ts";
import { messageValues } from "../../src/ingest/message.ts";
import { stagedCatalogue, type StagedCheckId } from "../../src/ingest/stagedChecks/stagedCatalogue.ts";
import type { CheckExample } from "./checkExamples/example.ts";
import { groupExamples } from "./checkExamples/groupExamples.ts";
import { rowExamples } from "./checkExamples/rowExamples.ts";
import { checkStaged } from "./stagedSchool.ts";

const examples: Readonly<Record<StagedCheckId, CheckExample>> = { ...rowExamples, ...groupExamples };
const cases = Object.entries(examples) as [StagedCheckId, CheckExample][];

describe("each check of staged tables finds its example and nothing in its clean twin", () => {
  test.each(cases)("%s", async (id, { before = [], files, clean, count = 1 }) => {
    const { findings, files: screened } = await checkStaged(files, before);
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

    const twin = await checkStaged(clean, before);
    expect(twin.findings.map(({ check }) => check)).not.toContain(id);
    expect(twin.files.every(({ counts }) => counts.loaded > 0)).toBe(true);
  });
});
