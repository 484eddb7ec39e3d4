import type { Engine } from "./engine.ts";

/** Throws the signal's reason where the next slice is asked for. */
function* unlessAborted<T>(slices: Iterable<T>, signal: AbortSignal): Generator<T> {
  signal.throwIfAborted();
  for (const slice of slices) {
    yield slice;
    signal.throwIfAborted();
  }
}

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
    insertSlices: (table, slices) => engine.insertSlices(table, unlessAborted(slices, signal)),
    onRestart: (replay) => engine.onRestart(replay),
    close: () => engine.close(),
  };
}
