import { beforeAll, describe, expect, it } from "vitest";
import type { Screening } from "../../src/ingest/screening.ts";
import { storesOf } from "../../src/workspace/sweepBatches.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import { UnreadableWorkspaceError } from "../../src/workspace/manifest.ts";
import type { WorkspaceSnapshot } from "../../src/workspace/workspace.ts";
import { copyOf, failingStorage, type Death } from "./failingStorage.ts";
import { allSeen, ids, load, scores, screen, students } from "./school.ts";
import { open } from "./shared.ts";

const deaths: readonly Death[] = ["before", "torn", "after"];
const term = "2023-2024-1";

/** What a page would show: never the time of a commit, which differs. */
function shown({ manifest, data }: WorkspaceSnapshot) {
  const batches = manifest.batches.map(({ file, counts, tables, replaces }) => ({
    file,
    counts,
    tables,
    replaces,
  }));
  return { revision: manifest.revision, batches, data };
}

/** Every file that batches list is there, and none that they don't. */
async function expectTidy(storage: FileStorage, { manifest }: WorkspaceSnapshot): Promise<void> {
  const listed = manifest.batches.flatMap(storesOf).map((store) => store.replace("batches/", ""));
  expect((await storage.list("batches")).toSorted()).toEqual(listed.toSorted());
}

/** Beside a damaged manifest nothing is swept; one commit later everything is. */
async function expectTidyAfterCommit(storage: FileStorage): Promise<void> {
  await load(await open(storage), students("after.csv", ids(30, 31)));
  await expectTidy(storage, (await open(storage)).snapshot());
}

describe.each([
  { what: "the first commit", first: false },
  { what: "a commit that replaces rows", first: true },
])("a page killed during $what", ({ first }) => {
  let start: FileStorage;
  let files: readonly Screening[];
  let old: WorkspaceSnapshot;
  let next: WorkspaceSnapshot;
  let changes = 0;

  beforeAll(async () => {
    start = memoryStorage();
    const before = await open(start);
    if (first) await load(before, students("students.csv", ids(0, 9)), scores("a.csv", term, ids(0, 9)));
    old = before.snapshot();
    const whole = failingStorage(await copyOf(start, memoryStorage()), Infinity, "before");
    const workspace = await open(whole);
    files = await screen(workspace, students("more.csv", ids(5, 12)), scores("a2.csv", term, ids(0, 12), 3));
    const plan = await workspace.plan(files);
    const opening = whole.changes();
    await workspace.commit(plan, allSeen(plan));
    await workspace.close();
    changes = whole.changes() - opening;
    next = workspace.snapshot();
    expect(shown(next)).not.toEqual(shown(old));
    expect(changes).toBeGreaterThan(4);
  });

  it.each(deaths)("%s any write leaves the old state or the new one, whole", async (death) => {
    const found: string[] = [];
    for (let at = 1; at <= changes; at += 1) {
      const storage = await copyOf(start, memoryStorage());
      const dying = await open(failingStorage(storage, at, death));
      const plan = await dying.plan(files);
      const committed = await dying.commit(plan, allSeen(plan)).then(
        () => true,
        () => false,
      );
      await dying.close();
      const reopened = await open(storage);
      const state = reopened.snapshot();
      const isNew = state.manifest.revision === next.manifest.revision;
      expect(shown(state), `killed at write ${at}`).toEqual(shown(isNew ? next : old));
      if (committed) expect(isNew, `told that it stands, killed at write ${at}`).toBe(true);
      if (death === "torn") await expectTidyAfterCommit(storage);
      else await expectTidy(storage, state);
      found.push(isNew ? "new" : "old");
      // And it goes on from there.
      if (at !== changes >> 1) continue;
      const goesOn = await open(storage);
      const before = goesOn.snapshot().data.panels.students.rowCount;
      await load(goesOn, students("on.csv", ids(20, 23)));
      expect(goesOn.snapshot().data.panels.students.rowCount).toBe(before + 3);
    }
    expect(found[0]).toBe("old");
    expect(found.at(-1)).toBe("new");
    expect(found.toSorted((a, b) => b.localeCompare(a))).toEqual(found);
  });
});

describe("starting over", () => {
  it.each(deaths)("killed %s any write leaves the old state or the empty one", async (death) => {
    const start = memoryStorage();
    const before = await open(start);
    await load(before, students("students.csv", ids(0, 9)));
    await load(before, scores("a.csv", term, ids(0, 9)));
    const old = shown(before.snapshot());
    for (let at = 1; ; at += 1) {
      const storage = await copyOf(start, memoryStorage());
      const dying = failingStorage(storage, at, death);
      const workspace = await open(dying);
      await workspace.startOver("empty").catch(() => undefined);
      const state = (await open(storage)).snapshot();
      if (state.manifest.batches.length > 0) expect(shown(state), `killed at write ${at}`).toEqual(old);
      else expect(state.data.panels.students.rowCount).toBe(0);
      if (death === "torn") await expectTidyAfterCommit(storage);
      else await expectTidy(storage, state);
      if (dying.changes() < at) break;
    }
  });
});

describe("a damaged storage", () => {
  async function loaded() {
    const storage = memoryStorage();
    const workspace = await open(storage);
    await load(workspace, students("students.csv", ids(0, 9)));
    await load(workspace, scores("a.csv", term, ids(0, 9)));
    await workspace.close();
    return storage;
  }

  async function damage(storage: FileStorage, path: string): Promise<void> {
    const bytes = await storage.read(path);
    if (bytes === null) return expect.fail(`no ${path}`);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
    await storage.write(path, bytes);
  }

  it("opens with the manifest before the damaged one, and keeps the rows of both", async () => {
    const storage = await loaded();
    const names = await storage.list("batches");
    await damage(storage, "manifest");
    const workspace = await open(storage);
    expect(workspace.snapshot().manifest).toMatchObject({ revision: 1 });
    expect(workspace.snapshot().data.panels.students.rowCount).toBe(9);
    expect(await storage.list("batches")).toEqual(names);
  });

  it("is never taken for an empty workspace, and nothing of it is removed", async () => {
    const storage = await loaded();
    const names = await storage.list("batches");
    await damage(storage, "manifest");
    await damage(storage, "manifest.previous");
    await expect(open(storage)).rejects.toThrow(UnreadableWorkspaceError);
    expect(await storage.list("batches")).toEqual(names);
  });

  it("names the file whose rows are gone, and the pages still draw", async () => {
    const storage = await loaded();
    const [store = ""] = (await storage.list("batches")).filter((name) => name.endsWith("assessments"));
    await damage(storage, `batches/${store}`);
    const workspace = await open(storage);
    expect(workspace.snapshot().data.panels.scores.rowCount).toBe(18);
    await expect(workspace.engine()).rejects.toThrow(/a\.csv/);
    expect(workspace.snapshot().engine).toBe("failed");
  });
});
