import { beforeAll, describe, expect, it } from "vitest";
import { LostBatchError } from "../../src/workspace/liveRows.ts";
import { memoryStorage, StorageFullError, type FileStorage } from "../../src/workspace/fileStorage.ts";
import type { Workspace, WorkspaceSnapshot } from "../../src/workspace/workspace.ts";
import { meanScore, rowsOf } from "./asked.ts";
import { copyOf, failingStorage, type Death } from "./failingStorage.ts";
import { allSeen, csv, ids, load, scores, screen, students } from "./school.ts";
import { open } from "./shared.ts";

const term = "2023-2024-1";

/** Four batches: students, scores, scores that replace them, a change of one student. */
async function fourBatches(storage: FileStorage): Promise<Workspace> {
  const workspace = await open(storage);
  await load(workspace, students("students.csv", ids(0, 6)));
  await load(workspace, scores("a.csv", term, ids(0, 6)));
  await load(workspace, scores("b.csv", term, ids(0, 6), 10));
  await load(workspace, csv("move.csv", "student_id,program_code,cohort,gender", ["s000,P09,2023,female"]));
  return workspace;
}

function shown({ manifest: { batches, revision }, data }: WorkspaceSnapshot) {
  return { revision, batches, data };
}

describe("a roll back", () => {
  it("brings back what stood before a batch: rows it replaced, rows it superseded, no term or program that only it had", async () => {
    const storage = memoryStorage();
    const workspace = await open(storage);
    const states: WorkspaceSnapshot["data"][] = [];
    const drops = [
      students("students.csv", ids(0, 6)),
      scores("a.csv", term, ids(0, 6)),
      scores("b.csv", term, ids(0, 6), 10),
      csv("move.csv", "student_id,program_code,cohort,gender", ["s000,P09,2023,female"]),
      scores("next.csv", "2024-2025-1", ids(0, 3)),
    ];
    for (const drop of drops) {
      states.push(workspace.snapshot().data);
      await load(workspace, drop);
    }
    const all = workspace.snapshot().manifest.batches;
    expect(all).toHaveLength(drops.length);
    for (const at of [4, 2, 0]) {
      const { batches, revision } = workspace.snapshot().manifest;
      const gone = await workspace.rollBack(batches[at]?.id ?? "");
      expect(gone).toEqual(batches.slice(at));
      const now = workspace.snapshot();
      expect(now.manifest).toMatchObject({ revision: revision + 1, batches: all.slice(0, at) });
      expect({ ...now.data, revision: 0 }).toEqual({ ...states[at], revision: 0 });
      const again = await open(storage);
      expect(again.snapshot().data).toEqual(now.data);
      expect(await rowsOf(again, "students")).toBe(at === 0 ? 0 : 6);
      expect(await rowsOf(again, "assessments")).toBe(at === 0 ? 0 : 12);
      if (at === 2) expect(await meanScore(workspace, term)).toBeLessThan(70);
      const kept = (await storage.list("batches")).map((name) => Number.parseInt(name, 10));
      expect(Math.max(0, ...kept)).toBe(all[at - 1]?.ordinal ?? 0);
    }
    // It goes on from there, and no ordinal is given twice.
    const { entries } = await load(workspace, students("students.csv", ids(0, 6)));
    expect(entries[0]?.ordinal).toBe(6);
  });

  it("of a batch that is not there is refused", async () => {
    const workspace = await open(memoryStorage());
    await expect(workspace.rollBack("1-abc")).rejects.toThrow(RangeError);
  });

  it("is refused where an older batch can't be read any more: nothing is lost", async () => {
    const storage = memoryStorage();
    const workspace = await fourBatches(storage);
    const before = workspace.snapshot();
    await storage.remove(before.manifest.batches[1]?.tables[0]?.store ?? "");
    await expect(workspace.rollBack(before.manifest.batches[2]?.id ?? "")).rejects.toThrow(LostBatchError);
    expect(workspace.snapshot()).toBe(before);
    expect((await open(storage)).snapshot().manifest).toEqual(before.manifest);
  });
});

describe("a page killed during a roll back", () => {
  const deaths: readonly Death[] = ["before", "torn", "after"];
  let start: FileStorage;
  let old: WorkspaceSnapshot;
  beforeAll(async () => {
    start = memoryStorage();
    old = (await fourBatches(start)).snapshot();
  });

  it.each(deaths)(
    "%s any write leaves the old state or the one before the batch, whole",
    async (death) => {
      const target = old.manifest.batches[2]?.id ?? "";
      const found: string[] = [];
      for (let at = 1; ; at += 1) {
        const storage = await copyOf(start, memoryStorage());
        const dying = failingStorage(storage, at, death);
        const workspace = await open(dying);
        await workspace.rollBack(target).catch(() => undefined);
        const state = (await open(storage)).snapshot();
        const isOld = state.manifest.batches.length === 4;
        if (isOld) expect(shown(state), `killed at write ${at}`).toEqual(shown(old));
        else {
          expect(state.manifest.batches).toEqual(old.manifest.batches.slice(0, 2));
          expect(state.data.panels.scores.rowCount).toBe(12);
        }
        found.push(isOld ? "old" : "new");
        if (dying.changes() < at) break;
      }
      expect(found[0]).toBe("old");
      expect(found.at(-1)).toBe("new");
      expect(found.toSorted((a, b) => b.localeCompare(a))).toEqual(found);
    },
    120_000,
  );
});

describe("a full disk", () => {
  /** A storage that holds so many bytes, as browsers refuse more. */
  function small(storage: FileStorage, room: { bytes: number }): FileStorage {
    return {
      ...storage,
      write: async (path, bytes) => {
        if (bytes.length > room.bytes) throw new DOMException("no room", "QuotaExceededError");
        room.bytes -= bytes.length;
        await storage.write(path, bytes);
      },
    };
  }

  it("says so at whatever write it is found, leaves what was there, and the same plan goes in once there is room", async () => {
    const storage = memoryStorage();
    const room = { bytes: Infinity };
    const workspace = await open(small(storage, room));
    await load(workspace, students("students.csv", ids(0, 6)));
    const before = workspace.snapshot();
    const names = await storage.list("batches");
    const plan = await workspace.plan(await screen(workspace, scores("a.csv", term, ids(0, 6))));
    let refused = 0;
    for (room.bytes = 0; ; room.bytes = (refused += 1) * 400) {
      const outcome = await workspace.commit(plan, allSeen(plan)).catch((cause: unknown) => cause);
      if (!(outcome instanceof Error)) break;
      expect(outcome).toBeInstanceOf(StorageFullError);
      expect(workspace.snapshot()).toBe(before);
      expect(await storage.list("batches")).toEqual(names);
      expect(await rowsOf(workspace, "assessments")).toBe(0);
    }
    expect(refused).toBeGreaterThan(4);
    expect(await rowsOf(workspace, "assessments")).toBe(12);
    const again = await open(storage);
    expect(again.snapshot().manifest).toEqual(workspace.snapshot().manifest);
    expect(again.snapshot().data).toEqual(workspace.snapshot().data);
  });
});
