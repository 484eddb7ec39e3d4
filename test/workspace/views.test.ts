import { strFromU8, unzipSync } from "fflate";
import { expect, it, vi } from "vitest";
import { pack, unpack } from "../../src/columns/packed.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { openWorkspace } from "../../src/workspace/openWorkspace.ts";
import { singleTab, type Tabs } from "../../src/workspace/tabs.ts";
import type { SavedView } from "../../src/workspace/workspace.ts";
import { allSeen, ids, load, screen, students } from "./school.ts";

const parts = { openEngine: openNode, demo: async () => [], tabs: singleTab() };
const view: SavedView = {
  id: "1",
  name: "Board",
  description: "For May",
  at: "2026-05-04T10:00:00.000Z",
  path: "/competence",
  search: { program: "P02" },
};

it("a saved view outlives the page, goes with the export, and computes nothing anew", async () => {
  const storage = memoryStorage();
  const { workspace } = await openWorkspace({ ...parts, storage });
  await load(workspace, students("a.csv", ids(0, 7)));
  const before = workspace.snapshot();
  const plan = await workspace.plan(await screen(workspace, students("b.csv", ids(20, 25))));
  await workspace.changeViews((views) => [...views, view]);
  const after = workspace.snapshot();
  expect(after.manifest).toEqual({ ...before.manifest, views: [view] });
  expect(after.data).toBe(before.data);
  expect(after.manifest.settings).toBe(before.manifest.settings);
  await workspace.commit(plan, allSeen(plan));
  expect(
    workspace.snapshot().manifest.views,
    "an import under way is not disturbed, nor the view by it",
  ).toEqual([view]);
  const exported = unzipSync(new Uint8Array(await (await workspace.exportFile()).arrayBuffer()));
  expect(JSON.parse(strFromU8(exported["manifest.json"] ?? new Uint8Array()))).toMatchObject({
    views: [view],
  });
  await workspace.close();
  const { workspace: again } = await openWorkspace({ ...parts, storage });
  expect(again.snapshot().manifest.views).toEqual([view]);
  await again.close();
});

it("files that take the place of all that is loaded leave the views; starting over takes them away", async () => {
  const { workspace } = await openWorkspace({ ...parts, storage: memoryStorage() });
  await load(workspace, students("a.csv", ids(0, 7)));
  await workspace.changeViews(() => [view]);
  const plan = await workspace.plan(await screen(workspace, students("b.csv", ids(20, 25))), undefined, {
    scopes: [],
    against: "nothing",
  });
  await workspace.commit(plan, allSeen(plan));
  expect(workspace.snapshot().manifest).toMatchObject({
    views: [view],
    batches: [{ file: { name: "b.csv" } }],
  });
  await workspace.startOver("empty");
  expect(workspace.snapshot().manifest.views).toEqual([]);
  await workspace.close();
});

it("what one tab saves another shows, and neither loses the other's", async () => {
  const storage = memoryStorage();
  const lock = singleTab();
  const heard: ((revision: number) => void)[][] = [[], []];
  const tab = (own: number, other: number): Tabs => ({
    exclusive: (work) => lock.exclusive(work),
    announce: (revision) => heard[other]?.forEach((listener) => listener(revision)),
    onAnnounced: (listener) => heard[own]?.push(listener),
    close: () => undefined,
  });
  const { workspace: here } = await openWorkspace({ ...parts, storage, tabs: tab(0, 1) });
  const { workspace: there } = await openWorkspace({ ...parts, storage, tabs: tab(1, 0) });
  await Promise.all([
    here.changeViews((views) => [...views, view]),
    there.changeViews((views) => [...views, { ...view, id: "2", name: "Parents" }]),
  ]);
  const names = (workspace: typeof here) =>
    workspace
      .snapshot()
      .manifest.views.map(({ name }) => name)
      .toSorted();
  await vi.waitFor(() => expect(names(here)).toEqual(["Board", "Parents"]));
  await vi.waitFor(() => expect(names(there)).toEqual(["Board", "Parents"]));
  await Promise.all([here.close(), there.close()]);
});

it("a workspace that was written before there were views opens with none", async () => {
  const storage = memoryStorage();
  const { workspace } = await openWorkspace({ ...parts, storage });
  await load(workspace, students("a.csv", ids(0, 7)));
  await workspace.close();
  const bytes = await storage.read("manifest");
  const { views: _none, ...earlier } = unpack(bytes ?? new Uint8Array()).header as Record<string, unknown>;
  await storage.write("manifest", pack(earlier, []));
  const { workspace: again } = await openWorkspace({ ...parts, storage });
  expect(again.snapshot().manifest).toMatchObject({ views: [], batches: [{ file: { name: "a.csv" } }] });
  await again.close();
});
