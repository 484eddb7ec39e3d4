import { beforeAll, describe, expect, it } from "vitest";
import { planted } from "../../data-samples/demo/generator/truths.ts";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import { subgroupGaps } from "../../src/measures/subgroupGaps.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { truth, valueOf } from "./expectations.ts";
import { loadDemo } from "./loadDemo.ts";

const programs = Array.from({ length: 12 }, (_, i) => `P${String(i + 1).padStart(2, "0")}`);
const stages = ["foundational", "comprehensive", "innovative"];

let loaded: LoadedFolder;
beforeAll(async () => {
  loaded = await loadDemo();
});
const ask = (measure: MeasureId, by: readonly Grouping[], where: Filter = {}): readonly MeasureResult[] =>
  evaluate(loaded.data, { measure, by, where, settings: defaultSettings });
const isFound = ({ q }: MeasureResult) => q !== undefined && q < 0.05;

describe("high scores and unhappy employers, as a contradiction of lenses", () => {
  const part = "competence_high.employers_low";

  it.each(stages)(
    "is found at the %s stage in the planted program, and in no other pair or program",
    (stage) => {
      const contradictions = ask("lens.contradiction", ["program"], { stage: [stage] }).filter((one) =>
        one.part.includes("_high."),
      );
      const found = contradictions.filter(isFound);
      expect(found.map((one) => [one.group.program, one.part])).toEqual([
        [planted.unhappyEmployers.program, part],
      ]);
      expect(valueOf(found[0])).toBeGreaterThan(2);
    },
  );

  it("has the planted size: four employers in five fewer are satisfied, though the students are the best", () => {
    const { expected, elsewhere, tolerance } = truth("high_scores_unhappy_employers");
    const of = ask("lens.contradiction", ["program"], { program: [planted.unhappyEmployers.program] });
    const difference = (name: string) => of.find((one) => one.part === name);
    const employers = difference("on_employers");
    expect(Math.abs(valueOf(employers) - (expected - elsewhere))).toBeLessThan(tolerance);
    expect(employers?.upper).toBeLessThan(-0.3);
    const competence = difference("on_competence");
    expect(valueOf(competence)).toBeGreaterThan(4);
    expect(competence?.lower).toBeGreaterThan(0);
  });
});

describe("where nothing is planted", () => {
  const untouched = programs.filter(
    (code) => code !== planted.attitudeBelow.program && code !== planted.requirement.program,
  );

  it("balance finds nothing in more than a twentieth of programs and stages", () => {
    const found = stages.flatMap((stage) =>
      ask("competence.balance", ["program"], { stage: [stage] })
        .filter(isFound)
        // The planted departure of one program moves the school's own pattern: in attitude all others stand a little above it.
        .filter((one) => one.part !== `dim:${planted.attitudeBelow.dimension}` || valueOf(one) < 0)
        .filter((one) => untouched.includes(one.group.program ?? ""))
        .map((one) => `${stage} ${one.group.program}`),
    );
    expect(new Set(found).size).toBeLessThanOrEqual(0.05 * untouched.length * stages.length);
  });

  it("no measure whose rows may be findings finds anything between women and men, or between cohorts that grew alike", () => {
    for (const measure of measureIds.filter((id) => measureDeclaration(id).finding)) {
      for (const stage of stages) {
        const women = ask(measure, ["gender"], { stage: [stage] }).filter(isFound);
        expect(women.map((one) => [measure, stage, one.part])).toEqual([]);
      }
    }
    const cohorts = ask("competence.balance", ["cohort"], { stage: ["comprehensive"] }).filter(isFound);
    expect(cohorts).toEqual([]);
  });

  it("gaps between women and men are no more often sure than chance has it", () => {
    const gaps = measureIds
      .filter((id) => measureDeclaration(id).by.includes("gender"))
      .flatMap((measure) =>
        subgroupGaps(loaded.data, {
          measure,
          by: [],
          grouping: "gender",
          where: {},
          settings: defaultSettings,
        }),
      )
      .filter(({ lower, upper, value }) => value !== null && lower !== null && upper !== null);
    const sure = gaps.filter((gap) => (gap.lower ?? 0) > 0 || (gap.upper ?? 0) < 0);
    expect(gaps.length).toBeGreaterThan(100);
    expect(
      sure.length / gaps.length,
      sure.map((one) => `${one.measure} ${one.part}`).join(", "),
    ).toBeLessThan(0.1);
  });
});

describe("attrition that is not random, as a gap between groups", () => {
  it("is the planted difference, with an interval that leaves out 0", () => {
    const { expected, tolerance } = truth("attrition_not_random");
    const gap = subgroupGaps(loaded.data, {
      measure: "students.completion",
      by: [],
      grouping: "group_1",
      reference: "exam",
      where: {},
      settings: defaultSettings,
    }).find((one) => one.part === "" && one.group.group_1 === planted.attrition.group);
    expect(Math.abs(valueOf(gap) - expected)).toBeLessThan(tolerance);
    expect(gap?.upper).toBeLessThan(0);
    expect(gap?.q).toBeLessThan(0.05);
  });
});
