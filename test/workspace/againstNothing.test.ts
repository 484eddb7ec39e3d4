import { expect, it } from "vitest";
import { storesOf } from "../../src/workspace/sweepBatches.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { rowsOf } from "./asked.ts";
import { copyOf, failingStorage, type Death } from "./failingStorage.ts";
import { allSeen, ids, load, scores, screen, students } from "./school.ts";
import { open } from "./shared.ts";

const term = "2023-2024-1";

/** A school that is to give way, with people and scores that the new files speak of otherwise. */
async function older(storage: FileStorage): Promise<Workspace> {
  const workspace = await open(storage);
  await load(workspace, students("students.csv", ids(0, 9), "P09"), scores("a.csv", term, ids(0, 9)));
  return workspace;
}

const own = [students("own.csv", ids(0, 4)), scores("own-a.csv", term, ids(0, 4), 7)];

async function planAlone(workspace: Workspace) {
  return workspace.plan(await screen(workspace, ...own), undefined, { scopes: [], against: "nothing" });
}

const names = (workspace: Workspace) => workspace.snapshot().manifest.batches.map(({ file }) => file.name);

it("files that are to stand alone meet nothing that is loaded, and nothing changes before their commit", async () => {
  const storage = memoryStorage();
  const workspace = await older(storage);
  const before = workspace.snapshot();
  const plan = await planAlone(workspace);
  expect(plan).toMatchObject({ against: "nothing", replacements: [], additions: [], comparison: [] });
  expect(plan.files.map((file) => (file.status === "screened" ? file.counts : null))).toEqual([
    { read: 4, loaded: 4, rejected: 0, skipped: 0 },
    { read: 8, loaded: 8, rejected: 0, skipped: 0 },
  ]);
  // Nobody's older file is left out: the school that gives way is none of theirs.
  expect(plan.files.flatMap((file) => (file.status === "screened" ? file.checks : []))).toEqual([]);
  const after = await workspace.panelsOf(plan);
  expect(after.labels["program"]).toEqual(["P01"]);
  expect(workspace.snapshot()).toEqual(before);
  expect((await open(storage)).snapshot()).toEqual({ ...before, engine: "idle" });

  // The tab may be closed in the review, or the plan discarded and made again.
  await workspace.discard(plan);
  expect(await rowsOf(workspace, "assessments")).toBe(18);
  const again = await planAlone(workspace);
  await workspace.commit(again, allSeen(again));
  const { manifest, data } = workspace.snapshot();
  expect(manifest).toMatchObject({ origin: "own", revision: before.manifest.revision + 1 });
  expect(names(workspace)).toEqual(["own.csv", "own-a.csv"]);
  expect(manifest.recipes.map(({ name }) => name)).toEqual(["own.csv", "own-a.csv"]);
  expect(manifest.log.map(({ what, files }) => [what, files.length])).toEqual([
    ["start_over", 2],
    ["import", 2],
  ]);
  expect(data).toEqual({ ...after, revision: manifest.revision });
  expect(await rowsOf(workspace, "assessments")).toBe(8);
  expect(await rowsOf(workspace, "students")).toBe(4);
  const stored = manifest.batches.flatMap(storesOf).map((path) => path.replace("batches/", ""));
  expect((await storage.list("batches")).toSorted()).toEqual(stored.toSorted());

  const reopened = await open(storage);
  expect(reopened.snapshot().data).toEqual(data);
  expect(await rowsOf(reopened, "assessments")).toBe(8);
  await load(reopened, scores("b.csv", "2023-2024-2", ids(0, 4)));
  expect(await rowsOf(reopened, "assessments")).toBe(16);
});

it("alone, they stand as they would in an empty workspace, filled or moved", async () => {
  const empty = await open(memoryStorage());
  await load(empty, ...own);
  const expected = empty.snapshot().data;
  const workspace = await older(memoryStorage());
  const plan = await planAlone(workspace);
  // What waits is dropped: the commit fills the rows itself.
  await workspace.discard(plan);
  await workspace.commit(plan, allSeen(plan));
  const { data } = workspace.snapshot();
  expect({ ...data, revision: 0 }).toEqual({ ...expected, revision: 0 });
});

it("a page killed at their commit leaves the older school or the new one, never an empty workspace", async () => {
  const start = memoryStorage();
  await older(start);
  const whole = failingStorage(await copyOf(start, memoryStorage()), Infinity, "before");
  const commit = async (storage: FileStorage & { readonly changes: () => number }) => {
    const workspace = await open(storage);
    const plan = await planAlone(workspace);
    const opening = storage.changes();
    await workspace.commit(plan, allSeen(plan)).catch(() => undefined);
    return { opening, made: storage.changes() };
  };
  const { opening, made } = await commit(whole);
  expect(made - opening).toBeGreaterThan(5);
  const found = new Set<string>();
  const deaths: readonly Death[] = ["before", "torn", "after"];
  for (let at = opening + 1; at <= made; at += 1)
    for (const death of deaths) {
      const storage = await copyOf(start, memoryStorage());
      await commit(failingStorage(storage, at, death));
      found.add(names(await open(storage)).join());
    }
  expect([...found]).toEqual(["students.csv,a.csv", "own.csv,own-a.csv"]);
});
