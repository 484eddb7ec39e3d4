import { describe, expect, it, onTestFinished } from "vitest";
import type { ObservableEngine } from "../../src/engine/engine.ts";
import { EngineError } from "../../src/engine/engineError.ts";
import { openNodePort } from "../../src/engine/openNode.ts";
import { RestartingEngine } from "../../src/engine/restartingEngine.ts";
import { sql } from "../../src/engine/sql.ts";
import { memoryStorage, type FileStorage } from "../../src/workspace/fileStorage.ts";
import { openWorkspace } from "../../src/workspace/openWorkspace.ts";
import { singleTab } from "../../src/workspace/tabs.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { rowsOf } from "./asked.ts";
import { allSeen, ids, load, scores, screen, students } from "./school.ts";
import { emptyEngine, open } from "./shared.ts";

const term = "2023-2024-1";

async function openWith(
  openEngine: () => Promise<ObservableEngine>,
  storage: FileStorage = memoryStorage(),
): Promise<Workspace> {
  const { workspace } = await openWorkspace({ storage, tabs: singleTab(), openEngine, demo: async () => [] });
  return workspace;
}

/** A school, the plan of an edition of its scores that changes some, and how to let the database die. */
async function mortalSchool() {
  let die: (cause: unknown) => void = () => undefined;
  let opened = 0;
  const engine = await RestartingEngine.open(async () => {
    opened += 1;
    return { ...(await openNodePort()), onDeath: (listener) => (die = listener) };
  });
  onTestFinished(() => engine.close());
  const workspace = await openWith(async () => engine);
  await load(workspace, students("students.csv", ids(0, 9)), scores("a.csv", term, ids(0, 6)));
  const plan = await workspace.plan(await screen(workspace, scores("b.csv", term, ids(0, 9), 5)));
  return { workspace, plan, die: () => die(new Error("killed by the browser")), opened: () => opened };
}

describe("rows that wait for their commit", () => {
  it("are there after a computation of the panels to come is broken off", async () => {
    const { workspace, plan, opened } = await mortalSchool();
    for (const wait of [0, 2, 10]) {
      const breaking = new AbortController();
      const panels = workspace.panelsOf(plan, breaking.signal).catch((cause: unknown) => cause);
      await new Promise((resolve) => setTimeout(resolve, wait));
      breaking.abort(new DOMException("cancelled", "AbortError"));
      await panels;
    }
    const after = await workspace.panelsOf(plan);
    const panels = workspace.panelsOf(plan, AbortSignal.abort()).catch(() => undefined);
    const [entry] = await workspace.commit(plan, allSeen(plan));
    await panels;
    expect(entry?.counts).toMatchObject({ read: 18, loaded: 18 });
    expect(await rowsOf(workspace, "assessments")).toBe(18);
    expect(workspace.snapshot().data.panels).toEqual(after.panels);
    expect(opened()).toBe(1);
  });

  it("are put there again where the database died", async () => {
    const { workspace, plan, die, opened } = await mortalSchool();
    die();
    const before = await workspace.panelsOf(plan);
    expect(await workspace.panelsOf(plan)).toBe(before);
    await workspace.discard(plan);
    const during = workspace.panelsOf(plan);
    await Promise.resolve();
    die();
    expect(await during).toEqual(before);
    die();
    await workspace.commit(plan, allSeen(plan));
    expect(workspace.snapshot().data.panels).toEqual(before.panels);
    expect(await rowsOf(workspace, "assessments")).toBe(18);
    expect(opened()).toBe(4);
  });
});

/** An engine that counts what changes it, and lets something happen before the n-th such statement or fails to give panels. */
async function watched() {
  const engine = await emptyEngine();
  const watch = { changes: 0, at: Infinity, happen: () => undefined as void, withoutPanels: false };
  const change = (): void => {
    watch.changes += 1;
    if (watch.changes === watch.at) watch.happen();
  };
  const watchedEngine: ObservableEngine = {
    ...engine,
    queryNumbers: (statement, kinds, signal) =>
      watch.withoutPanels
        ? Promise.reject(new EngineError("Out of Memory Error", statement, null))
        : engine.queryNumbers(statement, kinds, signal),
    run: (statement) => (change(), engine.run(statement)),
    insert: (table, columns) => (change(), engine.insert(table, columns)),
    insertSlices: (table, slices) => (change(), engine.insertSlices(table, slices)),
  };
  return { watch, engine, openEngine: async () => watchedEngine };
}

