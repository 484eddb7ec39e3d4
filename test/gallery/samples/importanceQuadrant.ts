import type { ImportanceQuadrantData } from "../../../src/charts/importanceQuadrant/quadrantData.ts";
import { crosshairRules, quadrantsOf } from "../../../src/measures/importanceGap.ts";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, sequence, shown, type Samples } from "./results.ts";

const attributes = [
  "foundational",
  "adaptive",
  "collaborative",
  "technical",
  "employability",
  "attitude",
] as const;

function rated(codes: readonly string[]): MeasureResult[] {
  const random = sequence(12);
  const measure = "employer.importance_gap";
  return codes.flatMap((code) => {
    const importance = 62 + random() * 28;
    const performance = 55 + random() * 30;
    return [
      shown({ measure, group: {}, part: `importance:${code}`, value: importance, half: 2 + random() * 2 }),
      shown({ measure, group: {}, part: `performance:${code}`, value: performance, half: 2 + random() * 3 }),
      shown({ measure, group: {}, part: `gap:${code}`, value: importance - performance, half: 4 }),
    ];
  });
}

function quadrants(results: readonly MeasureResult[]): ImportanceQuadrantData {
  return {
    importance: { label: "importance", unit: "points" },
    performance: { label: "performance", unit: "points" },
    gap: { label: "importance less performance", unit: "point_difference" },
    results,
    rules: crosshairRules.flatMap((rule) => quadrantsOf(results, rule) ?? []),
  };
}

export const importanceQuadrantSamples: Samples<ImportanceQuadrantData> = {
  normal: quadrants(rated(attributes)),
  empty: quadrants([]),
  one: quadrants(rated(["technical"])),
  too_few: quadrants(rated(attributes.slice(0, 3)).map((result) => absent("too_few", result, 7))),
  missing: quadrants(
    rated(attributes.slice(0, 4)).map((result, index) =>
      index < 3 ? absent("not_collected", result) : result,
    ),
  ),
  long_labels: quadrants(rated(["problem", "collaborative", "employability"])),
};
