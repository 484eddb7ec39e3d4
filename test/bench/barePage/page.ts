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

/** The columns' types, said rather than guessed. */
const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programs: { program_code: "VARCHAR", name_en: "VARCHAR", duration_years: "INTEGER" },
  indicators: {
    indicator_code: "VARCHAR",
    dimension: "VARCHAR",
    level: "VARCHAR",
    task: "VARCHAR",
    scale_min: "DOUBLE",
    scale_max: "DOUBLE",
    direction: "VARCHAR",
  },
  students: {
    student_id: "VARCHAR",
    program_code: "VARCHAR",
    cohort: "VARCHAR",
    gender: "VARCHAR",
    exit_status: "VARCHAR",
  },
  assessments: {
    student_id: "VARCHAR",
    indicator_code: "VARCHAR",
    term_code: "VARCHAR",
    module_code: "VARCHAR",
    assessor_kind: "VARCHAR",
    score: "DOUBLE",
    assessed_on: "DATE",
  },
};

function loadSql(table: string): string {
  const types = Object.entries(columns[table] ?? {}).map(([name, type]) => `'${name}': '${type}'`);
  return `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv('${table}.csv', auto_detect = false, header = true,
  delim = ',', quote = '"', escape = '"', new_line = '\\n', dateformat = '%Y-%m-%d', columns = {${types.join(", ")}})`;
}

async function firstOf(connection: AsyncDuckDBConnection, statement: string): Promise<unknown> {
  return (await connection.query(statement)).getChildAt(0)?.get(0);
}

const barePage = {
  /** Milliseconds until it answered, and DuckDB's version. */
  ready: async () => {
    const { connection, milliseconds } = await started;
    return { milliseconds, version: String(await firstOf(connection, "SELECT version()")) };
  },
  /** Milliseconds to a table of each file chosen, and how many rows the largest holds. */
  async load() {
    const { database, connection } = await started;
    const files = [...(document.querySelector("input")?.files ?? [])];
    const began = performance.now();
    for (const file of files)
      await database.registerFileHandle(file.name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    for (const file of files) await connection.query(loadSql(file.name.replace(/\.csv$/u, "")));
    const milliseconds = performance.now() - began;
    const rows = Number(await firstOf(connection, "SELECT count(*)::DOUBLE FROM assessments"));
    await database.dropFiles();
    return { milliseconds, rows };
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
