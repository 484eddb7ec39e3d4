import { describe, expect, it } from "vitest";
import { drawnBars, reachOf as reachOfBars, sideOf } from "../../src/charts/divergingBars/divergingData.ts";
import { flowOf, mostEnds, mostGroups, pathOf, reachOf } from "../../src/charts/flow/flowData.ts";
import { funnelsOf } from "../../src/charts/funnel/funnelData.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { createFormat } from "../../src/ui/format.ts";
import { labelsIn } from "../gallery/samples/labels.ts";
import { divergingBarsSamples, flowSamples, funnelSamples } from "../gallery/samples/outcomeCharts.ts";

const text = textOf(createTexts("en"));
const context = { text, format: createFormat("en", text), labelOf: labelsIn("en") };
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

describe("answers about a middle", () => {
  it("an odd scale has a middle answer, half to each side; an even one none", () => {
    expect([0, 1, 2, 3, 4].map((place) => sideOf(place, 5))).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect([0, 1, 2, 3].map((place) => sideOf(place, 4)).includes(0)).toBe(false);
  });

  it.each(["normal", "one"] as const)("bars of %s are whole, without gaps, and lie in reach", (state) => {
    const bars = drawnBars(divergingBarsSamples[state], context);
    const [left, right] = reachOfBars(bars);
    for (const { segments } of bars) {
      expect(sum(segments.map(({ share }) => share))).toBeCloseTo(1, 12);
      segments.slice(1).forEach(({ from }, at) => {
        const before = segments[at];
        expect(from).toBeCloseTo((before?.from ?? 0) + (before?.share ?? 0), 12);
      });
      for (const { from, share, side } of segments) {
        expect(from).toBeGreaterThanOrEqual(-left);
        expect(from + share).toBeLessThanOrEqual(right + 1e-12);
        if (side < 0) expect(from + share).toBeLessThan(1e-12);
        if (side > 0) expect(from).toBeGreaterThan(-1e-12);
        if (side === 0) expect(from + share / 2).toBeCloseTo(0, 12);
      }
    }
  });
});

describe("a flow", () => {
  const flow = flowOf(flowSamples.normal, context);

  it("lets nobody out: what leaves the groups arrives, also where many stand together", () => {
    expect(flow.groups).toHaveLength(mostGroups);
    expect(flow.ends).toHaveLength(mostEnds);
    const shown = flowSamples.normal.results.filter(({ value }) => value !== null);
    const people = sum(shown.map(({ value, base }) => (value ?? 0) * base));
    expect(sum(flow.groups.map(({ units }) => units))).toBeCloseTo(people, 6);
    expect(sum(flow.ends.map(({ units }) => units))).toBeCloseTo(people, 6);
    for (const [side, nodes] of [
      ["from", flow.groups],
      ["to", flow.ends],
    ] as const) {
      nodes.forEach((node, at) => {
        const own = flow.links.filter((link) => link[side] === at);
        expect(sum(own.map(({ height }) => height))).toBeCloseTo(node.height, 6);
        for (const { start, end, height } of own) {
          const top = side === "from" ? start : end;
          expect(top).toBeGreaterThanOrEqual(node.top - 1e-6);
          expect(top + height).toBeLessThanOrEqual(node.top + node.height + 1e-6);
        }
      });
    }
  });

  it("leaves room for every name and puts what stands together last", () => {
    for (const nodes of [flow.groups, flow.ends]) {
      const middles = nodes.map(({ top, height }) => top + height / 2);
      middles.slice(1).forEach((middle, at) => expect(middle - (middles[at] ?? 0)).toBeGreaterThan(24));
      expect(nodes.at(-1)?.mark.group).toEqual({});
    }
  });

  it("says which groups are not in it and why", () => {
    expect(flow.absent.map(({ group, status }) => [group.program, status])).toEqual([["P03", "too_few"]]);
  });

  it("takes the pointer where it draws: both lie between the same ends", () => {
    const [link] = flow.links;
    if (link === undefined) throw new Error("no links");
    const points = reachOf(link, 4);
    expect(points[0]?.[0]).toBe(0);
    expect(points[12]?.[0]).toBe(100);
    expect(
      Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y)),
    ).toBeGreaterThanOrEqual(4);
    expect(pathOf(link)).toMatch(/^M0 [\d.]+C50 [\d.]+ 50 [\d.]+ 100 [\d.]+V[\d.]+C50 .*Z$/u);
  });
});

describe("a funnel", () => {
  it("has one funnel a group or one of all, and each step's three figures in one mark", () => {
    const [all, ...others] = funnelsOf(funnelSamples.normal, context);
    expect(others).toEqual([]);
    const related = all?.steps.find(({ step }) => step.part === "step:related");
    expect(related?.mark.results.map(({ part }) => part)).toEqual([
      "step:related",
      "kept:related",
      "unsaid:related",
    ]);
    expect(related?.mark.name).toMatch(/^In related work: .*; .*; /u);
    expect(funnelsOf(funnelSamples.long_labels, context).map(({ group }) => group)).toEqual([
      "LONG1",
      "LONG2",
    ]);
  });
});
