import type { Sql } from "./sql.ts";

/** A column handed to the engine. `valid[row] === 0` is NULL; without `valid` nothing is NULL. Dates are days since 1970-01-01. */
export type EngineColumn = { readonly name: string; readonly valid?: Uint8Array } & (
  | { readonly type: "integer"; readonly values: Int32Array }
  | { readonly type: "number"; readonly values: Float64Array }
  | { readonly type: "date"; readonly values: Int32Array }
  | { readonly type: "text"; readonly values: readonly string[] }
);

/** One decoded result column: numbers as Float64Array (NULL where `valid` is 0), everything else as texts, dates ISO `YYYY-MM-DD`. */
export type ResultColumn =
  | {
      readonly name: string;
      readonly kind: "number";
      readonly values: Float64Array;
      readonly valid: Uint8Array;
    }
  | {
      readonly name: string;
      readonly kind: "text" | "date" | "boolean";
      readonly values: readonly (string | null)[];
    };

export interface ResultTable {
  readonly columns: readonly ResultColumn[];
  readonly rowCount: number;
}

/** What a column of numbers is read into: codes and counts, or measures. */
export type NumberKind = "integer" | "number";

/** Columns of numbers of equal length; NULL is −1 in an Int32Array, NaN in a Float64Array. */
export interface NumberArrays<Name extends string> {
  readonly rowCount: number;
  readonly columns: Readonly<Record<Name, Int32Array | Float64Array>>;
}

/**
 * The one door to DuckDB: the same in the browser (worker) and in Node (blocking build).
 * Every rejection is an EngineError that carries the SQL and the cause; an abort rejects with the signal's reason.
 */
export interface Engine {
  /** Reads; several at once; cancelled by the signal. */
  query(statement: Sql, signal?: AbortSignal): Promise<ResultTable>;
  /** Reads columns of numbers into arrays while they arrive: for millions of rows, of which nothing else is made. */
  queryNumbers<Name extends string>(
    statement: Sql,
    kinds: Readonly<Record<Name, NumberKind>>,
    signal?: AbortSignal,
  ): Promise<NumberArrays<Name>>;
  /** Runs a statement for its effect. */
  run(statement: Sql): Promise<void>;
  /** Appends columns to an existing table and checks that its row count grew by their length. `table` is `name` or `schema.name`. */
  insert(table: string, columns: readonly EngineColumn[]): Promise<void>;
  /** The same for slices of rows, each made and encoded while the engine takes the one before. It rejects with what making one throws. */
  insertSlices(table: string, slices: Iterable<readonly EngineColumn[]>): Promise<void>;
  /** What must be done after a trap restarted the worker: the rows are replayed here before any other call goes on. */
  onRestart(replay: (fresh: Engine) => Promise<void>): void;
  close(): Promise<void>;
}

/** `idle`: not yet asked for. `restarting`: after a trap, until the rows are back. `failed`: could not be started; the next call tries again. */
export type EngineState = "idle" | "starting" | "ready" | "restarting" | "failed";

/** An engine whose restarts can be watched. */
export interface ObservableEngine extends Engine {
  state(): EngineState;
  /** Calls the listener after every change of state; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}
