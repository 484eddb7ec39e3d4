import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { type EnginePort, openOptions } from "./port.ts";
import { RestartingEngine } from "./restartingEngine.ts";

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

async function openPort(): Promise<EnginePort> {
  const worker = new Worker(new URL("./databaseWorker.ts", import.meta.url), {
    type: "module",
    name: "database",
  });
  const listeners = new Set<(cause: unknown) => void>();
  let death: { readonly cause: unknown } | null = null;
  // The binding leaves its requests unanswered for ever when the worker fails, so the failure is heard here.
  const die = (cause: unknown) => {
    death ??= { cause };
    for (const listener of listeners) listener(cause);
  };
  worker.addEventListener("error", (event) =>
    die(new Error(event.message || "the worker could not be started")),
  );
  worker.addEventListener("messageerror", () => die(new Error("a message of the worker could not be read")));
  const onDeath = (listener: (cause: unknown) => void) => {
    listeners.add(listener);
    if (death) listener(death.cause);
  };

  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const started = database.instantiate(absolute(wasmUrl)).then(() => database.open(openOptions));
  try {
    await Promise.race([started, new Promise<never>((_resolve, reject) => onDeath(reject))]);
  } catch (cause) {
    worker.terminate();
    throw cause;
  }

  return {
    connect: () => database.connectInternal(),
    disconnect: (connection) => database.disconnect(connection),
    runQuery: (connection, text) => database.runQuery(connection, text),
    start: (connection, text) => database.startPendingQuery(connection, text, true),
    poll: (connection) => database.pollPendingQuery(connection),
    fetch: (connection) => database.fetchQueryResults(connection),
    cancel: async (connection) => void (await database.cancelPendingQuery(connection)),
    insertArrow: (connection, stream, schema, table) =>
      database.insertArrowFromIPCStream(connection, stream, { name: table, schema, create: false }),
    onDeath,
    terminate: () => void database.terminate(),
  };
}

/**
 * DuckDB in a worker of its own, from files of this origin. Resolves when it is locked and answers (1.4-2 s, 34 MB of wasm).
 * Rejects with EngineError if the browser can't start it. Call it once and share the promise.
 */
export function openBrowser(): Promise<RestartingEngine> {
  return RestartingEngine.open(openPort);
}
