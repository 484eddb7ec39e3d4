import { raw, type Sql } from "../../engine/sql.ts";
import type { TableId } from "../../model/tables.ts";

/** A column whose values are compared with those of the last time. */
export interface MeasuredSource {
  readonly column: string;
  /** The column that says what is measured, and its code space. */
  readonly of: { readonly column: string; readonly domain: string } | null;
  /** Columns in which rows must agree to be compared. */
  readonly kinds: readonly string[];
  /** Those of `kinds` that only say which scale it is: on the scale, values can be compared across them. */
  readonly scaled: readonly string[];
  /** The ends of the scale of a group `g`, whose kinds are `kind0`, `kind1` … and whose thing is `thing`. */
  readonly scale: { readonly min: Sql; readonly max: Sql; readonly join: Sql };
}

const unscaled = { min: raw("NULL::DOUBLE"), max: raw("NULL::DOUBLE"), join: raw("") };

function ofOneToFive(column: string): MeasuredSource {
  return {
    column,
    of: null,
    kinds: [],
    scaled: [],
    scale: { min: raw("1::DOUBLE"), max: raw("5::DOUBLE"), join: raw("") },
  };
}

function rating(column: "satisfaction" | "importance"): MeasuredSource {
  return {
    column,
    of: { column: "attribute", domain: "attribute" },
    kinds: [],
    scaled: [],
    scale: {
      min: raw("survey.scale_min"),
      max: raw("survey.scale_max"),
      join: raw(
        `LEFT JOIN checking.employer_surveys AS survey ON g.school IS NOT DISTINCT FROM survey.school_code AND survey.wave = g.occasion`,
      ),
    },
  };
}

/** What is measured in each table that comes again and again. */
export const measuredSources: Partial<Record<TableId, readonly MeasuredSource[]>> = {
  assessments: [
    {
      column: "score",
      of: { column: "indicator_code", domain: "indicator" },
      kinds: ["instrument_code", "instrument_version", "assessor_kind", "purpose", "stage"],
      scaled: ["instrument_code", "instrument_version"],
      scale: {
        min: raw("coalesce(instrument.scale_min, indicator.scale_min)"),
        max: raw("coalesce(instrument.scale_max, indicator.scale_max)"),
        join: raw(`LEFT JOIN checking.indicators AS indicator
ON g.school IS NOT DISTINCT FROM indicator.school_code AND indicator.indicator_code = g.thing
LEFT JOIN checking.instruments AS instrument
ON g.school IS NOT DISTINCT FROM instrument.school_code AND instrument.instrument_code = g.kind0 AND instrument.version = g.kind1`),
      },
    },
  ],
  employment: [
    { column: "monthly_pay", of: null, kinds: ["currency"], scaled: [], scale: unscaled },
    ofOneToFive("related"),
    ofOneToFive("skill_use"),
    ofOneToFive("satisfaction"),
  ],
  employer_ratings: [rating("satisfaction"), rating("importance")],
};
