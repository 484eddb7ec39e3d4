import type { Sql } from "../../engine/sql.ts";
import type { TableId } from "../../model/tables.ts";
import type { CheckDeclaration } from "../checks/checkDeclaration.ts";
import type { Message, MessageId } from "../message.ts";
import type { Evidence } from "./evidence.ts";

/** One thing that does not fit what was loaded before: a program, an indicator of a program, a file. */
export interface GroupCase {
  /** The index of the file that it is said of: the one with most of the rows. */
  readonly file: number;
  readonly table: TableId | null;
  readonly column: string | null;
  readonly value: string;
  readonly values: Message["values"];
  /** Where other words fit the case than the check's own. */
  readonly says?: MessageId;
  /** The condition on `s`, a staged row of the table, that it is one of those concerned. Absent where no single row is at fault. */
  readonly rows?: Sql;
}

/** A check of a drop as a whole, beside what was loaded before. */
export interface GroupCheck extends CheckDeclaration {
  readonly kind: "staged";
  readonly level: "warn";
  readonly says: MessageId;
  readonly find: (evidence: Evidence) => readonly GroupCase[];
}

/** A check of a drop beside what was loaded before; all of them must be acknowledged. */
export function groupWarning(
  says: MessageId,
  counts: "group" | "file",
  find: GroupCheck["find"],
): GroupCheck & { readonly level: "warn" } {
  return { kind: "staged", level: "warn", counts, acknowledge: true, says, find };
}
