import { abortable } from "./abortable.ts";
import { decodeResult, hasDictionary } from "./decode.ts";
import type { Engine, EngineColumn, NumberArrays, NumberKind, ResultTable } from "./engine.ts";
import { EngineError, engineError, isTrap } from "./engineError.ts";
import { Insertion } from "./insertion.ts";
import { NumberGatherer } from "./numberGatherer.ts";
import { lockDown, type EnginePort } from "./port.ts";
import type { Sql } from "./sql.ts";

/** Why calls of a session that ended were not answered. */
export class SessionEnded extends Error {
  override readonly name = "SessionEnded";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** What can't be decoded is the statement's fault and leaves the database whole. */
function undecodable(statement: Sql, cause: unknown): EngineError {
  return new EngineError(cause instanceof Error ? cause.message : String(cause), statement, cause);
}

function decoded(statement: Sql, messages: readonly Uint8Array[]): ResultTable {
  try {
    return decodeResult(messages);
  } catch (cause) {
    throw undecodable(statement, cause);
  }
}

const poolSize = 4;
/** So many parts of a result are asked for ahead while they come at once: the engine need not wait until the page has time to ask for the next. */
const partsAhead = 4;

/**
 * One locked DuckDB. Reads are sent in slices on a pool of connections, so that they interleave and can be cancelled;
 * statements and inserts go one after the other on a connection of their own, so that a transaction spans them.
 */
export class Session implements Pick<Engine, "query" | "queryNumbers" | "run" | "insertSlices"> {
  readonly #port: EnginePort;
  readonly #writer: number;
  readonly #idle: number[] = [];
  readonly #waiting: ((connection: number | Promise<number>) => void)[] = [];
  readonly #inFlight = new Set<(cause: unknown) => void>();
  readonly #whenEnded: ((cause: unknown) => void)[] = [];
  #ended: SessionEnded | null = null;
  #opened = 0;
  #writes: Promise<unknown> = Promise.resolve();
  /** Reads that were broken off and have not let go yet. */
  readonly #leaving = new Set<Promise<void>>();

  private constructor(port: EnginePort, writer: number) {
    this.#port = port;
    this.#writer = writer;
  }

  /** Locks the engine behind the port. Rejects with EngineError if one of the locks does not hold. */
  static async open(port: EnginePort): Promise<Session> {
    const writer = await port.connect();
    const session = new Session(port, writer);
    port.onDeath((cause) => session.end(cause));
    for (const statement of lockDown) await session.run(statement);
    return session;
  }

  async query(statement: Sql, signal?: AbortSignal): Promise<ResultTable> {
    const messages: Uint8Array[] = [];
    await this.#readOnPool(statement, signal, (message) => void messages.push(message));
    return decoded(statement, messages);
  }

