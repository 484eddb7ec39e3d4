import { describe, expect, it } from "vitest";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { mayBeFinding } from "../../src/measures/declaration.ts";
import type { MeasureResult } from "../../src/measures/result.ts";
import {
  falseShare,
  findingMeasures,
  standingOut,
  type FindingMeasure,
} from "../../src/measures/standingOut.ts";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import { normalPValue } from "../../src/stats/normal.ts";
import { Draw } from "./randomSchool.ts";

interface Told {
  readonly program: string;
  readonly part?: string;
  readonly z: number;
  readonly against?: MeasureResult["against"];
}

/** Results in standard errors, with the q-values that their measure would give them. */
function answer(measure: FindingMeasure, told: readonly Told[]) {
  const q = benjaminiHochberg(told.map(({ z }) => normalPValue(Math.abs(z))));
  const results = told.map(
    (
      { program, part = measure === "competence.balance" ? "dim:career" : "against_school", z, against },
      at,
    ) =>
      ({
        measure,
        group: { program },
        part,
        value: z,
        lower: z - 1.959964,
        upper: z + 1.959964,
        n: 40,
        eligible: 44,
        base: 40,
        status: "ok",
        interval: "t",
        q: q[at] ?? 1,
        ...(against === undefined ? {} : { against }),
      }) satisfies MeasureResult,
  );
  return { measure, results };
}

const requirement = { against: "requirement" } as const;

describe("what stands out", () => {
  it("is looked for in every measure that may be worded as a finding, and in no other", () => {
    expect(measureIds.filter((id) => measureDeclaration(id).finding !== false)).toEqual([...findingMeasures]);
    for (const id of ["competence.gap_level", "competence.gap_task", "competence.gap_purpose"] as const) {
      expect(mayBeFinding(measureDeclaration(id), "against_school")).toBe(true);
      expect(mayBeFinding(measureDeclaration(id), "")).toBe(false);
    }
    expect(mayBeFinding(measureDeclaration("competence.balance"), "dim:career")).toBe(true);
    expect(mayBeFinding(measureDeclaration("competence.level"), "dim:career")).toBe(false);
    expect(mayBeFinding(measureDeclaration("lens.contradiction"), "on_employers")).toBe(false);
  });

  it("ranks by evidence, not by size, and joins programs of one departure", () => {
    const wide = answer("competence.balance", [
      { program: "P1", z: -4, ...requirement },
      { program: "P2", z: -9, ...requirement },
      { program: "P3", z: 6, ...requirement },
      { program: "P4", z: 0.3, ...requirement },
    ]);
    // Ten times the size at the same evidence.
    const results = wide.results.map((one) =>
      one.group.program === "P1" ? { ...one, value: -40, lower: -40 - 19.59964, upper: -40 + 19.59964 } : one,
    );
    const { found, compared } = standingOut([{ ...wide, results }], 7);
    expect(compared).toBe(4);
    expect(found.map(({ side, results: own }) => [side, ...own.map(({ group }) => group.program)])).toEqual([
      ["below", "P2", "P1"],
      ["above", "P3"],
    ]);
    expect(found[0]?.of).toBe(4);
  });

  it("keeps a program's strongest departure only where its departures add to nothing", () => {
    const parts = ["dim:career", "dim:cognitive", "dim:attitudinal"];
    const told = (against: MeasureResult["against"]) =>
      standingOut(
        [
          answer(
            "competence.balance",
            parts.map((part, at) => ({ program: "P1", part, z: at === 2 ? -10 : 5, against })),
          ),
        ],
        7,
      ).found.map(({ part }) => part);
    expect(told("school")).toEqual(["dim:attitudinal"]);
    expect(told("requirement")).toHaveLength(3);
  });

  it("corrects for the number of measures, leaves out what is no finding, and stops at the most", () => {
    const z = 2.05;
    const one = answer("competence.gap_level", [{ program: "P1", z }]);
    expect(standingOut([one], 7).found).toHaveLength(1);
    const other = answer("competence.gap_task", [{ program: "P1", z: 0 }]);
    expect(standingOut([one, other], 7).found).toHaveLength(0);
    const raw = answer("competence.gap_level", [{ program: "P1", part: "", z: 12 }]);
    expect(standingOut([raw], 7)).toEqual({ found: [], compared: 0 });
    const nameless = answer("competence.gap_level", [{ program: "", z: 12 }]);
    expect(standingOut([nameless], 7).compared).toBe(0);
    const many = answer(
      "competence.balance",
      Array.from({ length: 12 }, (_, at) => ({ program: "P1", part: `dim:${at}`, z: 8, ...requirement })),
    );
    expect(standingOut([many], 7).found).toHaveLength(7);
  });

  it("finds something in pure chance in no more lists than it says", () => {
    const lists = 2000;
    let wrong = 0;
    for (let seed = 0; seed < lists; seed += 1) {
      const draw = new Draw(seed);
      const answers = findingMeasures.slice(0, 4).map((measure) =>
        answer(
          measure,
          Array.from({ length: 12 }, (_, at) => ({
            program: `P${at}`,
            z: Math.sqrt(-2 * Math.log(1 - draw.next())) * Math.cos(2 * Math.PI * draw.next()),
            ...requirement,
          })),
        ),
      );
      if (standingOut(answers, 7).found.length > 0) wrong += 1;
    }
    expect(wrong / lists).toBeLessThan(falseShare + 3 * Math.sqrt((falseShare * (1 - falseShare)) / lists));
    expect(wrong).toBeGreaterThan(0);
  });
});
