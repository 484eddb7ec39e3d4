import type { DivergingBarsData } from "../../../src/charts/divergingBars/divergingData.ts";
import type { FlowData } from "../../../src/charts/flow/flowData.ts";
import type { FunnelData } from "../../../src/charts/funnel/funnelData.ts";
import type { IndicatorGridData } from "../../../src/charts/indicatorGrid/IndicatorGrid.tsx";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, programs, sequence, shown, type Samples } from "./results.ts";

type Change = (result: MeasureResult, group: string) => MeasureResult;
const tooFew: Change = (result) => absent("too_few", result, 5);

/** Shares that add to 1, drawn about some weights. */
function sharesOf(weights: readonly number[], random: () => number): readonly number[] {
  const drawn = weights.map((weight) => weight * (0.4 + 1.2 * random()));
  const sum = drawn.reduce((total, one) => total + one, 0);
  return drawn.map((one) => one / sum);
}

function answers(
  codes: readonly string[],
  points: readonly string[],
  change: Change = (result) => result,
): DivergingBarsData {
  const random = sequence(31);
  const measure = "employer.answers";
  return {
    grouping: "part",
    order: "given",
    lens: "employers",
    answers: { label: "Answers", unit: "share" },
    unanswered: { label: "No answer", unit: "share" },
    total: { label: "Satisfied", unit: "share" },
    bars: codes.map((code) => {
      const weights = points.map((_, place) => place + 0.5);
      const shares = sharesOf(weights, random);
      const one = { measure, group: {}, half: 0.05, share: true, n: 112 } as const;
      return {
        code,
        answers: points.map((answer, place) =>
          change(shown({ ...one, part: `answer:${code}:${answer}`, value: shares[place] ?? 0 }), code),
        ),
        unanswered: change(shown({ ...one, part: `unrated:${code}`, value: random() * 0.3 }), code),
        total: change(shown({ ...one, value: shares.slice(3).reduce((sum, share) => sum + share, 0) }), code),
      };
    }),
  };
}

const attributes = ["foundational", "adaptive", "collaborative", "technical", "employability"] as const;
const five = ["1", "2", "3", "4", "5"] as const;

export const divergingBarsSamples: Samples<DivergingBarsData> = {
  normal: answers(attributes, five),
  empty: answers([], five),
  one: answers(["technical"], ["1", "2", "3", "4"]),
  too_few: answers(attributes, five, tooFew),
  missing: answers(attributes, five, (result, code) =>
    code === "adaptive" ? absent("not_collected", result) : result,
  ),
  long_labels: answers(["problem", "technical"], five),
};

const stepParts = ["known", "placed", "at_work", "related", "level_match", "open_ended"].map(
  (id) => `step:${id}`,
);

function steps(
  groups: readonly (string | null)[],
  change: Change = (result) => result,
  parts: readonly string[] = stepParts,
): FunnelData {
  const random = sequence(32);
  const measure = "employment.steps";
  const results = groups.flatMap((program) => {
    let share = 1;
    return parts.flatMap((part, place) => {
      const rest = part.slice("step:".length);
      const kept = 0.72 + random() * 0.25;
      const silent = place > 2 ? share * random() * 0.12 : 0;
      share = Math.max(0, share * kept - silent);
      const one = {
        measure,
        group: program === null ? {} : { program },
        half: 0.04,
        share: true,
        n: 160,
      } as const;
      return [
        shown({ ...one, part, value: share }),
        ...(place === 0 ? [] : [shown({ ...one, part: `kept:${rest}`, value: kept })]),
        ...(place < 3 ? [] : [shown({ ...one, part: `unsaid:${rest}`, value: silent })]),
      ].map((result) => change(result, program ?? ""));
    });
  });
  return {
    grouping: groups.includes(null) ? null : "program",
    lens: "employment",
    measure: { label: "Of all graduates", unit: "share" },
    kept: { label: "of those before", unit: "share" },
    unsaid: { label: "no answer", unit: "share" },
    all: "All graduates",
    steps: parts.map((part, place) => {
      const rest = part.slice("step:".length);
      return {
        part,
        ...(place === 0 ? {} : { kept: `kept:${rest}` }),
        ...(place < 3 ? {} : { unsaid: `unsaid:${rest}` }),
        ...(place === 1 ? { references: [{ label: "Target", value: 0.92 }] } : {}),
      };
    }),
    results,
  };
}

