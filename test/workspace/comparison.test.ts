import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { rowsOf } from "./asked.ts";
import { allSeen, csv, ids, load, scores, screen, students } from "./school.ts";
import { open } from "./shared.ts";

const term = "2023-2024-1";
const long = "student_id,indicator_code,term_code,score";

async function school(storage = memoryStorage()): Promise<Workspace> {
  const workspace = await open(storage);
  await load(workspace, students("students.csv", ids(0, 6)));
  return workspace;
}

describe("a plan", () => {
  it("says row by row what differs from what it replaces", async () => {
    const workspace = await school();
    await load(
      workspace,
      csv("a.csv", long, [
        `s000,K01,${term},60`,
        `s001,K01,${term},61`,
        `s002,K01,${term},62`,
        `s003,K01,${term},63`,
      ]),
    );
    const plan = await workspace.plan(
      await screen(
        workspace,
        csv("b.csv", long, [
          `s000,K01,${term},60`,
          `s001,K01,${term},91`,
          `s002,K01,${term},x`,
          `s004,K01,${term},64`,
        ]),
      ),
    );
    const batch = workspace.snapshot().manifest.batches[1]?.id;
    const key = (id: string) => ({
      student_id: id,
      indicator_code: "K01",
      term_code: term,
      school_code: "S1",
      attempt: "1",
      assessor_kind: "school",
    });
    expect(plan.comparison).toEqual([
      {
        by: 0,
        table: "assessments",
        scope: ["S1", term],
        against: [{ batch, file: "a.csv" }],
        same: 1,
        changed: 2,
        added: 1,
        gone: 1,
        examples: [
          { kind: "changed", key: key("s001"), line: 3, was: { score: "61" }, is: { score: "91" } },
          { kind: "changed", key: key("s002"), line: 4, was: { score: "62" }, is: { score: "x" } },
          { kind: "gone", key: key("s003"), line: null, was: { score: "63" }, is: null },
          { kind: "added", key: key("s004"), line: 5, was: null, is: { score: "64" } },
        ],
      },
    ]);
  });

  it("lists what changes where the newest row of a key wins", async () => {
    const workspace = await school();
    const plan = await workspace.plan(
      await screen(
        workspace,
        csv("changes.csv", "student_id,program_code,cohort,gender", [
          "s000,P01,2023,female",
          "s001,P02,2023,male",
          "s009,P01,2023,male",
        ]),
      ),
    );
    expect(plan.comparison).toMatchObject([
      {
        by: 0,
        table: "students",
        scope: [],
        against: [{ file: "students.csv" }],
        same: 1,
        changed: 1,
        added: 1,
        gone: 0,
        examples: [
          {
            kind: "changed",
            line: 3,
            key: { student_id: "s001" },
            was: { program_code: "P01" },
            is: { program_code: "P02" },
          },
          { kind: "added", line: 4, key: { student_id: "s009" }, was: null },
        ],
      },
    ]);
  });

  it("counts rows that several files replace together as gone once", async () => {
    const workspace = await school();
    await load(workspace, scores("whole.csv", term, ids(0, 6)));
    const plan = await workspace.plan(
      await screen(workspace, scores("one.csv", term, ids(0, 3)), scores("two.csv", term, ids(3, 5), 1)),
    );
    const sums = plan.comparison.map(({ by, same, changed, added, gone }) => [
      by,
      same + changed,
      added,
      gone,
    ]);
    expect(sums).toEqual([
      [0, 6, 0, 2],
      [1, 4, 0, 0],
    ]);
    expect(plan.comparison[0]?.examples.map(({ kind }) => kind)).toContain("gone");
  });

  it("keeps at most twenty examples, of each kind some", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("students.csv", ids(0, 90)), scores("a.csv", term, ids(0, 60)));
    const plan = await workspace.plan(await screen(workspace, scores("b.csv", term, ids(20, 90), 3)));
    const kinds = plan.comparison[0]?.examples.map(({ kind }) => kind) ?? [];
    expect(kinds).toEqual([
      ...Array.from({ length: 10 }, () => "changed"),
      ...Array.from({ length: 5 }, () => "gone"),
      ...Array.from({ length: 5 }, () => "added"),
    ]);
    expect(plan.comparison[0]).toMatchObject({ changed: 80, gone: 40, added: 60 });
  });

  it("puts a file beside or in place of older rows where a person says so", async () => {
    const workspace = await school();
    await load(workspace, scores("a.csv", term, ids(0, 6)));
    const files = await screen(workspace, scores("b.csv", term, ids(0, 6), 3));
    const first = await workspace.plan(files);
    expect(first.replacements).toHaveLength(1);
    const scopes = first.replacements.map((one) => ({ ...one, place: "beside" as const }));
    const beside = await workspace.plan(files, undefined, { scopes });
    expect(beside).toMatchObject({ replacements: [], comparison: [] });
    expect(beside.additions).toMatchObject([{ file: "a.csv", rows: 12 }]);
    // Other scores under the same keys contradict what stays.
    expect(beside.files).toMatchObject([{ counts: { read: 12, loaded: 0, rejected: 12, skipped: 0 } }]);

    const others = await screen(workspace, scores("c.csv", term, ["s005", "x1", "x2", "x3"]));
    const added = await workspace.plan(others);
    expect(added.additions).toHaveLength(1);
    const instead = added.additions.map((one) => ({ ...one, place: "replace" as const }));
    const plan = await workspace.plan(others, undefined, { scopes: instead });
    expect(plan.replacements).toMatchObject([{ rows: 12 }]);
    await workspace.commit(plan, allSeen(plan));
    expect(await rowsOf(workspace, "assessments")).toBe(8);
  });

  it("shows the panels as they will be, and changes nothing that is live", async () => {
    const workspace = await school();
    await load(workspace, scores("a.csv", term, ids(0, 6)));
    const before = workspace.snapshot();
    const files = await screen(
      workspace,
      students("more.csv", ids(4, 9), "P02"),
      csv("programs.csv", "program_code,name_en", ["P02,Second"]),
      scores("b.csv", term, ids(0, 9), 3),
    );
    const plan = await workspace.plan(files);
    const would = await workspace.panelsOf(plan);
    expect(workspace.snapshot()).toBe(before);
    expect(await rowsOf(workspace, "assessments")).toBe(12);
    // Another plan took the staged rows' place meanwhile: they are staged again.
    const other = await workspace.plan(await screen(workspace, students("others.csv", ids(20, 22))));
    expect(await workspace.panelsOf(plan)).toEqual(would);
    await workspace.discard(other);
    await workspace.commit(plan, allSeen(plan));
    expect(workspace.snapshot().data).toEqual(would);
    const stop = new AbortController();
    stop.abort(new DOMException("cancelled", "AbortError"));
    await expect(workspace.panelsOf(plan, stop.signal)).rejects.toThrow("cancelled");
    await expect(workspace.panelsOf(plan)).rejects.toThrow(/has changed since/);
  });
});
