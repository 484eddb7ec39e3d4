import * as duckdb from "@duckdb/duckdb-wasm/blocking";
import { createRequire } from "node:module";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type EnginePort, openOptions } from "./port.ts";
import { RestartingEngine } from "./restartingEngine.ts";

const longestTurnMs = 15;

/** One DuckDB on this thread, unlocked yet: what `openNode` starts, and starts again. */
export async function openNodePort(): Promise<EnginePort> {
  const file = (name: string) => createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${name}`);
  const bundles = {
    mvp: { mainModule: file("duckdb-mvp.wasm"), mainWorker: file("duckdb-node-mvp.worker.cjs") },
    eh: { mainModule: file("duckdb-eh.wasm"), mainWorker: file("duckdb-node-eh.worker.cjs") },
  };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate();
  database.open(openOptions);

  let turnBegan = performance.now();
  let last = Promise.resolve();
  const leaveAfter = async (before: Promise<void>) => {
    await before;
    if (performance.now() - turnBegan < longestTurnMs) return;
    await nextTurn();
    turnBegan = performance.now();
  };
  /** The build runs on this thread, so timers and aborts are heard only if it is left now and then. Who asked first goes on first. */
  const leaveThread = (): Promise<void> => {
    last = leaveAfter(last);
    return last;
  };

  return {
    connect: async () => database.connect().useUnsafe((_bindings, connection) => connection),
    disconnect: async (connection) => database.disconnect(connection),
    runQuery: async (connection, text) => database.runQuery(connection, text),
    async start(connection, text) {
      await leaveThread();
      return database.startPendingQuery(connection, text, true);
    },
    async poll(connection) {
      await leaveThread();
      return database.pollPendingQuery(connection);
    },
    async fetch(connection) {
      await leaveThread();
      return database.fetchQueryResults(connection);
    },
    cancel: async (connection) => void database.cancelPendingQuery(connection),
    insertArrow: async (connection, stream, schema, table) =>
      database.insertArrowFromIPCStream(connection, stream, { name: table, schema, create: false }),
    onDeath: () => undefined,
    terminate: () => undefined,
  };
}

/** DuckDB in Node: the same program and the same locks as in the browser, on this thread. Takes about 1.5 s and 340 MB. */
export function openNode(): Promise<RestartingEngine> {
  return RestartingEngine.open(openNodePort);
}
