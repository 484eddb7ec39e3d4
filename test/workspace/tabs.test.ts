import { expect, it, vi } from "vitest";
import { TrapError } from "../../src/engine/engineError.ts";
import { openNode, openNodePort } from "../../src/engine/openNode.ts";
import { RestartingEngine } from "../../src/engine/restartingEngine.ts";
import { raw, sql } from "../../src/engine/sql.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { openWorkspace } from "../../src/workspace/openWorkspace.ts";
import { singleTab, type Tabs } from "../../src/workspace/tabs.ts";
import { allSeen, ids, load, scores, screen, students } from "./school.ts";

/** Two tabs over one lock, each hearing the other. */
function twoTabs(): readonly [Tabs, Tabs] {
  const lock = singleTab();
  const listeners: ((revision: number) => void)[][] = [[], []];
  const tab = (own: number, other: number): Tabs => ({
    exclusive: (work) => lock.exclusive(work),
    announce: (revision) => listeners[other]?.forEach((listener) => listener(revision)),
    onAnnounced: (listener) => listeners[own]?.push(listener),
    close: () => undefined,
  });
  return [tab(0, 1), tab(1, 0)];
}

it("a commit in one tab is shown and queried in the other, and a plan made before it is refused", async () => {
  const storage = memoryStorage();
  const [mine, theirs] = twoTabs();
  const parts = { storage, openEngine: openNode, demo: async () => [] };
  const { workspace: here } = await openWorkspace({ ...parts, tabs: mine });
  const { workspace: there } = await openWorkspace({ ...parts, tabs: theirs });
  const engine = await there.engine();
  const plan = await there.plan(await screen(there, students("theirs.csv", ids(50, 53))));
  await load(here, students("mine.csv", ids(0, 7)), scores("scores.csv", "2023-2024-1", ids(0, 7)));
  await vi.waitFor(() => expect(there.snapshot().manifest.revision).toBe(1), 60_000);
  expect(there.snapshot().data).toEqual(here.snapshot().data);
  await vi.waitFor(async () => {
    const { columns } = await engine.query(sql`SELECT count(*) AS n FROM students`);
    expect(columns[0]?.values[0]).toBe(7);
  }, 60_000);
  await expect(there.commit(plan, allSeen(plan))).rejects.toThrow(/has changed since/);
  // Of the same rows another tab shows the rest anew, and keeps its panels.
  const { data } = there.snapshot();
  await here.changeAnnualRows([]);
  await vi.waitFor(() => expect(there.snapshot().manifest.annualRows).toEqual([]), 60_000);
  expect(there.snapshot().data).toBe(data);
  await here.startOver("empty");
  await vi.waitFor(() => expect(there.snapshot().manifest.batches).toEqual([]), 60_000);
  await Promise.all([here.close(), there.close()]);
});

it("after a trap the rows are back, and the pages are told what happens", async () => {
  const storage = memoryStorage();
  const openEngine = () =>
    RestartingEngine.open(async () => {
      const port = await openNodePort();
      return {
        ...port,
        runQuery: (connection: number, text: string) =>
          port.runQuery(text.includes("wreck") ? 99_999 : connection, text),
      };
    });
  const { workspace } = await openWorkspace({ storage, tabs: singleTab(), openEngine, demo: async () => [] });
  await load(workspace, students("students.csv", ids(0, 7)), scores("scores.csv", "2023-2024-1", ids(0, 7)));
  const states: string[] = [];
  workspace.subscribe(() => states.push(workspace.snapshot().engine));
  const engine = await workspace.engine();
  await expect(engine.run(raw("SELECT 'wreck'"))).rejects.toThrow(TrapError);
  const { columns } = await engine.query(sql`SELECT count(*) AS n FROM assessments`);
  expect(columns[0]?.values[0]).toBe(14);
  expect(states).toEqual(["restarting", "ready"]);
  await load(workspace, students("more.csv", ids(7, 9)));
  expect(workspace.snapshot().data.panels.students.rowCount).toBe(9);
  await workspace.close();
});

it("the demo is what its files hold, and is called the demo", async () => {
  const { workspace, found } = await openWorkspace({
    storage: memoryStorage(),
    tabs: singleTab(),
    openEngine: openNode,
    demo: () => screen(workspace, students("demo students.csv", ids(0, 5))),
  });
  expect(found).toBe(false);
  await load(workspace, students("own.csv", ids(0, 9)));
  const seen = new Set<number>();
  const stop = workspace.subscribe(() => seen.add(workspace.snapshot().data.panels.students.rowCount));
  await workspace.startOver("demo");
  stop();
  expect(workspace.snapshot().manifest).toMatchObject({ origin: "demo", revision: 2 });
  expect(workspace.snapshot().manifest.log.map(({ what }) => what)).toEqual(["start_over", "import"]);
  expect(workspace.snapshot().data.panels.students.rowCount).toBe(5);
  // What was there gave way in one step: nothing stood in between.
  expect([...seen]).toEqual([5]);
  await workspace.startOver("empty");
  expect(workspace.snapshot().manifest).toMatchObject({ origin: "own", batches: [] });
  await workspace.close();
});
