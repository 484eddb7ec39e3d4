import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/charts/Chart.tsx";
import { chartOf, loadCharts } from "../../src/charts/loadedCharts.ts";
import { chartKinds as kinds, type ChartKind } from "../../src/charts/registry.ts";
import { multipleOf } from "../../src/charts/smallMultiples/multiple.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { TextsContext } from "../../src/i18n/texts.ts";
import { labelsIn } from "../gallery/samples/labels.ts";
import { chartSamples } from "../gallery/samples/samples.ts";

await loadCharts(kinds);

/** A grid, a map, a flow and a plane are wider than half a page or hold the years themselves; the others stand once a year. */
const alone: readonly ChartKind[] = [
  "lensMatrix",
  "collectionMap",
  "sparkline",
  "imbalanceHeat",
  "levelHeat",
  "importanceQuadrant",
  "divergingBars",
  "funnel",
  "flow",
  "indicatorGrid",
  "smallMultiples",
];

describe("charts side by side", () => {
  it("are of every kind but those that stand alone", () => {
    expect(kinds.filter((kind) => chartOf(kind).multiple === undefined).toSorted()).toEqual(alone.toSorted());
  });

  it.each(kinds.filter((kind) => !alone.includes(kind)))("%s: each in its own, one legend above", (kind) => {
    const html = drawn(kind);
    expect([...html.matchAll(/<fieldset/gu)]).toHaveLength(2);
    expect(html).not.toMatch(/NaN|undefined|Infinity/u);
    // What a pattern fills refers to one that is there.
    const ids = new Set([...html.matchAll(/<pattern id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, id = ""] of html.matchAll(/url\(#([^)]+)\)/gu)) expect(ids).toContain(id);
  });
});

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- `K` ties the samples to their kind
function drawn<K extends ChartKind>(kind: K): string {
  const declaration = chartOf(kind);
  const multiples = ["2023", "2024"].map((code) => multipleOf(declaration, code, chartSamples[kind].normal));
  return renderToStaticMarkup(
    <TextsContext value={createTexts("en")}>
      <Chart kind="smallMultiples" data={{ along: "cohort", multiples }} labelOf={labelsIn("en")} title="T" />
    </TextsContext>,
  );
}
