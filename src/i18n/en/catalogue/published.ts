import type { MeasureWords } from "./measureWords.ts";

const publishedCaveat =
  "Another body's figure on that body's base. It is never drawn in one series with figures computed from this school's own graduates.";

/** What the measures of published are called and how they are explained. */
export const publishedWords = {
  "published.employment_rate_overall": {
    label: "Published: employment rate, overall",
    short: "published rate",
    definition: "The overall employment rate as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.employment_rate_ft_perm": {
    label: "Published: employment rate, full-time permanent",
    short: "published full-time rate",
    definition: "The rate of full-time permanent employment as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.basic_monthly_mean": {
    label: "Published: mean basic monthly pay",
    short: "published basic mean",
    definition: "The mean of basic monthly pay as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.basic_monthly_median": {
    label: "Published: median basic monthly pay",
    short: "published basic median",
    definition: "The median of basic monthly pay as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.gross_monthly_mean": {
    label: "Published: mean gross monthly pay",
    short: "published gross mean",
    definition: "The mean of gross monthly pay as another body published it.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
  "published.gross_monthly": {
    label: "Published: gross monthly pay",
    short: "published gross pay",
    definition:
      "Lower quartile, median and upper quartile of gross monthly pay as another body published them.",
    formula: "As published.",
    denominator: "As the source defines it (denominator rule of the row).",
    caveat: publishedCaveat,
  },
} as const satisfies Record<string, MeasureWords>;
