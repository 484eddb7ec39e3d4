import { describe, expect, it } from "vitest";
import { mayOverlap } from "../../src/features/page/mayOverlap.ts";
import type { MeasureResult } from "../../src/measures/result.ts";

const of = (...groups: readonly MeasureResult["group"][]) => groups.map((group) => ({ group }));

describe("groups whose n may not be added up", () => {
  it("are those that say when or under which circumstances students were measured", () => {
    expect(mayOverlap(of({ program: "P01" }, { program: "P02" }), "student")).toBe(false);
    expect(
      mayOverlap(of({ program: "P01", cohort: "2019" }, { program: "P01", cohort: "2020" }), "student"),
    ).toBe(false);
    expect(mayOverlap(of({ stage: "foundational" }, { stage: "internship" }), "student")).toBe(true);
    expect(
      mayOverlap(of({ program: "P01", term: "2019-1" }, { program: "P01", term: "2019-2" }), "student"),
    ).toBe(true);
  });

  it("are not those of one occasion", () => {
    expect(
      mayOverlap(
        of({ program: "P01", stage: "internship" }, { program: "P02", stage: "internship" }),
        "student",
      ),
    ).toBe(false);
    expect(mayOverlap(of({ stage: "internship" }), "student")).toBe(false);
  });

  it("are those of employers, who may know graduates of several", () => {
    expect(mayOverlap(of({ program: "P01" }, { program: "P02" }), "employer")).toBe(true);
    expect(mayOverlap(of({}), "employer")).toBe(false);
  });
});
