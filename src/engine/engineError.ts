import type { Sql } from "./sql.ts";

/** A statement failed. `sql` is its text, `cause` what the database or the worker said. */
export class EngineError extends Error {
  override readonly name: string = "EngineError";
  readonly sql: string;

  constructor(message: string, statement: Sql | string, cause: unknown) {
    super(message, { cause });
    this.sql = typeof statement === "string" ? statement : statement.text;
  }
}

/** The database's program stopped inside a statement, or its worker died: everything in its memory is lost, and it starts afresh. */
export class TrapError extends EngineError {
  override readonly name = "TrapError";
}

function causeText(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * True if after this error the database can't be trusted any more. DuckDB's own errors are plain `Error`s; anything else
 * (RuntimeError, RangeError by stack overflow, ReferenceError of the glue code) left its memory in an unknown state,
 * and after INTERNAL and FATAL errors DuckDB itself refuses every further statement.
 */
export function isTrap(cause: unknown): boolean {
  if (cause instanceof TrapError) return true;
  if (cause instanceof EngineError) return false;
  if (!(cause instanceof Error) || cause.name !== "Error") return true;
  return (
    /^(INTERNAL|FATAL) Error/.test(cause.message) || cause.message.includes("database has been invalidated")
  );
}

/** The EngineError of a failed statement; an EngineError stays what it is. */
export function engineError(statement: Sql | string, cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  if (isTrap(cause)) {
    return new TrapError(
      `The database stopped while it ran this statement: ${causeText(cause)}`,
      statement,
      cause,
    );
  }
  return new EngineError(causeText(cause), statement, cause);
}
