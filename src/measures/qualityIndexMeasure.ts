import { studentGroupings, type MeasureDeclaration } from "./declaration.ts";
import { fraction, row, sum } from "./mathematics.ts";
import { qualityIndex } from "./qualityIndex.ts";

const component = { unit: "points", interval: "wilson" } as const;
const composite = { unit: "points", interval: "none" } as const;

/** One number for the quality of employment, off by default: a panel of its components says more. */
export const qualityIndexMeasures = {
  "employment.quality_index": {
    lens: "employment",
    panel: "employment",
    unitOf: "graduate",
    by: [...studentGroupings, "months_after"],
    unit: "points",
    better: "up",
    interval: "sensitivity_band",
    headline: "",
    parts: {
      geometric: composite,
      minimum: composite,
      rank: { unit: "ratio", interval: "sensitivity_band" },
      component_related: component,
      component_level_match: component,
      component_open_ended: component,
      component_not_low_pay: component,
      component_satisfied: component,
      component_met_expectation: component,
      component_stayed: component,
    },
    finding: false,
    expert: true,
    source:
      "OECD/JRC Handbook on Constructing Composite Indicators 2008; uncertainty analysis: Saisana, Saltelli & Tarantola 2005; components: UNECE 2015",
    needs: ["employment.activity"],
    formula: row(
      "I",
      "=",
      fraction(100, "k"),
      "·",
      sum("j", fraction(row("x_j", "−", "a_j"), row("b_j", "−", "a_j"))),
    ),
    golden: ["composite.three"],
    evaluate: qualityIndex,
  },
} as const satisfies Record<string, MeasureDeclaration>;