  async queryNumbers<Name extends string>(
    statement: Sql,
    kinds: Readonly<Record<Name, NumberKind>>,
    signal?: AbortSignal,
  ): Promise<NumberArrays<Name>> {
    const gatherer = new NumberGatherer(kinds);
    await this.#readOnPool(statement, signal, (message) => {
      try {
        gatherer.add(message);
      } catch (cause) {
        throw undecodable(statement, cause);
      }
    });
    try {
      return await gatherer.finish();
    } catch (cause) {
      throw undecodable(statement, cause);
    }
  }

  run(statement: Sql): Promise<void> {
    return this.#write(statement, async () => {
      await this.#alive(() => this.#port.runQuery(this.#writer, statement.text));
    });
  }

  insertSlices(table: string, slices: Iterable<readonly EngineColumn[]>): Promise<void> {
    const into = new Insertion(table, {
      ask: async (statement) =>
        decoded(statement, [await this.#alive(() => this.#port.runQuery(this.#writer, statement.text))]),
      take: (stream, schema, name) =>
        this.#alive(() => this.#port.insertArrow(this.#writer, stream, schema, name)),
    });
    return this.#write(into.statement, () => into.run(slices)).catch((cause: unknown) => {
      // A slice that could not be made, or was not to be, is no fault of the database.
      throw into.unmade === null ? cause : into.unmade.cause;
    });
  }

  /** Ends the session: everything in flight rejects with a TrapError whose cause is a SessionEnded, and the port is terminated. */
  end(cause: unknown): void {
    if (this.#ended) return;
    this.#ended = new SessionEnded(cause);
    for (const reject of this.#inFlight) reject(this.#ended);
    this.#inFlight.clear();
    this.#port.terminate();
    for (const listener of this.#whenEnded) listener(cause);
  }

  /** Hears once that the session ended, at once if it has already. */
  onEnd(listener: (cause: unknown) => void): void {
    if (this.#ended) listener(this.#ended.cause);
    else this.#whenEnded.push(listener);
  }

  /** The port's answer, or a rejection as soon as the session ends: a dead worker leaves its requests unanswered. */
  #alive<T>(ask: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#inFlight.add(reject);
      ask()
        .then(resolve, reject)
        .finally(() => this.#inFlight.delete(reject));
    });
  }

  #write<T>(statement: Sql, work: () => Promise<T>): Promise<T> {
    const whenLeft = async () => {
      await Promise.all(this.#leaving);
      return work();
    };
    const done = this.#writes.then(whenLeft).catch((cause: unknown) => {
      throw engineError(statement, cause);
    });
    this.#writes = done.catch(() => undefined);
    return done;
  }

  async #take(): Promise<number> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#opened < poolSize) {
      this.#opened++;
      return this.#alive(() => this.#port.connect());
    }
    return this.#alive(() => new Promise<number>((resolve) => this.#waiting.push(resolve)));
  }

  #release(connection: number): void {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#idle.push(connection);
  }

  /** A connection whose statement was broken off may hold an open result: it is closed, and a new one takes its place. */
  async #replace(connection: number): Promise<void> {
    try {
      await this.#alive(() => this.#port.cancel(connection));
      await this.#alive(() => this.#port.disconnect(connection));
    } catch (cause) {
      // The statement's own error was reported; a connection that can't be closed is left behind.
      if (isTrap(cause)) return this.end(cause);
    }
    const next = this.#waiting.shift();
    if (next) next(this.#alive(() => this.#port.connect()));
    else this.#opened--;
  }

  /** Reads on a connection of the pool; `take` is given each message of the result as it arrives. */
  async #readOnPool(
    statement: Sql,
    signal: AbortSignal | undefined,
    take: (message: Uint8Array) => void,
  ): Promise<void> {
    signal?.throwIfAborted();
    const read = async (): Promise<void> => {
      const connection = await this.#take();
      if (signal?.aborted) {
        this.#release(connection);
        throw signal.reason;
      }
      await this.#read(connection, statement, signal, take);
    };
    const reading = read();
    try {
      await abortable(reading, signal);
    } catch (cause) {
      if (signal?.aborted) {
        this.#leave(reading);
        throw signal.reason;
      }
      throw engineError(statement, cause);
    }
  }

  /** Until a read that was broken off has let go of what it saw, a table that it named can't be dropped and made anew [measured]. */
  #leave(reading: Promise<void>): void {
    const left = reading
      .catch(() => undefined)
      .finally(() => {
        this.#leaving.delete(left);
      });
    this.#leaving.add(left);
  }

  async #read(
    connection: number,
    statement: Sql,
    signal: AbortSignal | undefined,
    take: (message: Uint8Array) => void,
  ): Promise<void> {
    const fetch = () => {
      const part = this.#alive(() => this.#port.fetch(connection));
      // Where nobody waits for it any more, it is heard when the read is left.
      part.catch(() => undefined);
      return part;
    };
    const coming: ReturnType<typeof fetch>[] = [];
    try {
      let head = await this.#alive(() => this.#port.start(connection, statement.text));
      while (!head) {
        signal?.throwIfAborted();
        head = await this.#alive(() => this.#port.poll(connection));
      }
      // A streamed result comes without the texts of its ENUM columns: such a statement is run at once instead.
      if (hasDictionary(head)) {
        await this.#alive(() => this.#port.cancel(connection));
        take(await this.#alive(() => this.#port.runQuery(connection, statement.text)));
        this.#release(connection);
        return;
      }
      take(head);
      // A part that is still being made holds up what others ask for: only one is asked for then.
      let ahead = 1;
      coming.push(fetch());
      for (;;) {
        signal?.throwIfAborted();
        const next = await coming.shift();
        if (next?.length === 0) break;
        ahead = next ? Math.min(2 * ahead, partsAhead) : 1;
        // The engine makes the next parts while this one is taken in.
        while (coming.length < ahead) coming.push(fetch());
        if (next) take(next);
      }
      await Promise.all(coming);
    } catch (cause) {
      await Promise.allSettled(coming);
      await this.#replace(connection);
      throw cause;
    }
    this.#release(connection);
  }
}
