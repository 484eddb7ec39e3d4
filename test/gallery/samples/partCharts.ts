import type { HeatData } from "../../../src/charts/heat/heatData.ts";
import type { LevelHeatData } from "../../../src/charts/levelHeat/LevelHeat.tsx";
import type { ProfileData } from "../../../src/charts/profileDumbbell/profileData.ts";
import type { StackedSharesData } from "../../../src/charts/stackedShares/StackedShares.tsx";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, dimensionParts, programs, sequence, shown, type Samples } from "./results.ts";

function byDimension(
  codes: readonly string[],
  make: (program: string, part: string, random: () => number) => MeasureResult,
): MeasureResult[] {
  const random = sequence(33);
  return codes.flatMap((program) => dimensionParts.map((part) => make(program, part, random)));
}

const levels = (codes: readonly string[]): MeasureResult[] =>
  byDimension(codes, (program, part, random) =>
    shown({
      measure: "competence.level",
      group: { program },
      part,
      value: 56 + random() * 22,
      half: 1 + random() * 2.5,
    }),
  );

function profile(results: readonly MeasureResult[]): ProfileData {
  return {
    measure: { label: "Dimension mean", unit: "points" },
    grouping: "program",
    results,
    parts: dimensionParts,
    reference: {
      label: "Required",
      valueOf: (group, part) => (group === "P03" && part === "dim:career" ? null : 66),
    },
    note: () => "12.4 (10.1 – 14.9)",
  };
}

export const profileDumbbellSamples: Samples<ProfileData> = {
  normal: profile(levels(programs.slice(0, 6))),
  empty: profile([]),
  one: profile(levels(["P01"])),
  too_few: profile(levels(["P12", "P11"]).map((result) => absent("too_few", result, 9))),
  missing: profile(
    levels(["P01", "P02", "P03"]).map((result, index) =>
      index % 4 === 1
        ? absent("not_collected", result)
        : index === 14
          ? absent("not_reached", result)
          : result,
    ),
  ),
  long_labels: profile(levels(["LONG1", "LONG2"])),
};

const balances = (codes: readonly string[]): MeasureResult[] =>
  byDimension(codes, (program, part, random) => {
    const value = program === "P02" && part === "dim:attitudinal" ? -11.8 : (random() - 0.5) * 8;
    return shown({
      measure: "competence.balance",
      group: { program },
      part,
      value,
      half: 2.4,
      q: Math.abs(value) > 3.4 ? 0.012 : 0.31,
    });
  });

function heat(results: readonly MeasureResult[]): HeatData {
  return {
    measure: { label: "Balance", unit: "point_difference" },
    grouping: "program",
    results,
    parts: dimensionParts,
  };
}

export const imbalanceHeatSamples: Samples<HeatData> = {
  normal: heat(
    balances(programs).map((result) =>
      result.group.program === "P12" ? absent("too_few", result, 9) : result,
    ),
  ),
  empty: heat([]),
  one: heat(balances(["P02"])),
  too_few: heat(balances(["P01", "P12"]).map((result) => absent("too_few", result, 9))),
  missing: heat(
    balances(programs.slice(0, 4)).map((result, index) =>
      index % 3 === 1 ? absent("not_collected", result) : result,
    ),
  ),
  long_labels: heat(balances(["LONG1", "LONG2", "P02"])),
};

const indicatorParts = Array.from({ length: 16 }, (_, index) => `indicator:I${String(index + 1)}`);

function indicatorLevels(codes: readonly string[]): MeasureResult[] {
  const random = sequence(88);
  return codes.flatMap((program) =>
    indicatorParts.map((part) =>
      shown({
        measure: "competence.level",
        group: { program },
        part,
        value: 40 + random() * 50,
        half: 1 + random() * 2.5,
      }),
    ),
  );
}

function indicators(results: readonly MeasureResult[]): LevelHeatData {
  return {
    measure: { label: "Level", unit: "points" },
    grouping: "program",
    results,
    parts: indicatorParts,
    dimensionOf: (part) => dimensionParts[indicatorParts.indexOf(part) >> 2] ?? null,
  };
}

const sixty = Array.from({ length: 60 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);

export const levelHeatSamples: Samples<LevelHeatData> = {
  normal: indicators(
    indicatorLevels(sixty).map((result) =>
      result.group.program === "P12" ? absent("too_few", result, 9) : result,
    ),
  ),
  empty: indicators([]),
  one: indicators(indicatorLevels(["P02"])),
  too_few: indicators(indicatorLevels(["P01", "P12"]).map((result) => absent("too_few", result, 9))),
  missing: indicators(
    indicatorLevels(programs.slice(0, 4)).map((result, index) =>
      index % 3 === 1 ? absent("not_collected", result) : result,
    ),
  ),
  long_labels: indicators(indicatorLevels(["LONG1", "LONG2", "P02"])),
};

const parts: StackedSharesData["parts"] = [
  { id: "employed", tone: "placed" },
  { id: "flexible", tone: "placed" },
  { id: "self_employed", tone: "placed" },
  { id: "military", tone: "placed" },
  { id: "further_study", tone: "placed" },
  { id: "seeking", tone: "open" },
  { id: "not_seeking", tone: "open" },
  { id: "unknown", tone: "unknown" },
];

function destinations(codes: readonly string[]): StackedSharesData {
  const random = sequence(77);
  const weights = [12, 3, 1, 0.6, 5, 1.4, 0.7, 0.8];
  const results: MeasureResult[] = [];
  const totals: MeasureResult[] = [];
  for (const program of codes) {
    const drawn = weights.map((weight) => weight * (0.5 + random()));
    const sum = drawn.reduce((total, value) => total + value, 0);
    const shares = drawn.map((value) => value / sum);
    parts.forEach((part, index) => {
      results.push(
        shown({
          measure: "employment.destination_rate",
          group: { program },
          part: part.id,
          value: shares[index] ?? 0,
          half: 0.03,
          share: true,
          n: 160,
        }),
      );
    });
    const placed = shares.slice(0, 5).reduce((total, value) => total + value, 0);
    totals.push(
      shown({
        measure: "employment.destination_rate",
        group: { program },
        value: placed,
        half: 0.03,
        share: true,
        n: 160,
      }),
    );
  }
  return {
    measure: { label: "Destination", unit: "share" },
    grouping: "program",
    results,
    parts,
    totals: { measure: { label: "Destination rate", unit: "share" }, results: totals },
  };
}

function emptied(
  data: StackedSharesData,
  make: (result: MeasureResult, program: string) => MeasureResult,
): StackedSharesData {
  const change = (result: MeasureResult) => make(result, result.group.program ?? "");
  return {
    ...data,
    results: data.results.map(change),
    ...(data.totals === undefined
      ? {}
      : { totals: { ...data.totals, results: data.totals.results.map(change) } }),
  };
}

export const stackedSharesSamples: Samples<StackedSharesData> = {
  normal: emptied(destinations(programs), (result, program) =>
    program === "P12" ? absent("too_few", result, 9) : result,
  ),
  empty: destinations([]),
  one: destinations(["P01"]),
  too_few: emptied(destinations(programs.slice(0, 2)), (result) => absent("too_few", result, 4)),
  missing: emptied(destinations(programs.slice(0, 4)), (result, program) =>
    program === "P02"
      ? absent("not_collected", result)
      : program === "P03"
        ? absent("not_reached", result)
        : result,
  ),
  long_labels: destinations(["LONG1", "LONG2"]),
};
