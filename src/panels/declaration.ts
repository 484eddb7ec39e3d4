import type { TableId } from "../model/tables.ts";
import type { PanelGrouping } from "./groupings.ts";

/** A panel column: what it becomes in memory, and the label list (or plain integer) that gives its codes their text. */
export type PanelColumn =
  | { readonly kind: "code"; readonly domain: string }
  | { readonly kind: "integer" }
  | { readonly kind: "number" };

/** A column of one of the model's tables. */
export interface SourceColumn {
  readonly table: TableId;
  readonly column: string;
}

/**
 * One panel, declared once: the SELECT that makes it and the columns by which its rows are sorted (together what the drawer shows),
 * its columns in the order of that SELECT, and which column answers which grouping. `table` is what its rows are made of, `beside` what
 * others of its rows are, and `sources` says where a column comes from that is of another table or not called there as it is here (`program_code` is).
 */
export interface PanelDeclaration {
  readonly unit: string;
  readonly table: TableId;
  readonly beside?: readonly TableId[];
  readonly sources?: Readonly<Record<string, SourceColumn>>;
  /** What follows ORDER BY. */
  readonly order: string;
  readonly select: string;
  readonly columns: Readonly<Record<string, PanelColumn>>;
  readonly groupings: Readonly<Partial<Record<PanelGrouping, string>>>;
}

/** A column of codes into a label list. */
export const code = (domain: string): PanelColumn => ({ kind: "code", domain });
export const integer: PanelColumn = { kind: "integer" };
export const number: PanelColumn = { kind: "number" };

/** What is known of a student, and through the student of a graduate or of an employer's rating. */
export const studentColumns = {
  school: code("school"),
  program: code("program"),
  cohort: code("cohort"),
  graduation_year: code("graduation_year"),
  class: code("class"),
  gender: code("students.gender"),
  group_1: code("group_1"),
  group_2: code("group_2"),
  group_3: code("group_3"),
} as const;

/** Each of the student columns answers the grouping of its own name. */
export const studentColumnGroupings = {
  school: "school",
  program: "program",
  cohort: "cohort",
  graduation_year: "graduation_year",
  class: "class",
  gender: "gender",
  group_1: "group_1",
  group_2: "group_2",
  group_3: "group_3",
} as const satisfies PanelDeclaration["groupings"];

/** Where a panel that finds its students by their number has what only the students' own rows say. */
export const studentSources = {
  student: { table: "students", column: "student_id" },
  class: { table: "students", column: "class_code" },
  gender: { table: "students", column: "gender" },
  group_1: { table: "students", column: "group_1" },
  group_2: { table: "students", column: "group_2" },
  group_3: { table: "students", column: "group_3" },
} as const satisfies Readonly<Record<string, SourceColumn>>;

/** The students in the order in which every panel counts them. */
export const numberedStudents = `WITH numbered AS (
  SELECT row_number() OVER (ORDER BY school_code, student_id) - 1 AS student, *
  FROM students
)`;
