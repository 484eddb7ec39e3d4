import type { MeasureDeclaration, Unit } from "./declaration.ts";
import { word } from "./mathematics.ts";
import { publishedFigure } from "./publishedFigures.ts";

const shared = {
  lens: "employment",
  panel: "frames",
  unitOf: "summary",
  by: ["school", "program", "cohort", "graduation_year", "months_after"],
  better: "up",
  interval: "none",
  finding: false,
  needs: ["frames.value"],
  formula: word("as published"),
  golden: [],
  source: "As published by the source of the figures, on a base of its own",
} as const;

/** The rows of a figure and of its part. */
function behindPart(id: string): Pick<MeasureDeclaration, "behind"> {
  return {
    behind: (part) => [
      { column: "measure", oneOf: [id] },
      { column: "part", oneOf: [part] },
    ],
  };
}

/** A published figure without parts, under the id that `employment_summary.measure` holds. */
function single(id: string, unit: Unit) {
  return { ...shared, ...behindPart(id), unit, headline: "", parts: {}, evaluate: publishedFigure(id, [""]) };
}

const money = { unit: "money", interval: "none" } as const;

/**
 * Figures that someone else published, from `employment_summary`. They keep their own base and are never mixed with
 * what is computed from graduates' rows.
 */
export const publishedMeasures = {
  "published.employment_rate_overall": single("published.employment_rate_overall", "share"),
  "published.employment_rate_ft_perm": single("published.employment_rate_ft_perm", "share"),
  "published.basic_monthly_mean": single("published.basic_monthly_mean", "money"),
  "published.basic_monthly_median": single("published.basic_monthly_median", "money"),
  "published.gross_monthly_mean": single("published.gross_monthly_mean", "money"),
  "published.gross_monthly": {
    ...shared,
    ...behindPart("published.gross_monthly"),
    unit: "money",
    headline: "median",
    parts: { lower: money, median: money, upper: money },
    evaluate: publishedFigure("published.gross_monthly", ["lower", "median", "upper"]),
  },
} as const satisfies Record<string, MeasureDeclaration>;
