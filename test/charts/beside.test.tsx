import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/charts/Chart.tsx";
import { comparedAmong, ComparedContext, type ComparedTo } from "../../src/charts/compared.ts";
import { chartOf, loadCharts } from "../../src/charts/loadedCharts.ts";
import { ReferencesContext, type ReferencesOf } from "../../src/charts/references.ts";
import { chartKinds as kinds, type ChartKind } from "../../src/charts/registry.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { TextsContext } from "../../src/i18n/texts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import type { MeasureResult } from "../../src/measures/result.ts";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import { createFormat } from "../../src/ui/format.ts";
import { labelsIn } from "../gallery/samples/labels.ts";
import { chartSamples } from "../gallery/samples/samples.ts";

await loadCharts(kinds);
const text = textOf(createTexts("en"));
const context = { text, format: createFormat("en", text), labelOf: labelsIn("en") };

/** Every value beside nine tenths of it; the larger it is the less sure. */
const compared: ComparedTo = {
  label: "the others",
  of: ({ value }) =>
    value === null
      ? null
      : {
          reference: value * 0.9,
          value: value * 0.1,
          lower: value * 0.05,
          upper: value * 0.15,
          p: Math.min(1, Math.abs(value) / 1000),
          unit: "point_difference",
        },
};

/** Each program has a target of its own, all others the school's. */
const references: ReferencesOf = ({ group }) =>
  group.program === undefined
    ? [{ kind: "target", label: "target", value: 0.5, isOwn: false }]
    : [{ kind: "target", label: "target", value: 0.55, isOwn: true }];

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- `K` ties the samples to their kind
function drawn<K extends ChartKind>(
  kind: K,
  beside: { compared?: ComparedTo; references?: ReferencesOf } = {},
): string {
  return renderToStaticMarkup(
    <TextsContext value={createTexts("en")}>
      <ComparedContext value={beside.compared ?? null}>
        <ReferencesContext value={beside.references ?? null}>
          <Chart kind={kind} data={chartSamples[kind].normal} labelOf={labelsIn("en")} title="T" />
        </ReferencesContext>
      </ComparedContext>
    </TextsContext>,
  );
}

const shapes = (html: string): number => [...html.matchAll(/<(?:line|circle|path|rect)[ >]/gu)].length;
/** What of a chart is not said by its marks: legend and drawing. */
const withoutNames = (html: string): string => html.replaceAll(/aria-label="[^"]*"/gu, "");

/** Bands have no place for a value of another chart; a map of what is collected has none at all. */
const saysOnly: readonly ChartKind[] = ["flow", "collectionMap"];

describe("what the page compares with", () => {
  const drawing = kinds.filter((kind) => !saysOnly.includes(kind));

  it.each(drawing)("%s draws it", (kind) => {
    const [plain, beside] = [drawn(kind), drawn(kind, { compared })];
    const figures = kind === "imbalanceHeat" || kind === "levelHeat" || kind === "divergingBars";
    if (figures) expect(withoutNames(beside).length).toBeGreaterThan(withoutNames(plain).length);
    else expect(shapes(beside)).toBeGreaterThan(shapes(plain));
    expect(beside).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it.each(drawing.filter((kind) => kind !== "sparkline"))("%s names it once beside the marks", (kind) => {
    expect(withoutNames(drawn(kind, { compared }))).toContain("the others");
  });

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- `K` ties the samples to their kind
  function familyOf<K extends ChartKind>(kind: K) {
    const declaration = chartOf(kind);
    const data = chartSamples[kind].normal;
    const results = declaration.results(data);
    return {
      results,
      table: declaration.table(data, { ...context, compared: comparedAmong(compared, results) }),
    };
  }

  it.each(kinds.filter((kind) => kind !== "collectionMap"))("%s: its twin has the differences' q", (kind) => {
    const { results, table } = familyOf(kind);
    const shown = results.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(1);
    const qs = benjaminiHochberg(shown.map((one) => compared.of(one)?.p ?? 1));
    const inTwin = table.rows.flatMap((row) =>
      typeof row["differenceQ"] === "number" ? [row["differenceQ"]] : [],
    );
    expect(inTwin.length).toBeGreaterThan(0);
    for (const q of inTwin) expect(qs.some((one) => Math.abs(one - q) < 1e-12)).toBe(true);
  });

  it("is a family of the chart's own differences; one alone has no q", () => {
    const [first, ...others] = familyOf("intervalDots").results.filter(({ value }) => value !== null);
    const of = (results: readonly MeasureResult[], one: MeasureResult | undefined) =>
      one === undefined ? null : comparedAmong(compared, results).of(one);
    if (first === undefined) throw new Error("no results");
    expect(of([first], first)).not.toHaveProperty("q");
    expect(of([first, ...others], first)?.q).toBeGreaterThanOrEqual(compared.of(first)?.p ?? 1);
  });
});

describe("the targets of single programs", () => {
  const byProgram = [
    "intervalDots",
    "stackedShares",
    "quantileDots",
    "trajectories",
    "pairedSlopes",
    "lensMatrix",
  ] as const satisfies readonly ChartKind[];

  it.each(byProgram)("%s draws them, with a legend", (kind) => {
    const beside = drawn(kind, { references });
    expect(shapes(beside)).toBeGreaterThan(shapes(drawn(kind)));
    expect(withoutNames(beside)).toContain("target");
  });

  it("are said by a mark and stand in the twin", () => {
    const { normal } = chartSamples.intervalDots;
    expect(drawn("intervalDots", { references })).toMatch(/aria-label="[^"]*target of the program/u);
    const table = chartOf("intervalDots").table(normal, { ...context, references });
    expect(table.columns.map(({ id }) => id)).toContain("held target");
    expect(table.rows.every((row) => row["held target"] === 0.55)).toBe(true);
    const ofAll: ReferencesOf = () => [{ kind: "target", label: "target", value: 0.5, isOwn: false }];
    const plain = chartOf("intervalDots").table(normal, { ...context, references: ofAll });
    expect(plain.columns.map(({ id }) => id)).not.toContain("held target");
  });
});

describe("targets of all", () => {
  const ofAll: ReferencesOf = () => [{ kind: "target", label: "target", value: 0.5, isOwn: false }];
  /** What is read of a chart: without what is for the eye alone. */
  const read = (html: string): string => html.replaceAll(/<(\w+)[^>]* aria-hidden="true".*?<\/\1>/gsu, "");

  it("are said by the cells of a matrix that have a value", () => {
    const names = [...drawn("lensMatrix", { references: ofAll }).matchAll(/aria-label="([^"]*)"/gu)].map(
      ([, name]) => name ?? "",
    );
    const cells = names.filter((name) => name.includes("(") || name.includes("too few"));
    expect(cells.some((name) => name.includes("target 0.5"))).toBe(true);
    expect(cells.filter((name) => !name.includes("(")).some((name) => name.includes("target"))).toBe(false);
  });

  it.each(["intervalDots", "indicatorGrid", "funnel", "quantileDots"] as const)("are read in %s", (kind) => {
    const html = drawn(kind);
    expect(read(html)).toMatch(/(School|Target) [0-9]/u);
  });
});
