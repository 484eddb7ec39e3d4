import { beforeAll, describe, expect, it } from "vitest";
import { planted, growth } from "../../data-samples/demo/generator/truths.ts";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { mean } from "./demoFolder.ts";
import { truth, valueOf } from "./expectations.ts";
import { loadDemo } from "./loadDemo.ts";

let loaded: LoadedFolder;
beforeAll(async () => {
  loaded = await loadDemo();
});
const ask = (measure: MeasureId, by: readonly Grouping[], where: Filter = {}): readonly MeasureResult[] =>
  evaluate(loaded.data, { measure, by, where, settings: defaultSettings });

/** The results of a part that are shown, by the code of their only grouping. */
const byCode = (results: readonly MeasureResult[], part: string): ReadonlyMap<string, MeasureResult> =>
  new Map(
    results
      .filter((one) => one.part === part && one.status === "ok")
      .map((one) => [Object.values(one.group)[0] ?? "", one]),
  );

const stopped = String(planted.stagnation.cohort);

describe("a cohort that stops growing, by the growth of the same students", () => {
  it("grows by nothing where the others grow by what was planted", () => {
    const { tolerance } = truth("cohort_stops_growing");
    const found = byCode(ask("competence.growth", ["cohort"]), "");
    expect(found.size).toBe(6);
    for (const [cohort, one] of found) {
      expect(one.between?.to.stages, cohort).toEqual(["comprehensive"]);
      if (cohort === stopped) {
        expect(Math.abs(valueOf(one))).toBeLessThan(1);
        expect(one.lower).toBeLessThan(0);
        expect(one.upper).toBeGreaterThan(0);
      } else expect(Math.abs(valueOf(one) - growth.comprehensive), cohort).toBeLessThan(tolerance / 2);
    }
  });

  it("stays eleven points behind until the internship", () => {
    const found = byCode(ask("competence.growth", ["cohort"], { stage: ["foundational", "internship"] }), "");
    expect([...found.keys()]).toEqual(["2019", "2020", "2021", "2022"]);
    const others = [...found].flatMap(([cohort, one]) => (cohort === stopped ? [] : [valueOf(one)]));
    expect(Math.abs(mean(others) - growth.internship)).toBeLessThan(1);
    expect(Math.abs(valueOf(found.get(stopped)))).toBeLessThan(1.5);
  });

  it("shows in the shares: nobody knows of more than chance who rises there", () => {
    const results = ask("competence.growth", ["cohort"]);
    const rising = byCode(results, "rising");
    expect(rising.get(stopped)?.upper).toBeLessThan(0.05);
    for (const [cohort, one] of rising)
      if (cohort !== stopped) expect(one.lower, cohort).toBeGreaterThan(0.2);
  });
});

describe("a site that drags attitude down, by the spread over contexts", () => {
  const { expected, tolerance } = truth("site_drags_attitude");

  it("lowers its own students in the placement, by what was planted, against what other sites do", () => {
    const found = byCode(ask("competence.context_spread", ["employer"]), "in_placement");
    const others = [...found].flatMap(([site, one]) =>
      site === planted.site.employer ? [] : [valueOf(one)],
    );
    expect(others.length).toBeGreaterThan(50);
    const own = found.get(planted.site.employer);
    expect(Math.abs(valueOf(own) - mean(others) - expected)).toBeLessThan(tolerance);
    for (const [site, one] of found)
      if (site !== planted.site.employer) expect(one.lower, site).toBeGreaterThan(own?.upper ?? 0);
  });

  it("spreads them more than measurement error does", () => {
    const own = byCode(ask("competence.context_spread", ["employer"]), "excess").get(planted.site.employer);
    expect(own?.lower).toBeGreaterThan(0);
  });

  it("is rated low for its guidance by school and students alike", () => {
    const results = ask("employer.guidance", ["employer"]);
    for (const part of ["by_school", "by_student"]) {
      const found = byCode(results, part);
      const own = found.get(planted.site.employer);
      expect(own?.upper, part).toBeLessThan(50);
      for (const [site, one] of found)
        if (site !== planted.site.employer) expect(one.upper, site).toBeGreaterThan(own?.upper ?? 100);
    }
  });
});

it("assessors differ by what was planted: 2.5 points, and no more", () => {
  const spread = ask("competence.assessor_severity", []).find((one) => one.part === "");
  expect(Math.abs(valueOf(spread) - 2.5)).toBeLessThan(0.6);
});

it("school and enterprise were planted alike, and agree on average", () => {
  const whole = ask("competence.agreement", []).find((one) => one.part === "");
  expect(Math.abs(valueOf(whole))).toBeLessThan(1.2);
});
