import type { ObservableEngine } from "../../src/engine/engine.ts";
import { openNode } from "../../src/engine/openNode.ts";
import { raw } from "../../src/engine/sql.ts";
import type { FileStorage } from "../../src/workspace/fileStorage.ts";
import { LiveDatabase } from "../../src/workspace/liveDatabase.ts";
import { openWorkspace } from "../../src/workspace/openWorkspace.ts";
import { singleTab, type Tabs } from "../../src/workspace/tabs.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";

let started: Promise<ObservableEngine> | null = null;

/** One real DuckDB for a test file, empty each time a workspace opens it: starting one takes two seconds. */
export async function emptyEngine(): Promise<ObservableEngine> {
  started ??= openNode();
  const engine = await started;
  await engine.run(raw("ROLLBACK")).catch(() => undefined);
  await new LiveDatabase({}).clear(engine);
  return {
    query: (statement, signal) => engine.query(statement, signal),
    queryNumbers: (statement, kinds, signal) => engine.queryNumbers(statement, kinds, signal),
    run: (statement) => engine.run(statement),
    insert: (table, columns) => engine.insert(table, columns),
    insertSlices: (table, slices) => engine.insertSlices(table, slices),
    onRestart: (replay) => engine.onRestart(replay),
    state: () => engine.state(),
    subscribe: (listener) => engine.subscribe(listener),
    close: () => Promise.resolve(),
  };
}

export async function open(storage: FileStorage, tabs: Tabs = singleTab()): Promise<Workspace> {
  const { workspace } = await openWorkspace({ storage, tabs, openEngine: emptyEngine, demo: async () => [] });
  return workspace;
}
