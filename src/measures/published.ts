import type { MeasureDeclaration } from "./declaration.ts";
import { pending } from "./pending.ts";

const shared = {
  lens: "employment",
  panel: "frames",
  unitOf: "summary",
  by: ["school", "program", "cohort", "graduation_year", "months_after"],
  better: "up",
  interval: "none",
  headline: "",
  finding: false,
  evaluate: pending,
} as const;
const source = "As published by the source of the figures, on a base of its own";

/**
 * Figures that someone else published, from `employment_summary`. They keep their own base and are never mixed with
 * what is computed from graduates' rows.
 */
export const publishedMeasures = {
  "published.employment_rate_overall": { ...shared, unit: "share", parts: {}, source },
  "published.employment_rate_ft_perm": { ...shared, unit: "share", parts: {}, source },
  "published.basic_monthly_mean": { ...shared, unit: "money", parts: {}, source },
  "published.basic_monthly_median": { ...shared, unit: "money", parts: {}, source },
  "published.gross_monthly_mean": { ...shared, unit: "money", parts: {}, source },
  "published.gross_monthly_median": {
    ...shared,
    unit: "money",
    parts: { q1: { unit: "money", interval: "none" }, q3: { unit: "money", interval: "none" } },
    source,
  },
} as const satisfies Record<string, MeasureDeclaration>;
