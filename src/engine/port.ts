import { type Sql, raw } from "./sql.ts";

/**
 * One running DuckDB, as thin as it comes: what the blocking build in Node and the worker in the browser have in common.
 * Results are messages of an Arrow IPC stream. Errors are whatever the binding throws. What is asked of one connection is answered in
 * the order in which it was asked. After its death nothing answers any more.
 */
export interface EnginePort {
  connect(): Promise<number>;
  disconnect(connection: number): Promise<void>;
  /** Runs a text to its end; nothing else runs meanwhile. */
  runQuery(connection: number, text: string): Promise<Uint8Array>;
  /** Starts a statement that is executed in slices by `poll` until the head of the result is there; `fetch` brings the rest, empty at the end and ever after. */
  start(connection: number, text: string): Promise<Uint8Array | null>;
  poll(connection: number): Promise<Uint8Array | null>;
  fetch(connection: number): Promise<Uint8Array | null>;
  cancel(connection: number): Promise<void>;
  insertArrow(
    connection: number,
    stream: Uint8Array,
    schema: string | undefined,
    table: string,
  ): Promise<void>;
  /** Hears once that the worker died, at once if it is dead already. */
  onDeath(listener: (cause: unknown) => void): void;
  terminate(): void;
}

/** How DuckDB is opened: 64-bit integers and decimals arrive as doubles, and a slice of a sent query is short enough to cancel. */
export const openOptions = {
  query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: 20 },
} as const;

/**
 * What closes the engine against the network and the disk, in this order, before anything else runs: afterwards no
 * extension can be loaded, no file or address opened, and no setting changed back.
 */
export const lockDown: readonly Sql[] = [
  raw("SET autoinstall_known_extensions = false"),
  raw("SET autoload_known_extensions = false"),
  raw("SET enable_external_access = false"),
  raw("SET lock_configuration = true"),
];
