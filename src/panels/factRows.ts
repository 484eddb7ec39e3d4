import { ident, joinSql, raw, sql, type Sql } from "../engine/sql.ts";
import { labelDomain, tableDeclaration, type TableId } from "../model/tables.ts";
import type { PanelGrouping } from "./groupings.ts";
import { readableColumns } from "./readable.ts";

/** Where the facts of a panel are: their table as `f`, joined to their student as `s`, and the column of each grouping. */
interface FactSource {
  readonly table: TableId;
  readonly from: Sql;
  readonly groupings: Readonly<Partial<Record<PanelGrouping, Sql>>>;
}

const whomOfStudent = {
  school: raw("s.school_code"),
  program: raw("s.program_code"),
  cohort: raw("s.cohort"),
  graduation_year: raw("s.graduation_year"),
  class: raw("s.class_code"),
  gender: raw("s.gender"),
  group_1: raw("s.group_1"),
  group_2: raw("s.group_2"),
  group_3: raw("s.group_3"),
} as const;

const sources = {
  students: {
    table: "students",
    from: raw("students AS f JOIN students AS s ON s.rowid = f.rowid"),
    groupings: whomOfStudent,
  },
  assessments: {
    table: "assessments",
    from: raw(
      "assessments AS f\n  JOIN students AS s ON s.school_code = f.school_code AND s.student_id = f.student_id",
    ),
    groupings: {
      ...whomOfStudent,
      stage: raw("f.stage"),
      term: raw("f.term_code"),
      module: raw("f.module_code"),
      instrument: raw("f.instrument_code"),
      assessor_kind: raw("f.assessor_kind"),
      employer: raw(
        "(SELECT p.employer_id FROM placements AS p WHERE p.school_code = f.school_code AND p.placement_id = f.placement_id)",
      ),
    },
  },
  placements: {
    table: "placements",
    from: raw(
      "placements AS f\n  LEFT JOIN students AS s ON s.school_code = f.school_code AND s.student_id = f.student_id",
    ),
    groupings: {
      ...whomOfStudent,
      school: raw("f.school_code"),
      term: raw("f.term_code"),
      employer: raw("f.employer_id"),
    },
  },
  graduate_ratings: {
    table: "graduate_ratings",
    from: raw(
      "graduate_ratings AS f\n  LEFT JOIN employment AS e ON e.school_code = f.school_code AND e.graduate_id = f.graduate_id AND e.months_after = f.months_after\n  LEFT JOIN students AS s ON s.school_code = f.school_code AND s.student_id = coalesce(e.student_id, f.graduate_id)",
    ),
    groupings: {
      ...whomOfStudent,
      school: raw("f.school_code"),
      program: raw("coalesce(s.program_code, e.program_code)"),
      cohort: raw("coalesce(s.cohort, e.cohort)"),
      graduation_year: raw("coalesce(e.graduation_year, s.graduation_year)"),
      months_after: raw("f.months_after"),
    },
  },
  employment: {
    table: "employment",
    from: raw(
      "employment AS f\n  LEFT JOIN students AS s\n    ON s.school_code = f.school_code AND s.student_id = coalesce(f.student_id, f.graduate_id)",
    ),
    groupings: {
      ...whomOfStudent,
      school: raw("f.school_code"),
      program: raw("f.program_code"),
      cohort: raw("coalesce(s.cohort, f.cohort)"),
      graduation_year: raw("coalesce(f.graduation_year, s.graduation_year)"),
      months_after: raw("f.months_after"),
    },
  },
  employer_ratings: {
    table: "employer_ratings",
    from: raw(
      "employer_ratings AS f\n  LEFT JOIN students AS s ON s.school_code = f.school_code AND s.student_id = f.student_id",
    ),
    groupings: {
      ...whomOfStudent,
      school: raw("f.school_code"),
      program: raw("coalesce(f.program_code, s.program_code)"),
      cohort: raw("coalesce(s.cohort, f.cohort)"),
      graduation_year: raw("coalesce(f.graduation_year, s.graduation_year)"),
      wave: raw("f.wave"),
      employer: raw("f.employer_id"),
    },
  },
  employer_surveys: {
    table: "employer_surveys",
    from: raw("employer_surveys AS f"),
    groupings: { school: raw("f.school_code"), program: raw("f.program_code"), wave: raw("f.wave") },
  },
  employment_summary: {
    table: "employment_summary",
    from: raw("employment_summary AS f"),
    groupings: {
      school: raw("f.school_code"),
      program: raw("f.program_code"),
      cohort: raw("f.cohort"),
      graduation_year: raw("f.graduation_year"),
      months_after: raw("f.months_after"),
    },
  },
} as const satisfies Partial<Record<TableId, FactSource>>;

