import type { Contrast, PairedSlopesData } from "../../../src/charts/pairedSlopes/pairedSlopesData.ts";
import type { MeasureId } from "../../../src/measures/catalogue.ts";
import type { MeasureResult } from "../../../src/measures/result.ts";
import { absent, programs, sequence, shown, type Samples } from "./results.ts";

const kinds = [
  { measure: "competence.gap_level", label: "level gap", ends: ["level:foundational", "level:higher_order"] },
  { measure: "competence.gap_task", label: "task gap", ends: ["task:closed", "task:open"] },
  { measure: "competence.gap_purpose", label: "purpose gap", ends: ["purpose:process", "purpose:outcome"] },
] as const;

function ofGroup(
  measure: MeasureId,
  ends: readonly [string, string],
  group: MeasureResult["group"],
  random: () => number,
): MeasureResult[] {
  const first = 60 + random() * 14;
  const gap = random() * 14 - 3;
  const departure = gap - 4;
  return [
    shown({ measure, group, part: ends[0], value: first, half: 1 + random() * 2 }),
    shown({ measure, group, part: ends[1], value: first - gap, half: 1 + random() * 2 }),
    shown({ measure, group, value: gap, half: 1.4 }),
    shown({
      measure,
      group,
      part: "against_school",
      value: departure,
      half: 1.6,
      q: Math.abs(departure) > 4 ? 0.01 : 0.4,
    }),
  ];
}

function slopes(codes: readonly string[]): PairedSlopesData {
  const random = sequence(19);
  return {
    measure: { label: "Mean", unit: "points" },
    lens: "competence",
    grouping: "program",
    wholeName: "Whole school",
    contrasts: kinds.map(({ measure, label, ends }): Contrast => ({
      measure: { label, unit: "point_difference" },
      ends,
      results: codes.flatMap((program) => ofGroup(measure, ends, { program }, random)),
      whole: ofGroup(measure, ends, {}, random),
    })),
  };
}

function emptied(
  data: PairedSlopesData,
  statusOf: (program: string, contrast: number) => "too_few" | "not_collected" | null,
): PairedSlopesData {
  return {
    ...data,
    contrasts: data.contrasts.map((contrast, index) => ({
      ...contrast,
      results: contrast.results.map((result) => {
        const status = statusOf(result.group.program ?? "", index);
        return status === null ? result : absent(status, result, status === "too_few" ? 9 : 0);
      }),
    })),
  };
}

export const pairedSlopesSamples: Samples<PairedSlopesData> = {
  normal: emptied(slopes(programs), (program) => (program === "P12" ? "too_few" : null)),
  empty: slopes([]),
  one: slopes(["P02"]),
  too_few: emptied(slopes(programs.slice(0, 2)), () => "too_few"),
  missing: emptied(slopes(programs.slice(0, 3)), (program, contrast) =>
    program === "P02" || contrast === 2 ? "not_collected" : null,
  ),
  long_labels: slopes(["LONG1", "LONG2", "P01"]),
};
