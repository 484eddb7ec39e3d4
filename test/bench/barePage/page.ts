import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";

// duckdb-wasm with nothing of ours around it: what the app's times are held against.

const absolute = (url: string): string => new URL(url, document.baseURI).href;

async function start() {
  const began = performance.now();
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(workerUrl)));
  await database.instantiate(absolute(wasmUrl));
  await database.open({ query: { castBigIntToDouble: true } });
  const connection = await database.connect();
  return { database, connection, milliseconds: performance.now() - began };
}
const started = start();

/** What the page is asked to load: its columns with their types, said rather than guessed. */
export interface BareFile {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly records: number;
}

const tableOf = (name: string): string => name.replace(/\.csv$/u, "");

function loadSql({ name, columns }: BareFile): string {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
  return `CREATE OR REPLACE TABLE ${tableOf(name)} AS SELECT * FROM read_csv('${name}', auto_detect = false, header = true,
  delim = ',', quote = '"', escape = '"', new_line = '\\n', dateformat = '%Y-%m-%d', columns = {${types.join(", ")}})`;
}

/** A row a score of a table with a column an indicator: what an import of such a file has to end in. */
const unpivotSql = (name: string): string =>
  `CREATE OR REPLACE TABLE assessments AS FROM ${tableOf(name)} UNPIVOT (score FOR indicator_code IN (COLUMNS(* EXCLUDE (student_id, term_code, assessor_kind))))`;

async function firstOf(connection: AsyncDuckDBConnection, statement: string): Promise<unknown> {
  return (await connection.query(statement)).getChildAt(0)?.get(0);
}

const barePage = {
  /** Milliseconds until it answered, and DuckDB's version. */
  ready: async () => {
    const { connection, milliseconds } = await started;
    return { milliseconds, version: String(await firstOf(connection, "SELECT version()")) };
  },
  /** Milliseconds to a table of each file chosen, and to one of a row a score of the one that is wide. Throws RangeError where rows are missing. */
  async load(expected: readonly BareFile[], wide: string | null) {
    const { database, connection } = await started;
    const files = [...(document.querySelector("input")?.files ?? [])];
    const began = performance.now();
    for (const file of files)
      await database.registerFileHandle(file.name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    for (const file of expected) await connection.query(loadSql(file));
    const read = performance.now() - began;
    if (wide !== null) await connection.query(unpivotSql(wide));
    const unpivoted = performance.now() - began;
    for (const { name, records } of expected) {
      const rows = Number(await firstOf(connection, `SELECT count(*)::DOUBLE FROM ${tableOf(name)}`));
      if (rows !== records) throw new RangeError(`read_csv made ${rows} of ${records} rows of ${name}`);
    }
    await database.dropFiles();
    return { read, unpivoted };
  },
  /** Milliseconds of each statement, its result fetched whole, one after the other. */
  async ask(statements: readonly string[]) {
    const { connection } = await started;
    const milliseconds: number[] = [];
    for (const statement of statements) {
      const began = performance.now();
      const result = await connection.query(statement);
      milliseconds.push(performance.now() - began);
      if (result.numRows === 0) throw new RangeError(`no answer to: ${statement}`);
    }
    return milliseconds;
  },
};

export type BarePage = typeof barePage;
Object.assign(globalThis, { barePage });
