import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/charts/Chart.tsx";
import { chartOf, loadCharts } from "../../src/charts/loadedCharts.ts";
import { chartKinds as kinds, type ChartKind } from "../../src/charts/registry.ts";
import { scalesOf, type SmallMultiplesData } from "../../src/charts/smallMultiples/multiple.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { TextsContext } from "../../src/i18n/texts.ts";
import { createFormat } from "../../src/ui/format.ts";
import { labelsIn } from "../gallery/samples/labels.ts";
import { multipliedKinds, multiplesOfKind } from "../gallery/samples/multiplesOfKinds.ts";
import { sampleStates } from "../gallery/samples/results.ts";

await loadCharts(kinds);
const text = textOf(createTexts("en"));
const context = { text, format: createFormat("en", text), labelOf: labelsIn("en") };

const onFixedScales: readonly ChartKind[] = ["lensMatrix", "collectionMap", "stackedShares", "funnel"];

describe("charts side by side", () => {
  it("are of every kind but themselves", () => {
    expect(kinds.filter((kind) => chartOf(kind).multiple === undefined)).toEqual(["smallMultiples"]);
  });

  it.each(multipliedKinds)("%s: each in its own, one legend above, an empty one says so", (kind) => {
    const html = drawn(multiplesOfKind(kind));
    // A line without a value is words alone.
    const silent = kind === "sparkline" ? 2 : 1;
    expect([...html.matchAll(/<fieldset/gu)]).toHaveLength(sampleStates.length - silent);
    expect([...html.matchAll(/<section/gu)]).toHaveLength(sampleStates.length);
    expect(html).not.toMatch(/NaN|undefined|Infinity/u);
    expect(html).toContain(text("charts.walkAcross"));
    // What a pattern fills refers to one that is there.
    const ids = new Set([...html.matchAll(/<pattern id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, id = ""] of html.matchAll(/url\(#([^)]+)\)/gu)) expect(ids).toContain(id);
  });

  it.each(multipliedKinds)("%s: the twin has all rows, each behind its own code", (kind) => {
    const data = multiplesOfKind(kind);
    const { columns, rows } = chartOf("smallMultiples").table(data, context);
    const own = data.multiples.map((one) => one.table(context));
    expect(rows).toHaveLength(own.reduce((sum, table) => sum + table.rows.length, 0));
    expect(columns[0]?.header).toBe(text("shell.groupings.cohort"));
    const ids = columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of own)
      for (const { id } of table.rows.length > 0 ? table.columns : []) expect(ids).toContain(id);
    const named = new Set(rows.map((row) => row["multiple"]));
    expect(named.size).toBe(own.filter((table) => table.rows.length > 0).length);
  });

  it.each(multipliedKinds)("%s: is drawn on what all of them hold", (kind) => {
    const { multiples } = multiplesOfKind(kind, ["normal"]);
    const on = (times: number) => {
      const stretched = (values: readonly (number | null)[]) =>
        values.map((value) => (value === null ? null : value * times));
      const scales = Object.entries(scalesOf(multiples, context));
      const within = {
        ...context,
        shared: stretched(multiples.flatMap(({ extent }) => extent(context))),
        sharedOn: Object.fromEntries(scales.map(([name, values]) => [name, stretched(values)])),
      };
      return renderToStaticMarkup(
        <TextsContext value={createTexts("en")}>
          {multiples[0]?.draw({ context: within, title: "T" })}
        </TextsContext>,
      );
    };
    // Where all is 0 to 1 or 0 to 100 there is nothing to share.
    if (onFixedScales.includes(kind)) expect(on(3)).toBe(on(1));
    else expect(on(3)).not.toBe(on(1));
  });

  it("are as many as can be read at once, with a field to find others and all on one scale", () => {
    const codes = Array.from({ length: 60 }, (_, index) => String(1960 + index));
    const many = multiplesOfKind("funnel", ["normal"]);
    const [funnel] = many.multiples;
    if (funnel === undefined) throw new Error("no funnel");
    const html = drawn({ ...many, multiples: codes.map((code) => ({ ...funnel, code })) });
    expect([...html.matchAll(/<section/gu)]).toHaveLength(12);
    expect(html).toContain(text("charts.findGroup"));
    expect(html).toContain(text("charts.showAll"));
  });

  it("show the first of many groups in each, and find others in all from one field", () => {
    const rowsOf = (html: string) => [...html.matchAll(/<th scope="row"/gu)].length;
    const many = drawn(multiplesOfKind("levelHeat", ["normal", "normal"]));
    expect(rowsOf(many)).toBe(24);
    expect([...many.matchAll(new RegExp(text("charts.findGroupInAll"), "gu"))].length).toBeGreaterThan(0);
    const few = drawn(multiplesOfKind("imbalanceHeat", ["normal", "normal"]));
    expect(rowsOf(few)).toBe(24);
    expect(few).not.toContain(text("charts.findGroupInAll"));
    expect(few).not.toContain(text("charts.showAll"));
  });

  it("tell in their legend what any of them draws", () => {
    const bare = multiplesOfKind("intervalDots", ["too_few"]);
    const both = multiplesOfKind("intervalDots", ["too_few", "normal"]);
    expect(drawn(bare)).not.toContain(text("charts.bandLegend"));
    expect(drawn(both)).toContain(text("charts.bandLegend"));
    expect(drawn({ ...both, multiples: [...both.multiples].reverse() })).toContain(text("charts.bandLegend"));
  });
});

describe("abilities and ends side by side", () => {
  it("an ability has one number in all planes", () => {
    const html = drawn(multiplesOfKind("importanceQuadrant", ["normal", "normal"]));
    const numbers = [...html.matchAll(/<text y="4"[^>]*>(\d+)<\/text>/gu)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
  });

  it("groups of a flow stand in one order, each as high as it has people in the scale of all", () => {
    const { multiples } = multiplesOfKind("flow", ["normal", "missing"]);
    const sharedOn = scalesOf(multiples, context);
    const all = (sharedOn["all"] ?? []).map(Number);
    expect(all).toHaveLength(2);
    expect(all[0]).toBeGreaterThan(all[1] ?? 0);
    expect(Object.keys(sharedOn).filter((name) => name.startsWith("from "))).not.toHaveLength(0);
  });
});

function drawn(data: SmallMultiplesData): string {
  return renderToStaticMarkup(
    <TextsContext value={createTexts("en")}>
      <Chart kind="smallMultiples" data={data} labelOf={labelsIn("en")} title="T" />
    </TextsContext>,
  );
}
