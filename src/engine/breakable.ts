import type { Engine } from "./engine.ts";

/** An engine for work that the signal breaks off: between its statements, and inside those that read. They reject with its reason. */
export function breakable(engine: Engine, signal: AbortSignal | undefined): Engine {
  if (signal === undefined) return engine;
  return {
    query: (statement, own = signal) => engine.query(statement, own),
    queryNumbers: (statement, kinds, own = signal) => engine.queryNumbers(statement, kinds, own),
    run: async (statement) => {
      signal.throwIfAborted();
      await engine.run(statement);
    },
    insert: async (table, columns) => {
      signal.throwIfAborted();
      await engine.insert(table, columns);
    },
    onRestart: (replay) => engine.onRestart(replay),
    close: () => engine.close(),
  };
}
