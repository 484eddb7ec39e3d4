import "../../../src/app/trustedTypes.ts";
import type { EngineColumn } from "../../../src/engine/engine.ts";
import { openBrowser } from "../../../src/engine/openBrowser.ts";
import { raw, sql } from "../../../src/engine/sql.ts";

/** What the test asks of the page: the app's own engine, whole, in the worker it has in the app. */
const engine = openBrowser();
// Whoever asks hears of a failure.
engine.catch(() => undefined);

async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (cause: unknown) => (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)),
  );
}

/** Longer than any test may last: only an abort ends it. */
const endless = sql`SELECT count(*) AS n FROM range(10000000) a(x), range(10000000) b(y) WHERE (x * y) % 7 = 3`;

const enginePage = {
  ready: async () => (await engine).state(),
  opened: async () => outcome(engine),
  run: async (text: string) => outcome((await engine).run(raw(text))),
  first: async (text: string) => (await (await engine).query(raw(text))).columns[0]?.values[0],
  /** What became of a statement without end that was aborted, and what a read beside it gave. */
  async cancel() {
    const stop = new AbortController();
    const long = outcome((await engine).query(endless, stop.signal));
    const beside = (await (await engine).query(sql`SELECT 41 + 1 AS v`)).columns[0]?.values[0];
    stop.abort(new DOMException("enough", "AbortError"));
    return { beside, outcome: await long };
  },
  async insert(rows: number) {
    const open = await engine;
    await open.run(sql`CREATE TABLE facts (code INTEGER, score DOUBLE, day DATE)`);
    const columns: readonly EngineColumn[] = [
      { name: "code", type: "integer", values: Int32Array.from({ length: rows }, (_, row) => row % 1000) },
      { name: "score", type: "number", values: Float64Array.from({ length: rows }, (_, row) => row / 4) },
      { name: "day", type: "date", values: new Int32Array(rows), valid: new Uint8Array(rows) },
    ];
    const began = performance.now();
    await open.insert("facts", columns);
    return performance.now() - began;
  },
  /** Kills the worker from within, as a lack of memory does, and says which states followed. */
  async restart() {
    const open = await engine;
    const states: string[] = [];
    open.subscribe(() => states.push(open.state()));
    open.onRestart(async (fresh) => {
      await fresh.run(sql`CREATE TABLE replayed (v INTEGER)`);
      await fresh.insert("replayed", [{ name: "v", type: "integer", values: Int32Array.of(1, 2, 3) }]);
    });
    const beside = open.query(sql`SELECT count(*) AS n FROM range(40000) a(x), range(4000) b(y) WHERE x = y`);
    const wreck = await outcome(open.query(raw("SELECT 'wreck'")));
    const after = (await open.query(sql`SELECT sum(v) AS s FROM replayed`)).columns[0]?.values[0];
    return { states, wreck, after, beside: (await beside).columns[0]?.values[0] };
  },
};

export type EnginePage = typeof enginePage;
Object.assign(globalThis, { enginePage });
