import type { ColumnDeclaration } from "./declaration.ts";
import type { tables, TableId } from "./tables.ts";

type Cell<C extends ColumnDeclaration> = C["type"] extends {
  readonly kind: "enum";
  readonly values: readonly (infer V)[];
}
  ? C extends { readonly measure: true }
    ? V | MissingText
    : V
  : C["type"] extends { readonly kind: "integer" | "number" }
    ? C extends { readonly measure: true }
      ? number | MissingText
      : number
    : string;

/** What stands in a measure column that has no value: empty, not applicable, not available, suppressed at the source. */
export type MissingText = "" | "z" | "x" | "c";

type Columns<T extends TableId> = (typeof tables)[T]["columns"];

type RequiredNames<T extends TableId> = {
  [K in keyof Columns<T>]: Columns<T>[K] extends { readonly required: true } ? K : never;
}[keyof Columns<T>];

/**
 * One row of a table as its CSV holds it: codes, texts and ISO dates as text, numbers as numbers; optional columns may
 * be absent, and a measure column may hold a missing code.
 */
export type Row<T extends TableId> = {
  readonly [K in RequiredNames<T> & string]: Columns<T>[K] extends ColumnDeclaration
    ? Cell<Columns<T>[K]>
    : never;
} & {
  readonly [
    K in Exclude<keyof Columns<T>, RequiredNames<T>> & string
  ]?: Columns<T>[K] extends ColumnDeclaration ? Cell<Columns<T>[K]> : never;
};
