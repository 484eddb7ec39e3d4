import type { TableId } from "../../model/tables.ts";

/** What each table is called. */
export const tableNames = {
  schools: "Schools",
  programs: "Programs",
  modules: "Modules",
  indicators: "Indicators",
  instruments: "Instruments",
  requirements: "Requirements",
  terms: "Terms",
  reference_values: "Reference values",
  employer_surveys: "Employer surveys",
  students: "Students",
  assessments: "Assessments",
  placements: "Placements",
  employers: "Employers",
  employer_ratings: "Employer ratings",
  graduate_ratings: "Graduate ratings",
  employment: "Employment",
  employment_summary: "Published employment figures",
  certificates: "Certificates",
} as const satisfies Readonly<Record<TableId, string>>;
