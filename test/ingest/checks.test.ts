import { describe, expect, test } from "vitest";
import { assumedCodes } from "../../src/ingest/assumedCodes.ts";
import { checkCatalogue, mustBeAcknowledged, type CheckId } from "../../src/ingest/checks/checks.ts";
import { foldKnown } from "../../src/ingest/recognition/foldKnown.ts";
import { readingCatalogue } from "../../src/ingest/checks/readingCatalogue.ts";
import { screenFiles } from "../../src/ingest/screenFiles.ts";
import type { CheckResult, Screening } from "../../src/ingest/screening.ts";
import { valueCatalogue } from "../../src/ingest/checks/valueCatalogue.ts";
import type { CheckExample } from "../../src/ingest/checkExamples/example.ts";
import { readingExamples } from "../../src/ingest/checkExamples/readingExamples.ts";
import { valueExamples } from "../../src/ingest/checkExamples/valueExamples.ts";
import type { SourceFile } from "../../src/ingest/reading/sourceFile.ts";
import { byteExamples, type FilesExample } from "./byteExamples.ts";
import { exampleFiles } from "./memoryFile.ts";

async function screened(
  files: readonly SourceFile[],
  before: readonly SourceFile[] = [],
): Promise<readonly Screening[]> {
  let known = assumedCodes;
  for (const one of await screenFiles(before, known))
    if (one.status === "screened") for (const staged of one.staged) known = foldKnown(known, staged);
  return screenFiles(files, known);
}

function outcomes(screenings: readonly Screening[], id: CheckId): readonly CheckResult[] {
  return screenings
    .flatMap((one) => (one.status === "failed" ? [one.check] : one.checks))
    .filter((check) => check.id === id);
}

describe("each check finds its example and nothing in its clean twin", () => {
  const texts = { ...readingExamples, ...valueExamples };
  const examples: readonly (readonly [
    CheckId,
    FilesExample & Pick<CheckExample, "count">,
    readonly SourceFile[],
  ])[] = [
    ...(Object.entries(byteExamples) as [keyof typeof byteExamples, FilesExample][]).map(
      ([id, example]) => [id, example, []] as const,
    ),
    ...(Object.entries(texts) as [keyof typeof texts, CheckExample][]).map(
      ([id, { before, files, clean, count }]) =>
        [
          id,
          {
            files: exampleFiles(files),
            clean: exampleFiles(clean),
            ...(count === undefined ? {} : { count }),
          },
          exampleFiles(before),
        ] as const,
    ),
  ];
  test.each(examples)("%s", async (id, { files, clean, count = 1 }, before) => {
    const screenings = await screened(files, before);
    const [found] = outcomes(screenings, id);
    expect(found?.examples[0]?.reason.id).toMatch(/^[a-z\d_]+$/);
    if (id in valueExamples) expect(found?.count).toBe(count);
    if (checkCatalogue[id].level === "fail") expect(found?.level).toBe("fail");
    for (const one of screenings) {
      if (one.status === "failed") continue;
      const { read, loaded, rejected, skipped } = one.counts;
      expect(read).toBe(loaded + rejected + skipped);
      const lines = one.problemLines[id] ?? new Uint32Array();
      expect([...lines]).toEqual([...new Set(lines)].sort((a, b) => a - b));
      for (const { line } of found?.examples ?? []) if (line > 0) expect([...lines]).toContain(line);
      if (checkCatalogue[id].level === "fail" && checkCatalogue[id].counts !== "record")
        expect(one.staged.every(({ rows }) => rows.lines.length === 0) || one.counts.rejected > 0).toBe(true);
    }
    expect(outcomes(await screened(clean, before), id)).toEqual([]);
  });
});

test("every check says of what kind it is, and only warnings are acknowledged", () => {
  for (const [id, { kind, level, acknowledge }] of Object.entries(checkCatalogue)) {
    expect(kind, id).toBe(id in readingCatalogue ? "reading" : id in valueCatalogue ? "values" : "staged");
    expect(acknowledge && level === "fail", id).toBe(false);
    if (kind === "staged") expect(acknowledge, id).toBe(level === "warn");
  }
  // Notes of the structure change nothing and need nobody's word.
  expect(mustBeAcknowledged("structure.title_rows")).toBe(false);
  expect(mustBeAcknowledged("column.unused")).toBe(false);
  expect(mustBeAcknowledged("cross.cohort_after_term")).toBe(true);
});
