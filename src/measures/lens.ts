import { lensAssociation } from "./association.ts";
import { lensContradiction, opposites } from "./contradiction.ts";
import { studentGroupings, type MeasureDeclaration, type PartDeclaration } from "./declaration.ts";
import { fraction, group, mean, power, root, row, sum, word } from "./mathematics.ts";
import { varianceLevels, varianceShare } from "./varianceShare.ts";

const distance = { unit: "ratio", interval: "none" } as const;
const difference = { unit: "share_difference", interval: "mover" } as const;
const correlation = { unit: "ratio", interval: "fisher_z" } as const;
const share = { unit: "share", interval: "bca" } as const;

/** The same declaration for every part of a list. */
function all(parts: readonly string[], declaration: PartDeclaration): Record<string, PartDeclaration> {
  return Object.fromEntries(parts.map((part) => [part, declaration]));
}

/** Measures that hold two lenses against each other, or all scores against where they were given. */
export const lensMeasures = {
  "lens.contradiction": {
    lens: "across",
    panel: "scores",
    unitOf: "member",
    by: studentGroupings,
    unit: "ratio",
    better: "none",
    interval: "none",
    headline: "competence_high.employers_low",
    parts: {
      ...all(
        opposites.map(({ part }) => part),
        distance,
      ),
      on_competence: { unit: "point_difference", interval: "mover" },
      on_employers: difference,
      on_employment: difference,
      ...all(["funnel_competence", "funnel_employers", "funnel_employment"], distance),
    },
    finding: opposites.map(({ part }) => part),
    source:
      "Funnels with winsorised overdispersion: Spiegelhalter 2005; contrasts from limits: Zou, Huang & Zhang 2009; Benjamini & Hochberg 1995",
    needs: ["scores.score", "employerRatings.satisfaction", "reference.surveys", "employment.activity"],
    formula: row(
      "z",
      "=",
      fraction(row(mean("y"), "−", "μ"), root(row(fraction(power("s", 2), "n"), "+", power("τ", 2)))),
      ",",
      "c",
      "=",
      word("min"),
      group("z_high", ",", "−", "z_low"),
    ),
    golden: ["mover_contrast.shares", "funnel.rates", "funnel.means"],
    evaluate: lensContradiction,
  },
  "lens.association": {
    lens: "across",
    panel: "employment",
    unitOf: "graduate",
    by: [...studentGroupings, "months_after"],
    unit: "ratio",
    better: "none",
    interval: "fisher_z",
    headline: "with_related",
    parts: {
      with_pay: correlation,
      with_related: correlation,
      with_satisfaction: correlation,
      with_employed: { unit: "point_difference", interval: "t" },
      with_employed_g: { unit: "ratio", interval: "hedges" },
    },
    finding: false,
    source:
      "Spearman's correlation, pooled by Fisher's z: Fisher 1921, Hedges & Olkin 1985, with the variance of Fieller, Hartley & Pearson 1957; Hedges 1981",
    needs: ["employment.student", "employment.activity", "scores.score"],
    formula: row(
      "z",
      "=",
      fraction(row(sum("p", row("n_p", "−", 3)), "·", word("artanh"), "r_p"), sum("p", row("n_p", "−", 3))),
    ),
    golden: ["blocked_difference.programs", "blocked_difference.one", "spearman.ties", "fisher_z.programs"],
    evaluate: lensAssociation,
  },
  "variance.share": {
    lens: "across",
    panel: "scores",
    unitOf: "student",
    by: studentGroupings,
    unit: "share",
    better: "none",
    interval: "bca",
    headline: "between_student",
    parts: all(
      varianceLevels.map((level) => `between_${level}`),
      share,
    ),
    finding: false,
    source: "Henderson 1953, method III; Searle, Casella & McCulloch 1992; BCa: Efron 1987",
    needs: ["scores.score"],
    formula: row(fraction(power("σ_l", 2), sum("l", power("σ_l", 2)))),
    golden: ["variance_shares.balanced", "variance_shares.unbalanced"],
    evaluate: varianceShare,
  },
} as const satisfies Record<string, MeasureDeclaration>;
