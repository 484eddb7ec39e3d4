import { describe, expect, it } from "vitest";
import { shortfall } from "../../src/features/overview/shortfall.ts";
import type { MeasureResult } from "../../src/measures/result.ts";

function departure(
  program: string,
  part: string,
  value: number,
  q: number,
  against: "requirement" | "school" = "school",
): MeasureResult {
  return {
    measure: "competence.balance",
    group: { program },
    part,
    value,
    lower: value - 1,
    upper: value + 1,
    n: 40,
    eligible: 44,
    base: 40,
    status: "ok",
    interval: "t",
    q,
    against,
  };
}

const programsOf = (found: readonly MeasureResult[] | null) => found?.map(({ group }) => group.program);

describe("what falls short most certainly", () => {
  it("is one dimension in all programs where it does, the most certain first", () => {
    const found = shortfall([
      departure("P01", "dim:attitude", -4, 0.03),
      departure("P02", "dim:attitude", -6, 0.001),
      departure("P03", "dim:career", -9, 0.02),
      departure("P04", "dim:attitude", 5, 0.0001),
    ]);
    expect(programsOf(found)).toEqual(["P02", "P01"]);
  });

  it("is of one expectation: a program below its requirement is not below the school's own pattern", () => {
    const found = shortfall([
      departure("P01", "dim:attitude", -4, 0.001, "requirement"),
      departure("P02", "dim:attitude", -6, 0.002),
    ]);
    expect(programsOf(found)).toEqual(["P01"]);
  });

  it("is nothing where all departures are upwards", () => {
    expect(shortfall([departure("P01", "dim:attitude", 4, 0.001)])).toBeNull();
    expect(shortfall([])).toBeNull();
  });
});