export const funnelSamples: Samples<FunnelData> = {
  normal: steps([null]),
  empty: steps([]),
  one: steps(["P01"]),
  too_few: steps(programs.slice(0, 2), tooFew),
  missing: steps([null], (result) =>
    /level_match|open_ended/u.test(result.part) ? absent("not_collected", result) : result,
  ),
  long_labels: steps(["LONG1", "LONG2"], (result) => result, ["step:known", "step:long"]),
};

function sectors(
  groups: readonly string[],
  ends: readonly string[],
  change: Change = (result) => result,
): FlowData {
  const random = sequence(33);
  return {
    grouping: "program",
    lens: "employment",
    measure: { label: "Sector", unit: "share" },
    results: groups.flatMap((program, at) => {
      const shares = sharesOf(
        ends.map((_, place) => (place === at % ends.length ? 6 : 1)),
        random,
      );
      const n = 20 + Math.round(random() * 120);
      return ends.map((end, place) =>
        change(
          shown({
            measure: "employment.sector",
            group: { program },
            part: `sector:${end}`,
            value: shares[place] ?? 0,
            half: 0.06,
            share: true,
            n,
          }),
          program,
        ),
      );
    }),
  };
}

const ends = [
  "Care",
  "Automotive",
  "Machinery",
  "Commerce",
  "Education",
  "Health",
  "Hospitality",
  "Logistics",
  "Software",
  "Construction",
  "Agriculture",
];

export const flowSamples: Samples<FlowData> = {
  normal: sectors([...programs, "P13", "P14"], ends, (result, program) =>
    program === "P03" ? absent("too_few", result, 7) : result,
  ),
  empty: sectors([], ends),
  one: sectors(["P01"], ["Care"]),
  too_few: sectors(programs.slice(0, 3), ends, tooFew),
  missing: sectors(programs.slice(0, 4), ends, (result, program) =>
    program === "P02" ? absent("not_collected", result) : result,
  ),
  long_labels: sectors(
    ["LONG1", "LONG2"],
    ["Manufacture of motor vehicles, trailers and semi-trailers", "Care"],
  ),
};

const months = ["6", "12", "36"] as const;

function indicators(labels: readonly string[], change: Change = (result) => result): IndicatorGridData {
  const random = sequence(34);
  return {
    along: "months_after",
    columns: months,
    lens: "employment",
    indicators: labels.map((label, index) => ({
      measure: { label, unit: index === 2 ? "money" : "share" },
      results: months.map((months_after) =>
        change(
          shown({
            measure: "employment.related",
            group: { months_after },
            value: index === 2 ? 3500 + random() * 1500 : 0.3 + random() * 0.6,
            half: index === 2 ? 300 : 0.05,
            share: index !== 2,
            n: 210,
          }),
          months_after,
        ),
      ),
      ...(index === 0 ? { references: [{ label: "Target", value: 0.75 }] } : {}),
    })),
  };
}

const measured = ["Related work", "Open-ended contract", "Median pay", "Satisfied", "Left a job"];

export const indicatorGridSamples: Samples<IndicatorGridData> = {
  normal: indicators(measured, (result, at) => (at === "36" ? absent("not_reached", result) : result)),
  empty: indicators([]),
  one: indicators(["Related work"]),
  too_few: indicators(measured, tooFew),
  missing: indicators(measured, (result, at) => (at === "12" ? absent("not_collected", result) : result)),
  long_labels: indicators([
    "Work that is related to the training in the graduates' own judgement",
    "工作与所学专业相关的比例（毕业生自评）",
  ]),
};
