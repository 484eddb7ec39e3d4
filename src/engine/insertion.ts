import { encodeColumns } from "./encode.ts";
import type { EngineColumn, ResultTable } from "./engine.ts";
import { EngineError } from "./engineError.ts";
import { ident, sql, type Sql } from "./sql.ts";

const rowsPerInsert = 131_072;

/** The connection that rows are written on. */
interface Writer {
  readonly ask: (statement: Sql) => Promise<ResultTable>;
  readonly take: (stream: Uint8Array, schema: string | undefined, table: string) => Promise<void>;
}

/** Rows on their way into one table: a slice is made and encoded while the engine takes the one before. */
export class Insertion {
  readonly statement: Sql;
  /** Why a slice could not be made, where one could not. */
  unmade: { readonly cause: unknown } | null = null;
  readonly #path: readonly string[];
  readonly #writer: Writer;
  #taken = Promise.resolve();

  /** `table` is `name` or `schema.name`. */
  constructor(table: string, writer: Writer) {
    this.#path = table.split(".");
    this.statement = sql`INSERT INTO ${ident(...this.#path)}`;
    this.#writer = writer;
  }

  /** Rejects where columns do not fit the table or each other, where its row count did not grow by theirs, or with what making a slice throws. */
  async run(slices: Iterable<readonly EngineColumn[]>): Promise<void> {
    const names = await this.#columnNames();
    const before = await this.#countRows();
    let rows = 0;
    try {
      for (const columns of this.#made(slices)) rows += await this.#begin(columns, names);
    } catch (cause) {
      // What was begun ends before the next statement of its transaction.
      await this.#taken.catch(() => undefined);
      throw cause;
    }
    await this.#taken;
    const grown = (await this.#countRows()) - before;
    if (grown !== rows)
      throw this.#error(`${rows} rows were given to ${this.#path.join(".")}, but it grew by ${grown}`);
  }

  #error(message: string): EngineError {
    return new EngineError(message, this.statement, null);
  }

  *#made<T>(slices: Iterable<T>): Generator<T> {
    try {
      yield* slices;
    } catch (cause) {
      this.unmade = { cause };
      throw cause;
    }
  }

  /** Hands a slice to the engine as soon as it has taken what came before; resolves to its rows when the last of them is on its way. */
  async #begin(columns: readonly EngineColumn[], names: readonly (string | null)[]): Promise<number> {
    const rows = columns[0]?.values.length ?? 0;
    const uneven = columns.find(
      (column) => column.values.length !== rows || (column.valid?.length ?? rows) !== rows,
    );
    if (uneven) throw this.#error(`column ${uneven.name} is not ${rows} rows long`);
    const ordered = this.#inTableOrder(columns, names);
    const [table = "", schema] = this.#path.toReversed();
    for (let from = 0; from < rows; from += rowsPerInsert) {
      const stream = encodeColumns(ordered, from, Math.min(rows, from + rowsPerInsert));
      await this.#taken;
      this.#taken = this.#writer.take(stream, schema, table);
    }
    return rows;
  }

  async #countRows(): Promise<number> {
    const [count] = (await this.#writer.ask(sql`SELECT count(*) FROM ${ident(...this.#path)}`)).columns;
    return count?.kind === "number" ? (count.values[0] ?? 0) : 0;
  }

  async #columnNames(): Promise<readonly (string | null)[]> {
    const [described] = (await this.#writer.ask(sql`DESCRIBE ${ident(...this.#path)}`)).columns;
    return described?.kind === "text" ? described.values : [];
  }

  /** The columns in the table's own order, because Arrow is inserted by position. */
  #inTableOrder(columns: readonly EngineColumn[], names: readonly (string | null)[]): EngineColumn[] {
    const byName = new Map(columns.map((column) => [column.name, column]));
    const ordered = names.map((name) => {
      const column = byName.get(name ?? "");
      if (!column) throw this.#error(`the rows for ${this.#path.join(".")} have no column ${name}`);
      return column;
    });
    const foreign = columns.find((column) => !names.includes(column.name));
    if (foreign) throw this.#error(`the table ${this.#path.join(".")} has no column ${foreign.name}`);
    return ordered;
  }
}
