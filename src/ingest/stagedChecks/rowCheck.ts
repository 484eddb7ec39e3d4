import type { Sql } from "../../engine/sql.ts";
import type { TableId } from "../../model/tables.ts";
import type { CheckDeclaration } from "../checks/checkDeclaration.ts";
import type { MessageId } from "../message.ts";
import type { JoinName } from "./surroundings.ts";

/** What conditions need of the texts behind codes, as SQL. */
export interface CodeWords {
  /** The code of a text of a code space; −1 where the text never occurred. */
  readonly code: (domain: string, text: string) => Sql;
  /** The year that the text of a code says (2023 of `2023` and of the term `2023-2024-2`); NULL where it says none. */
  readonly year: (domain: "cohort" | "graduation_year" | "term" | "year", code: Sql) => Sql;
}

/** A value that the words of a case are filled with: a number or a date as it is, a code by its text. */
export interface ShownValue {
  readonly sql: Sql;
  /** The code space whose text is shown. */
  readonly domain?: string;
}

/** Where a check looks, and when a row is at fault. The staged row is `s`; each join brings a row of its own name, or NULLs. */
export interface RowCondition {
  readonly table: TableId;
  /** Joins without a row of which nothing can be at fault. */
  readonly joins?: readonly JoinName[];
  /** Joins whose row may be missing. */
  readonly optional?: readonly JoinName[];
  /** The column whose cell is shown. */
  readonly column: string;
  readonly when: (words: CodeWords) => Sql;
  /** By the names that the words of `says` ask for. */
  readonly values: Readonly<Record<string, ShownValue>>;
}

/** A check of single staged rows, in themselves or beside rows that they point to. One pass over a table makes all of its checks. */
export interface RowCheck extends CheckDeclaration {
  readonly kind: "staged";
  readonly says: MessageId;
  readonly on: readonly RowCondition[];
}

/** A check of rows that warns and must be acknowledged. */
export function rowWarning(
  says: MessageId,
  on: readonly RowCondition[],
): RowCheck & { readonly level: "warn" } {
  return { kind: "staged", level: "warn", counts: "record", acknowledge: true, says, on };
}

/** A check of rows that rejects their records. */
export function rowFailure(
  says: MessageId,
  on: readonly RowCondition[],
): RowCheck & { readonly level: "fail" } {
  return { kind: "staged", level: "fail", counts: "record", acknowledge: false, says, on };
}
