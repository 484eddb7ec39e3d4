/**
 * One check of the import, declared once. `fail`: the records it names are rejected, or the file is not loaded. `warn`: loaded, and said.
 */
export interface CheckDeclaration {
  readonly level: "warn" | "fail";
  /** What one count of it is: a file, a record, a column, a cell, or a group of rows (a program of a term). */
  readonly counts: "file" | "record" | "column" | "cell" | "group";
  /**
   * On what it looks: the bytes, the text and the header while they are read; the distinct values of columns, once each; or the
   * staged tables beside the loaded ones, in SQL.
   */
  readonly kind: "reading" | "values" | "staged";
  /** A warning that a person must acknowledge before the file can be loaded: something of it may be wrong. */
  readonly acknowledge: boolean;
}

/** A check of the reading that rejects. */
export function failing(
  kind: "reading" | "values",
  counts: CheckDeclaration["counts"],
): CheckDeclaration & { readonly level: "fail" } {
  return { level: "fail", counts, kind, acknowledge: false };
}

/** A check that only says something: where records may be wrong, a person must `acknowledge` it. */
export function warning(
  kind: "reading" | "values",
  counts: CheckDeclaration["counts"],
  acknowledge?: "acknowledge",
): CheckDeclaration & { readonly level: "warn" } {
  return { level: "warn", counts, kind, acknowledge: acknowledge !== undefined };
}
