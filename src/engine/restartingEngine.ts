import { abortable } from "./abortable.ts";
import type {
  Engine,
  EngineColumn,
  EngineState,
  NumberArrays,
  NumberKind,
  ObservableEngine,
  ResultTable,
} from "./engine.ts";
import { EngineError, TrapError } from "./engineError.ts";
import type { EnginePort } from "./port.ts";
import { Session, SessionEnded } from "./session.ts";
import type { Sql } from "./sql.ts";

type Replay = (fresh: Engine) => Promise<void>;

/**
 * An engine that survives the death of its DuckDB: after a trap it starts a fresh one, locks it, has the rows replayed
 * into it, and only then lets waiting calls go on. The statement that trapped rejects with TrapError, because it would
 * trap again; other reads that were in flight are asked once more; writes in flight reject.
 */
export class RestartingEngine implements ObservableEngine {
  readonly #openPort: () => Promise<EnginePort>;
  readonly #listeners = new Set<() => void>();
  #replay: Replay | null = null;
  #state: EngineState = "starting";
  #session: Session | null = null;
  #ready: Promise<Session>;
  #closed = false;

  private constructor(openPort: () => Promise<EnginePort>) {
    this.#openPort = openPort;
    this.#ready = this.#start();
  }

  /** Resolves when the first DuckDB answers; rejects with EngineError if it can't be started. */
  static async open(openPort: () => Promise<EnginePort>): Promise<RestartingEngine> {
    const engine = new RestartingEngine(openPort);
    await engine.#ready;
    return engine;
  }

  state(): EngineState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRestart(replay: Replay): void {
    this.#replay = replay;
  }

  query(statement: Sql, signal?: AbortSignal): Promise<ResultTable> {
    return this.#read((session) => session.query(statement, signal), signal);
  }

  queryNumbers<Name extends string>(
    statement: Sql,
    kinds: Readonly<Record<Name, NumberKind>>,
    signal?: AbortSignal,
  ): Promise<NumberArrays<Name>> {
    return this.#read((session) => session.queryNumbers(statement, kinds, signal), signal);
  }

  async #read<T>(work: (session: Session) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const ask = async () => {
      const session = await abortable(this.#live(), signal);
      return this.#guard(session, work(session));
    };
    try {
      return await ask();
    } catch (cause) {
      const bystander = cause instanceof EngineError && cause.cause instanceof SessionEnded && !this.#closed;
      if (!bystander) throw cause;
      return ask();
    }
  }

  async run(statement: Sql): Promise<void> {
    const session = await this.#live();
    return this.#guard(session, session.run(statement));
  }

  async insert(table: string, columns: readonly EngineColumn[]): Promise<void> {
    return this.insertSlices(table, [columns]);
  }

  async insertSlices(table: string, slices: Iterable<readonly EngineColumn[]>): Promise<void> {
    const session = await this.#live();
    return this.#guard(session, session.insertSlices(table, slices));
  }

  async close(): Promise<void> {
    this.#closed = true;
    const session = this.#session;
    this.#session = null;
    session?.end(new Error("the database was closed"));
  }

  #setState(state: EngineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** The session calls go to. After a restart that failed, the next call tries again. */
  #live(): Promise<Session> {
    if (this.#closed) return Promise.reject(new EngineError("the database was closed", "", null));
    if (this.#state === "failed") this.#restart();
    return this.#ready;
  }

  async #guard<T>(session: Session, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      // A read that was broken off rejects with its signal's reason: nothing happened to the database.
      if (cause instanceof TrapError) this.#lose(session, cause);
      throw cause;
    }
  }

  #lose(session: Session, cause: unknown): void {
    if (this.#session !== session || this.#closed) return;
    this.#session = null;
    session.end(cause);
    this.#restart();
  }

  #restart(): void {
    this.#setState("restarting");
    this.#ready = this.#start();
    // Whoever calls next hears of a failure; here it must only not go unhandled.
    this.#ready.catch(() => undefined);
  }

  async #start(): Promise<Session> {
    let session: Session | null = null;
    try {
      const port = await this.#openPort();
      const fresh = await Session.open(port);
      session = fresh;
      if (this.#replay) await this.#replay(this.#engineForReplay(fresh));
      if (this.#closed) throw new Error("the database was closed");
      this.#session = fresh;
      fresh.onEnd((cause) => this.#lose(fresh, cause));
      this.#setState("ready");
      return fresh;
    } catch (cause) {
      session?.end(cause);
      this.#setState("failed");
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new EngineError(`The database could not be started: ${reason}`, "", cause);
    }
  }

  /** The fresh session itself: through `this`, the replay would wait for its own end. */
  #engineForReplay(session: Session): Engine {
    return {
      query: (statement, signal) => session.query(statement, signal),
      queryNumbers: (statement, kinds, signal) => session.queryNumbers(statement, kinds, signal),
      run: (statement) => session.run(statement),
      insert: (table, columns) => session.insertSlices(table, [columns]),
      insertSlices: (table, slices) => session.insertSlices(table, slices),
      onRestart: (replay) => this.onRestart(replay),
      close: () => this.close(),
    };
  }
}