it("a commit stands where no panels can be made of it: pages are told, and the next step or opening makes them", async () => {
  const storage = memoryStorage();
  const { watch, openEngine } = await watched();
  const workspace = await openWith(openEngine, storage);
  await load(workspace, students("students.csv", ids(0, 9)));
  const old = workspace.snapshot().data;
  const plan = await workspace.plan(await screen(workspace, scores("a.csv", term, ids(0, 6))));
  watch.withoutPanels = true;
  const [entry] = await workspace.commit(plan, allSeen(plan));
  expect(entry?.counts).toMatchObject({ loaded: 12 });
  expect(workspace.snapshot()).toMatchObject({
    behind: true,
    manifest: { batches: [{}, { id: entry?.id }] },
  });
  expect(workspace.snapshot().data).toBe(old);
  await workspace.changeRecipes([]);
  await expect(workspace.plan([])).rejects.toThrow("Out of Memory");

  watch.withoutPanels = false;
  await workspace.discard(await workspace.plan([]));
  expect(workspace.snapshot().behind).toBe(false);
  expect(workspace.snapshot().data.panels.scores.rowCount).toBe(12);

  watch.withoutPanels = true;
  expect(await workspace.rollBack(entry?.id ?? "")).toMatchObject([{ id: entry?.id }]);
  expect(workspace.snapshot()).toMatchObject({ behind: true, manifest: { batches: [{}] } });
  const again = await open(storage);
  expect(again.snapshot().behind).toBe(false);
  expect(again.snapshot().data.panels).toEqual(old.panels);
});

it("an abort of a plan is answered before the next statement, and nothing of it is left", async () => {
  const { watch, engine, openEngine } = await watched();
  const workspace = await openWith(openEngine);
  await load(workspace, students("students.csv", ids(0, 9)), scores("a.csv", term, ids(0, 6)));
  const files = await screen(workspace, scores("b.csv", term, ids(0, 9), 5));
  const before = workspace.snapshot();
  watch.changes = 0;
  await workspace.discard(await workspace.plan(files));
  const all = watch.changes;
  expect(all).toBeGreaterThan(10);
  for (let at = 2; at < all; at += 3) {
    const breaking = new AbortController();
    watch.changes = 0;
    watch.at = at;
    watch.happen = () => breaking.abort(new DOMException("cancelled", "AbortError"));
    await expect(workspace.plan(files, breaking.signal)).rejects.toMatchObject({ name: "AbortError" });
    // What was begun is undone; nothing else.
    expect(watch.changes - at, `broken off at ${at}`).toBeLessThanOrEqual(2);
    const left = await engine.query(
      sql`SELECT table_name FROM information_schema.tables WHERE table_schema IN ('staging', 'checking') OR starts_with(table_name, 'staged_')`,
    );
    expect(left.rowCount, `broken off at ${at}`).toBe(0);
  }
  watch.at = Infinity;
  expect(workspace.snapshot()).toBe(before);
  const plan = await workspace.plan(files);
  const [entry] = await workspace.commit(plan, allSeen(plan));
  expect(entry?.counts).toMatchObject({ read: 18, loaded: 18 });
});

it("what is aborted before its turn is answered at once", async () => {
  const workspace = await open(memoryStorage());
  await load(workspace, students("students.csv", ids(0, 9)));
  const files = await screen(workspace, scores("a.csv", term, ids(0, 6)));
  const order: string[] = [];
  const first = workspace.plan(files).finally(() => order.push("first"));
  const breaking = new AbortController();
  const second = workspace.plan(files, breaking.signal).finally(() => order.push("second"));
  breaking.abort(new DOMException("cancelled", "AbortError"));
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
  const plan = await first;
  expect(order).toEqual(["second", "first"]);
  expect((await workspace.commit(plan, allSeen(plan))).length).toBe(1);
});
