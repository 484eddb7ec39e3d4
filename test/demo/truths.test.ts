import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { planted, truths } from "../../data-samples/demo/generator/truths.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import { truth, valueOf } from "./expectations.ts";
import { loadDemo, loadDemoWith } from "./loadDemo.ts";
import { demoFolder, mean } from "./demoFolder.ts";

const late = ["exports/internship-2025-2026-2-gbk.csv"];
const cohorts = ["2019", "2020", "2021", "2022", "2023", "2024"];

let loaded: LoadedFolder;
let data: PanelData;
beforeAll(async () => {
  loaded = await loadDemo();
  data = loaded.data;
});
const ask = (
  measure: MeasureId,
  by: readonly Grouping[],
  where: Filter = {},
  from = data,
): readonly MeasureResult[] => evaluate(from, { measure, by, where, settings: defaultSettings });

it("truths.json says what the generator planted", () => {
  expect(JSON.parse(readFileSync(join(demoFolder, "truths.json"), "utf8"))).toEqual(truths);
});

it("no two rows of the demo school contradict or repeat each other", () => {
  expect(loaded.settled).toEqual([]);
});

describe("attitude below the school's pattern", () => {
  const { expected, tolerance } = truth("attitude_below_pattern");
  const at = (stage: string): readonly MeasureResult[] =>
    ask("competence.balance", ["program"], { stage: [stage] });

  it.each(["foundational", "comprehensive", "innovative"])(
    "is found where it was planted, at the %s stage",
    (stage) => {
      const found = at(stage).find(
        (one) => one.group.program === planted.attitudeBelow.program && one.part === "dim:attitudinal",
      );
      expect(Math.abs(valueOf(found) - expected)).toBeLessThan(tolerance);
      expect(found?.upper).toBeLessThan(-3);
      expect(found?.q).toBeLessThan(0.001);
    },
  );

  it("is found nowhere else at the comprehensive stage: no other program or dimension lies as much as two points below", () => {
    const others = at("comprehensive").filter(
      (one) =>
        one.group.program !== planted.requirement.program &&
        !(one.group.program === planted.attitudeBelow.program && one.part === "dim:attitudinal"),
    );
    expect(others).toHaveLength(11 * 5 - 1);
    for (const one of others) {
      expect(valueOf(one), JSON.stringify(one.group) + one.part).toBeGreaterThan(-2);
      if (valueOf(one) < 0) expect(one.q, JSON.stringify(one.group) + one.part).toBeGreaterThan(0.05);
    }
  });
});

describe("career development below the requirement", () => {
  const at = (): readonly MeasureResult[] =>
    ask("competence.balance", ["program"], {
      stage: ["comprehensive"],
      program: [planted.requirement.program],
    });

  it("is found in the program with a full set of requirements", () => {
    const found = at().find((one) => one.part === "dim:career");
    expect(Math.abs(valueOf(found) - planted.requirement.points)).toBeLessThan(
      truth("below_requirement").tolerance,
    );
    expect(found?.q).toBeLessThan(0.01);
  });

  it("is not found in its other dimensions, which are where they are required to be", () => {
    const others = at().filter((one) => one.part.startsWith("dim:") && one.part !== "dim:career");
    expect(others).toHaveLength(4);
    for (const one of others) expect(Math.abs(valueOf(one)), one.part).toBeLessThan(1);
  });
});

describe("a cohort that stops growing", () => {
  const whole = (stage: string): ReadonlyMap<string, number> =>
    new Map(
      ask("competence.level", ["cohort"], { stage: [stage] })
        .filter((one) => one.part === "" && one.status === "ok")
        .map((one) => [one.group.cohort ?? "", valueOf(one)]),
    );

  it("is at the others' level before the change of instrument and below it after", () => {
    const { expected, tolerance } = truth("cohort_stops_growing");
    const gap = (stage: string): number => {
      const levels = whole(stage);
      const others = [...levels]
        .filter(([cohort]) => cohort !== String(planted.stagnation.cohort))
        .map(([, level]) => level);
      return (levels.get(String(planted.stagnation.cohort)) ?? Number.NaN) - mean(others);
    };
    expect(Math.abs(gap("foundational"))).toBeLessThan(1.5);
    expect(Math.abs(gap("comprehensive") - expected)).toBeLessThan(tolerance);
    expect(gap("innovative")).toBeLessThan(-7);
    expect(gap("internship")).toBeLessThan(-8.5);
  });

  it("leaves the other cohorts together, those who had the new instrument too", () => {
    const levels = whole("comprehensive");
    const others = cohorts
      .filter((cohort) => cohort !== String(planted.stagnation.cohort))
      .map((cohort) => levels.get(cohort) ?? Number.NaN);
    expect(Math.max(...others) - Math.min(...others)).toBeLessThan(2.5);
  });

  it("is not an artefact of the new scale: practical operation stays on one level for cohorts 2021 and 2023", () => {
    const behavioural = ask("competence.level", ["cohort"], {
      stage: ["comprehensive"],
      cohort: ["2021", "2023"],
    }).filter((one) => one.part === "dim:behavioural");
    expect(behavioural).toHaveLength(2);
    expect(Math.abs(valueOf(behavioural[0]) - valueOf(behavioural[1]))).toBeLessThan(2);
  });
});

