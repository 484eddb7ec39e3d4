import { raw, sql } from "../../engine/sql.ts";
import { rowFailure, rowWarning, type RowCheck } from "./rowCheck.ts";

/** What rows say of terms, placements, instruments, surveys and scales, beside what those say themselves. */
export const amongTables = {
  "cross.outside_term": rowWarning("cross_outside_term", [
    {
      table: "assessments",
      joins: ["term"],
      column: "assessed_on",
      // Exams that were put off or taken again come some weeks later [project's own rule].
      when: () => sql`s.assessed_on < term.starts_on - 14 OR s.assessed_on > term.ends_on + 90`,
      values: { from: { sql: raw("term.starts_on") }, to: { sql: raw("term.ends_on") } },
    },
  ]),
  "cross.placement_unknown": rowWarning("cross_placement_unknown", [
    {
      table: "assessments",
      joins: ["placement"],
      column: "placement_id",
      when: () => sql`s.placement_id IS NOT NULL AND placement.placement_id IS NULL`,
      values: {},
    },
  ]),
  "cross.placement_differs": rowWarning("cross_placement_differs", [
    {
      table: "assessments",
      joins: ["placement"],
      column: "student_id",
      when: () => sql`placement.student_id <> s.student_id`,
      values: {
        column: { sql: sql`${"student_id"}` },
        other: { sql: raw("placement.student_id"), domain: "student" },
      },
    },
    {
      table: "assessments",
      joins: ["placement"],
      column: "term_code",
      when: () => sql`placement.term_code <> s.term_code`,
      values: {
        column: { sql: sql`${"term_code"}` },
        other: { sql: raw("placement.term_code"), domain: "term" },
      },
    },
  ]),
  "cross.instrument_unknown": rowWarning("cross_instrument_unknown", [
    {
      table: "assessments",
      joins: ["instrument"],
      column: "instrument_version",
      when: () => sql`s.instrument_code IS NOT NULL AND s.instrument_version IS NOT NULL
AND instrument.instrument_code IS NULL`,
      values: { instrument: { sql: raw("s.instrument_code"), domain: "instrument" } },
    },
  ]),
  "cross.instrument_not_yet": rowWarning("cross_instrument_not_yet", [
    {
      table: "assessments",
      joins: ["instrument"],
      optional: ["term"],
      column: "instrument_version",
      when: () => sql`coalesce(s.assessed_on, term.ends_on) < instrument.valid_from`,
      values: { date: { sql: raw("instrument.valid_from") } },
    },
  ]),
  "cross.requirement_off_scale": rowFailure("cross_requirement_off_scale", [
    {
      table: "requirements",
      joins: ["indicator"],
      column: "required_score",
      when: () => sql`s.required_score < indicator.scale_min OR s.required_score > indicator.scale_max`,
      values: {
        indicator: { sql: raw("s.indicator_code"), domain: "indicator" },
        min: { sql: raw("indicator.scale_min") },
        max: { sql: raw("indicator.scale_max") },
      },
    },
  ]),
  "cross.wave_unknown": rowWarning("cross_wave_unknown", [
    {
      table: "employer_ratings",
      optional: ["survey"],
      column: "wave",
      when: () => sql`survey.wave IS NULL`,
      values: {},
    },
  ]),
  "cross.rating_before_graduation": rowWarning("cross_rating_before_graduation", [
    {
      table: "employer_ratings",
      joins: ["survey"],
      column: "graduation_year",
      when: ({ year }) =>
        sql`${year("year", raw("survey.year"))} < ${year("graduation_year", raw("s.graduation_year"))}`,
      values: { year: { sql: raw("survey.year"), domain: "year" } },
    },
  ]),
} as const satisfies Record<string, RowCheck>;
