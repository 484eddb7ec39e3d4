/** What a column holds. Codes and names are text; `domain` says which columns share one code space. */
export type ColumnType =
  | { readonly kind: "code"; readonly domain: string }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "text" }
  | { readonly kind: "integer"; readonly min?: number; readonly max?: number }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  | { readonly kind: "date" };

/**
 * One column, declared once: DDL, row type, template, recognition, checks and dictionary derive from it.
 * `key`: part of the table's key. `required`: a row without it is rejected. `measure`: nullable measure, stored with `<name>_missing`.
 * `aliases`: header texts that mean this column, beside its own name. `crosswalk`: text as found (lower case) → stored text.
 * `proposals`: text as found → what it probably means, asked about and never assumed.
 * `fallback`: the text that stands for an empty cell in a key column.
 */
export interface ColumnDeclaration {
  readonly type: ColumnType;
  readonly key?: true;
  readonly required?: true;
  readonly measure?: true;
  readonly fallback?: string;
  readonly aliases: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly crosswalk?: Readonly<Record<string, string>>;
  readonly proposals?: Readonly<Record<string, string>>;
  readonly example: string;
}

/** How a new batch meets older ones: newest row per key, or all rows of the same scope (and same recipe where `byRecipe`). */
export type Replacement =
  | { readonly kind: "upsert" }
  | { readonly kind: "scope"; readonly columns: readonly string[]; readonly byRecipe: boolean };

export interface TableDeclaration {
  readonly role: "reference" | "fact";
  readonly replacement: Replacement;
  readonly columns: Readonly<Record<string, ColumnDeclaration>>;
}
