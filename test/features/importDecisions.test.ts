import { expect, test } from "vitest";
import {
  noDecisions,
  toCommit,
  unseen,
  withAcknowledged,
  withCell,
  withChoices,
  withoutFile,
  withScope,
  type Given,
} from "../../src/features/data/decisions.ts";
import { checkCatalogue } from "../../src/ingest/checks/checks.ts";
import type { CheckId } from "../../src/ingest/checks/checks.ts";
import type { ScreenedFile } from "../../src/ingest/screening.ts";
import { readable, screenOne } from "../ingest/memoryFile.ts";

const content = "student_id,program_code,cohort\n001,P01,2021\n002,P01,2021\n";

/** A check that a person has to have seen, as the catalogue declares one. */
const asking = (Object.keys(checkCatalogue) as CheckId[]).find(
  (id) => checkCatalogue[id].acknowledge && checkCatalogue[id].level === "warn",
);

async function warned(count = 2, lines: readonly number[] = [2, 3]): Promise<ScreenedFile> {
  const file = readable(await screenOne(content, "students.csv"));
  if (asking === undefined) throw new Error("no check asks to be seen");
  return {
    ...file,
    checks: [{ id: asking, level: "warn", count, examples: [] }],
    problemLines: { [asking]: Uint32Array.from(lines) },
  };
}

function given(line: number | null, count = 2): Given {
  if (asking === undefined) throw new Error("no check asks to be seen");
  return { check: asking, line, reason: "looked at", at: "2026-01-01T00:00:00Z", count };
}

test("a warning is open until all of its kind or each of its lines is let stand", async () => {
  const file = await warned();
  expect(unseen(file, noDecisions)).toEqual([asking]);
  const one = withAcknowledged(noDecisions, file.key, [given(2)]);
  expect(unseen(file, one)).toEqual([asking]);
  expect(unseen(file, withAcknowledged(one, file.key, [given(2), given(3)]))).toEqual([]);
  expect(unseen(file, withAcknowledged(noDecisions, file.key, [given(null)]))).toEqual([]);
});

test("an acknowledgement counts no more where there are other cases than it was given for", async () => {
  const decisions = withAcknowledged(noDecisions, (await warned()).key, [given(null, 2)]);
  const grown = await warned(3, [2, 3, 4]);
  expect(unseen(grown, decisions)).toEqual([asking]);
  expect(toCommit(decisions, [grown]).acknowledgements).toEqual([[]]);
  expect(toCommit(decisions, [await warned()]).acknowledgements[0]).toEqual([
    { check: asking, line: null, reason: "looked at", at: "2026-01-01T00:00:00Z" },
  ]);
});

test("a cell is corrected once, and taken back", () => {
  const first = withCell([], 4, "score", "70");
  expect(withCell(first, 4, "score", "71")).toEqual([{ line: 4, column: "score", value: "71" }]);
  expect(withCell(first, 5, "score", "60")).toHaveLength(2);
  expect(withCell(first, 4, "score", null)).toEqual([]);
});

test("files behind one that is left out keep what was decided about them", () => {
  const scope = { by: 1, batch: "b", table: "assessments", scope: ["S1"], place: "beside" } as const;
  const three = withScope(
    withChoices(
      withChoices(withChoices(noDecisions, "0", { kind: "students" }), "1/inside.csv", {
        term: "2024-2025-1",
      }),
      "2",
      { quote: "'" },
    ),
    scope,
  );
  const two = withoutFile(three, 0);
  expect(two.choices).toEqual({ "0/inside.csv": { term: "2024-2025-1" }, "1": { quote: "'" } });
  expect(two.scopes).toEqual([]);
  expect(withScope(three, { ...scope, place: "replace" }).scopes).toEqual([{ ...scope, place: "replace" }]);
});
