import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import { assessments } from "./tables/assessments.ts";
import { employerSurveys, referenceValues, terms } from "./tables/calendar.ts";
import { certificates } from "./tables/certificates.ts";
import { employment } from "./tables/employment.ts";
import { employmentSummary } from "./tables/employmentSummary.ts";
import { indicators, instruments, requirements } from "./tables/framework.ts";
import { modules, programs, schools } from "./tables/organisation.ts";
import { employers, placements } from "./tables/partners.ts";
import { employerRatings, graduateRatings } from "./tables/ratings.ts";
import { students } from "./tables/students.ts";

/** Every table of the data model, in the order in which templates and the dictionary list them. */
export const tables = {
  schools,
  programs,
  modules,
  indicators,
  instruments,
  requirements,
  terms,
  reference_values: referenceValues,
  employer_surveys: employerSurveys,
  students,
  assessments,
  placements,
  employers,
  employer_ratings: employerRatings,
  graduate_ratings: graduateRatings,
  employment,
  employment_summary: employmentSummary,
  certificates,
} as const satisfies Record<string, TableDeclaration>;

export type TableId = keyof typeof tables;

/** The names of a table's columns. */
export type ColumnName<T extends TableId> = keyof (typeof tables)[T]["columns"] & string;

/** All tables' ids in order. */
export const tableIds = Object.keys(tables).filter((id): id is TableId => id in tables);

/** True for the id of a table of the model. */
export function isTableId(id: string): id is TableId {
  return Object.hasOwn(tables, id);
}

/** The declaration of a table under its general type, for code that treats all tables alike. */
export function tableDeclaration(table: TableId): TableDeclaration {
  return tables[table];
}

/** A table's columns with their names, in order. */
export function columnsOf(table: TableId): readonly (readonly [string, ColumnDeclaration])[] {
  return Object.entries(tableDeclaration(table).columns);
}

/** The code space of a column's label list: a code column's declared domain, `<table>.<column>` for enum and text, null for the rest. */
export function labelDomain(table: TableId, column: string, declaration: ColumnDeclaration): string | null {
  if (declaration.type.kind === "code") return declaration.type.domain;
  return declaration.type.kind === "enum" || declaration.type.kind === "text" ? `${table}.${column}` : null;
}