export type FactTable = keyof typeof sources;

const domains: Readonly<Partial<Record<PanelGrouping, string>>> = {
  school: "school",
  program: "program",
  cohort: "cohort",
  graduation_year: "graduation_year",
  class: "class",
  gender: "students.gender",
  group_1: "group_1",
  group_2: "group_2",
  group_3: "group_3",
  stage: "assessments.stage",
  term: "term",
  wave: "wave",
  module: "module",
  instrument: "instrument",
  assessor_kind: "assessments.assessor_kind",
  employer: "employer",
};

function isOneOf(column: Sql, domain: string | undefined, codes: readonly string[]): Sql {
  const named = codes.filter((code) => code !== "");
  const list =
    domain === undefined
      ? sql`${column} IN ${named.map(Number)}`
      : sql`${column} IN (SELECT code FROM labels WHERE domain = ${domain} AND label IN ${named})`;
  return codes.includes("") ? sql`(${column} IS NULL OR ${list})` : list;
}

/** That a grouping of a fact table has one of some codes ("" for rows that don't say). A grouping that the table doesn't know is NULL in every row. */
export function groupingCondition(table: FactTable, grouping: PanelGrouping, codes: readonly string[]): Sql {
  const { groupings }: FactSource = sources[table];
  const column = groupings[grouping];
  if (column === undefined) return codes.includes("") ? raw("TRUE") : raw("FALSE");
  return isOneOf(column, domains[grouping], codes);
}

/** That a column of a fact table has one of some texts ("" for an empty cell). Throws RangeError for a column without label list. */
export function columnCondition(table: FactTable, name: string, texts: readonly string[]): Sql {
  const declaration = tableDeclaration(table).columns[name];
  const domain = declaration === undefined ? null : labelDomain(table, name, declaration);
  if (domain === null) throw new RangeError(`${table} has no labelled column ${name}`);
  return isOneOf(ident("f", name), domain, texts);
}

/** That an entry term and a cohort of the fact's student are these and the fact's term is one of some. */
export function entryCondition(cohort: string, entryTerm: string, terms: readonly string[]): Sql {
  return sql`(${isOneOf(raw("s.cohort"), "cohort", [cohort])} AND ${isOneOf(raw("s.entry_term"), "term", [entryTerm])} AND ${isOneOf(raw("f.term_code"), "term", terms)})`;
}

/** That any of some conditions holds. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw("FALSE") : sql`(${joinSql(conditions, "\n    OR ")})`;
}

/** That all of some conditions hold. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw("TRUE") : sql`(${joinSql(conditions, " AND ")})`;
}

/** That a number is there and at least so much. */
export function atLeast(name: string, least: number): Sql {
  return sql`${ident("f", name)} >= ${least}`;
}

/**
 * The rows of a fact table that meet all conditions, readable, labels joined after filtering, each with the batch that brought it
 * (`batch_id`) and its line in the file (`source_row`), in that order.
 */
export function factRowsSql(table: FactTable, conditions: readonly Sql[]): Sql {
  const { from } = sources[table];
  const { columns, joins } = readableColumns(table, "chosen");
  const where = conditions.length === 0 ? raw("") : sql`\n  WHERE ${joinSql(conditions, "\n    AND ")}`;
  return sql`WITH chosen AS (
  SELECT f.*
  FROM ${from}${where}
)
SELECT
  ${columns},
  chosen.batch_id,
  chosen.source_row
FROM chosen
${joins}
ORDER BY chosen.batch_id, chosen.source_row`;
}