describe("nine students in each year", () => {
  const cells = (): readonly MeasureResult[] =>
    ask("competence.level", ["program", "cohort"], { stage: ["comprehensive"] }).filter(
      (one) => one.part === "",
    );

  it("are too few for any cohort's figure, and no other program is", () => {
    expect(cells()).toHaveLength(72);
    for (const one of cells()) {
      const few = one.group.program === planted.nine.program;
      expect(one.status, JSON.stringify(one.group)).toBe(few ? "too_few" : "ok");
      if (few)
        expect([one.value, one.lower, one.upper, one.eligible]).toEqual([
          null,
          null,
          null,
          planted.nine.entrants,
        ]);
    }
  });

  it("are enough together", () => {
    const all = ask("competence.level", ["program"], {
      stage: ["comprehensive"],
      program: [planted.nine.program],
    });
    expect(all.find((one) => one.part === "")?.status).toBe("ok");
  });
});

describe("attrition that is not random", () => {
  const completion = (by: Grouping): ReadonlyMap<string, MeasureResult> =>
    new Map(
      ask("students.completion", [by]).flatMap((one) =>
        one.part === "" ? [[one.group[by] ?? "", one] as const] : [],
      ),
    );

  it("shows as lower completion of those admitted by registration", () => {
    const { expected, tolerance } = truth("attrition_not_random");
    const found = completion("group_1");
    const registration = found.get(planted.attrition.group);
    const exam = found.get("exam");
    expect(Math.abs(valueOf(registration) - valueOf(exam) - expected)).toBeLessThan(tolerance);
    expect(registration?.upper).toBeLessThan(exam?.lower ?? 0);
  });

  it("does not show between women and men", () => {
    const found = completion("gender");
    expect(Math.abs(valueOf(found.get("female")) - valueOf(found.get("male")))).toBeLessThan(0.025);
  });

  it("is not known yet for the cohort that is still at school", () => {
    const found = completion("cohort");
    expect(found.get("2024")?.status).toBe("not_reached");
    for (const cohort of cohorts.slice(0, 5))
      expect(valueOf(found.get(cohort)), cohort).toBeGreaterThan(0.85);
  });
});

describe("gender", () => {
  it("makes no difference to the level of competence", () => {
    const levels = ask("competence.level", ["gender"], { stage: ["comprehensive"] }).filter(
      (one) => one.part === "",
    );
    expect(levels).toHaveLength(2);
    expect(Math.abs(valueOf(levels[0]) - valueOf(levels[1]))).toBeLessThan(1.5);
  });
});

describe("the export that is not loaded at first", () => {
  const internship = (from: PanelData): ReadonlyMap<string, string> =>
    new Map(
      ask("competence.level", ["cohort"], { stage: ["internship"] }, from).flatMap((one) =>
        one.part === "dim:attitudinal" ? [[one.group.cohort ?? "", one.status] as const] : [],
      ),
    );

  it("leaves cohort 2023 before its internship, as cohort 2024 is", () => {
    const found = internship(data);
    expect([found.get("2022"), found.get("2023"), found.get("2024")]).toEqual([
      "ok",
      "not_reached",
      "not_reached",
    ]);
  });

  it("makes cohort 2023 reach it once loaded", async () => {
    const withLate = await loadDemoWith(late);
    await withLate.engine.close();
    const found = internship(withLate.data);
    expect([found.get("2022"), found.get("2023"), found.get("2024")]).toEqual(["ok", "ok", "not_reached"]);
  });
});

describe("employment", () => {
  it("counts every graduate of a surveyed year, and none of a year not surveyed yet", () => {
    const rates = ask("employment.destination_rate", ["graduation_year"], { months_after: ["6"] }).filter(
      (one) => one.part === "",
    );
    expect(rates.map((one) => one.group.graduation_year)).toEqual(
      expect.arrayContaining(["2022", "2023", "2024", "2025"]),
    );
    for (const one of rates.filter((rate) => rate.status === "ok")) {
      expect(one.base).toBeGreaterThan(350);
      expect(valueOf(one)).toBeGreaterThan(0.8);
      expect(valueOf(one)).toBeLessThan(0.97);
    }
  });

  it("knows the cohort of graduates whose files say only the year of graduation", () => {
    const rates = ask("employment.destination_rate", ["cohort"], {
      graduation_year: ["2024"],
      months_after: ["6"],
    });
    const found = rates.filter((one) => one.part === "" && one.status === "ok");
    expect(found.map((one) => one.group.cohort)).toEqual(["2021"]);
  });
});
