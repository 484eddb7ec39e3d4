import { afterEach, expect, it } from "vitest";
import { EngineError, TrapError } from "../../src/engine/engineError.ts";
import { openNodePort } from "../../src/engine/openNode.ts";
import type { EnginePort } from "../../src/engine/port.ts";
import { RestartingEngine } from "../../src/engine/restartingEngine.ts";
import { raw, sql } from "../../src/engine/sql.ts";

interface Wreckable {
  readonly opened: number;
  die(cause: unknown): void;
  refuseStart: boolean;
  wrecksCancel: boolean;
}

async function openWreckable(): Promise<{ engine: RestartingEngine; control: Wreckable }> {
  let listeners: ((cause: unknown) => void)[] = [];
  const control = {
    opened: 0,
    refuseStart: false,
    wrecksCancel: false,
    die: (cause: unknown) => listeners.forEach((listener) => listener(cause)),
  };
  const openPort = async (): Promise<EnginePort> => {
    if (control.refuseStart) throw new Error("no memory left");
    control.opened++;
    listeners = [];
    const port = await openNodePort();
    return {
      ...port,
      onDeath: (listener) => listeners.push(listener),
      async runQuery(connection, text) {
        // A connection that does not exist: DuckDB reads outside its memory and really traps.
        return port.runQuery(text.includes("wreck") ? 99_999 : connection, text);
      },
      async cancel(connection) {
        if (control.wrecksCancel) await port.runQuery(99_999, "SELECT 1");
        await port.cancel(connection);
      },
    };
  };
  const engine = await RestartingEngine.open(openPort);
  engine.onRestart(async (fresh) => {
    await fresh.run(sql`CREATE TABLE kept (v INTEGER)`);
    await fresh.insert("kept", [{ name: "v", type: "integer", values: Int32Array.of(1, 2, 3) }]);
  });
  await engine.run(sql`CREATE TABLE lost (v VARCHAR)`);
  open = engine;
  return { engine, control };
}

let open: RestartingEngine | null = null;
afterEach(() => open?.close());

/** Takes its time, so that it can be broken off. */
const longSort = sql`SELECT x FROM range(3000000) a(x) ORDER BY hash(x)`;
const outcome = (work: Promise<unknown>) => work.catch((cause: unknown) => cause);

it("starts afresh after a trap, locked and with the rows replayed, and asks other reads again", async () => {
  const { engine, control } = await openWreckable();
  const states: string[] = [];
  engine.subscribe(() => states.push(engine.state()));
  const bystander = engine.query(
    sql`SELECT count(*) AS n FROM range(30000) a(x), range(3000) b(y) WHERE x = y`,
  );
  const wreck = await outcome(engine.run(raw("SELECT 'wreck'")));
  expect(wreck).toBeInstanceOf(TrapError);
  expect(wreck).toMatchObject({ sql: "SELECT 'wreck'" });
  expect((await engine.query(sql`SELECT sum(v) AS s FROM kept`)).columns[0]?.values[0]).toBe(6);
  expect((await bystander).columns[0]?.values[0]).toBe(3000);
  expect(await outcome(engine.query(sql`SELECT * FROM lost`))).toBeInstanceOf(EngineError);
  expect(await outcome(engine.run(raw("SET enable_external_access = true")))).toBeInstanceOf(EngineError);
  expect(states).toEqual(["restarting", "ready"]);
  expect(control.opened).toBe(2);
});

it("hears that the worker died while nothing was asked", async () => {
  const { engine, control } = await openWreckable();
  control.die(new Error("killed by the browser"));
  expect(engine.state()).toBe("restarting");
  expect((await engine.query(sql`SELECT count(*) AS n FROM kept`)).columns[0]?.values[0]).toBe(3);
  expect(control.opened).toBe(2);
});

it("rejects writes that were in flight, because nobody knows how far they came", async () => {
  const { engine, control } = await openWreckable();
  const slowWrite = outcome(engine.run(sql`CREATE TABLE made AS SELECT 1 AS v`));
  const second = outcome(engine.run(sql`INSERT INTO lost VALUES ('x')`));
  control.die(new Error("killed by the browser"));
  expect(await second).toBeInstanceOf(TrapError);
  await slowWrite;
  expect((await engine.query(sql`SELECT count(*) AS n FROM kept`)).columns[0]?.values[0]).toBe(3);
});

it("says when it can't start again, and tries once more at the next call", async () => {
  const { engine, control } = await openWreckable();
  control.refuseStart = true;
  expect(await outcome(engine.run(raw("SELECT 'wreck'")))).toBeInstanceOf(TrapError);
  const cause = await outcome(engine.query(sql`SELECT 1 AS v`));
  expect(String(cause)).toMatch(/could not be started: no memory left/);
  expect(engine.state()).toBe("failed");
  control.refuseStart = false;
  expect((await engine.query(sql`SELECT count(*) AS n FROM kept`)).columns[0]?.values[0]).toBe(3);
  expect(engine.state()).toBe("ready");
});

it("an abort is heard during a restart", async () => {
  const { engine, control } = await openWreckable();
  control.die(new Error("killed by the browser"));
  const cause = await outcome(engine.query(sql`SELECT 1 AS v`, AbortSignal.timeout(1)));
  expect(cause).toMatchObject({ name: "TimeoutError" });
  expect((await engine.query(sql`SELECT 1 AS v`)).rowCount).toBe(1);
});

it("a read that is broken off leaves the database as it is; one that traps while it is closed starts it afresh", async () => {
  const { engine, control } = await openWreckable();
  for (const wait of [0, 5, 60]) {
    const breaking = new AbortController();
    const slow = engine.query(longSort, breaking.signal);
    setTimeout(() => breaking.abort(), wait);
    expect(await outcome(slow)).toMatchObject({ name: "AbortError" });
    await engine.run(sql`INSERT INTO lost VALUES ('still here')`);
  }
  expect((await engine.query(sql`SELECT * FROM lost`)).rowCount).toBe(3);
  expect([engine.state(), control.opened]).toEqual(["ready", 1]);

  control.wrecksCancel = true;
  const breaking = new AbortController();
  const slow = engine.query(longSort, breaking.signal);
  setTimeout(() => breaking.abort(), 5);
  expect(await outcome(slow)).toMatchObject({ name: "AbortError" });
  await expect.poll(() => control.opened).toBe(2);
  expect((await engine.query(sql`SELECT sum(v) AS s FROM kept`)).columns[0]?.values[0]).toBe(6);
});

it("answers nothing after it was closed", async () => {
  const { engine } = await openWreckable();
  await engine.close();
  for (const work of [
    engine.query(sql`SELECT 1 AS v`),
    engine.run(sql`SELECT 1`),
    engine.insert("kept", []),
  ]) {
    expect(await outcome(work)).toBeInstanceOf(EngineError);
  }
});
