import type { ColumnDeclaration } from "./declaration.ts";
import { columnsOf, tableDeclaration, tableIds, type TableId } from "./tables.ts";

/** One row of the data dictionary. Words (label, description) are looked up by `table` and `column`. */
export interface DictionaryRow {
  readonly table: TableId;
  readonly role: "reference" | "fact";
  readonly column: string;
  readonly type: ColumnDeclaration["type"]["kind"];
  readonly key: boolean;
  readonly required: boolean;
  /** True where the empty cell has a reason: empty, z, x, c. */
  readonly missingCodes: boolean;
  /** The texts that an enum column may hold; empty for other types. */
  readonly values: readonly string[];
  /** Smallest and largest number that may be stored; null where there is no limit. */
  readonly min: number | null;
  readonly max: number | null;
  readonly fallback: string | null;
  readonly headers: readonly string[];
  readonly example: string;
}

function dictionaryRow(table: TableId, column: string, declaration: ColumnDeclaration): DictionaryRow {
  const { type, aliases } = declaration;
  const limits =
    type.kind === "integer" || type.kind === "number" ? type : { min: undefined, max: undefined };
  return {
    table,
    role: tableDeclaration(table).role,
    column,
    type: type.kind,
    key: declaration.key === true,
    required: declaration.required === true,
    missingCodes: declaration.measure === true,
    values: type.kind === "enum" ? type.values : [],
    min: limits.min ?? null,
    max: limits.max ?? null,
    fallback: declaration.fallback ?? null,
    headers: [...aliases.en, ...aliases.zh],
    example: declaration.example,
  };
}

/** The data dictionary: every column of every table, or of one, in the order of the declarations. */
export function dictionaryRows(only?: TableId): readonly DictionaryRow[] {
  return tableIds
    .filter((table) => only === undefined || table === only)
    .flatMap((table) =>
      columnsOf(table).map(([name, declaration]) => dictionaryRow(table, name, declaration)),
    );
}
