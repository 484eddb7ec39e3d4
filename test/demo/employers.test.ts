import { beforeAll, describe, expect, it } from "vitest";
import { planted } from "../../data-samples/demo/generator/truths.ts";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { demoRecords } from "./demoFolder.ts";
import { truth, valueOf } from "./expectations.ts";
import { loadDemo } from "./loadDemo.ts";

const programs = Array.from({ length: 12 }, (_, i) => `P${String(i + 1).padStart(2, "0")}`);
const graduated = ["2019", "2020", "2021", "2022"];
const unhappy = planted.unhappyEmployers.program;
const small = planted.nine.program;

let loaded: LoadedFolder;
beforeAll(async () => {
  loaded = await loadDemo();
});
const ask = (measure: MeasureId, by: readonly Grouping[], where: Filter = {}): readonly MeasureResult[] =>
  evaluate(loaded.data, { measure, by, where, settings: defaultSettings });

/** The results as a whole, without their parts. */
const whole = (measure: MeasureId, by: readonly Grouping[], where: Filter = {}): readonly MeasureResult[] =>
  ask(measure, by, where).filter((one) => one.part === "");

describe("high scores and unhappy employers", () => {
  const { expected, elsewhere, tolerance } = truth("high_scores_unhappy_employers");

  it("is found in the planted program: the highest level, the lowest satisfied share", () => {
    const level = new Map(
      whole("competence.level", ["program"], { stage: ["comprehensive"] }).map((one) => [
        one.group.program ?? "",
        valueOf(one),
      ]),
    );
    const satisfied = whole("employer.satisfied", ["program"]);
    for (const other of programs.filter((code) => code !== unhappy)) {
      expect(level.get(other), other).toBeLessThan((level.get(unhappy) ?? Number.NaN) - 2);
    }
    const found = satisfied.find((one) => one.group.program === unhappy);
    expect(Math.abs(valueOf(found) - expected)).toBeLessThan(tolerance);
    const others = satisfied.filter((one) => one.group.program !== unhappy && one.group.program !== small);
    expect(others).toHaveLength(10);
    for (const one of others)
      expect(Math.abs(valueOf(one) - elsewhere), one.group.program).toBeLessThan(tolerance);
  });

  it.each([
    ["cohort", graduated],
    ["graduation_year", ["2022", "2023", "2024", "2025"]],
  ] as const)(
    "shows by program and %s: at least a dozen employers each, the planted program below every other",
    (axis, years) => {
      const cells = whole("employer.satisfied", ["program", axis]).filter((one) =>
        years.some((year) => year === one.group[axis]),
      );
      expect(cells).toHaveLength(12 * 4);
      for (const year of years) {
        const ofYear = cells.filter((one) => one.group[axis] === year && one.group.program !== small);
        expect(ofYear).toHaveLength(11);
        for (const one of ofYear) {
          expect(one.status, JSON.stringify(one.group)).toBe("ok");
          expect(one.base, JSON.stringify(one.group)).toBeGreaterThanOrEqual(12);
          expect(one.base, JSON.stringify(one.group)).toBeLessThanOrEqual(18);
        }
        const share = (code: string): number => valueOf(ofYear.find((one) => one.group.program === code));
        for (const code of programs.filter((one) => one !== unhappy && one !== small))
          expect(share(unhappy), `${code} ${year}`).toBeLessThan(share(code) - 0.15);
      }
    },
  );

  it("has all three lenses for every graduated cohort of every program but the smallest", () => {
    for (const [measure, where] of [
      ["competence.level", {}],
      ["employer.satisfied", {}],
      ["employment.destination_rate", { months_after: ["6"] }],
    ] as const) {
      for (const one of whole(measure, ["program", "cohort"], where)) {
        if (!graduated.includes(one.group.cohort ?? "")) continue;
        const status = one.group.program === small ? "too_few" : "ok";
        expect(one.status, `${measure} ${JSON.stringify(one.group)}`).toBe(status);
      }
    }
  });

  it("has every program's response rate from the survey's own counts", () => {
    const rates = whole("employer.response_rate", ["program", "wave"]);
    expect(rates).toHaveLength(24);
    for (const one of rates.filter((rate) => rate.group.program !== small)) {
      expect(valueOf(one)).toBeGreaterThanOrEqual(0.4);
      expect(valueOf(one)).toBeLessThanOrEqual(0.6);
    }
  });
});

describe("the survey's record, read apart from the app", () => {
  const yearOf = (text: string | undefined): string => (text ?? "").replace(/[级届]$/, "");
  const questionnaires = ["2024", "2026"].flatMap((wave) =>
    demoRecords(`employer_ratings-${wave}.csv`)
      .filter((row) => row["attribute"] === "overall" || row["评价方面"] === "总体评价")
      .map((row) => ({
        wave,
        program: row["program_code"] ?? row["专业代码"] ?? "",
        employer: row["employer_id"] ?? row["用人单位代码"] ?? "",
        cohort: yearOf(row["cohort"] ?? row["年级"]),
        graduationYear: yearOf(row["graduation_year"] ?? row["毕业届"]),
        student: row["student_id"] ?? row["学号"] ?? "",
        nominated: (row["nominated"] ?? row["是否毕业生推荐"] ?? "").replace("是", "1") === "1",
      })),
  );

  it("counts as responded the employers whose ratings are there", () => {
    const surveys = demoRecords("employer_surveys.csv");
    expect(surveys).toHaveLength(24);
    for (const survey of surveys) {
      const own = questionnaires.filter(
        (one) => one.wave === survey["wave"] && one.program === survey["program_code"],
      );
      const [population, contacted, asked, given] = [
        Number(survey["target_population"]),
        Number(survey["contacted"]),
        Number(survey["graduates_asked"]),
        Number(survey["contacts_given"]),
      ] as const;
      const name = `${survey["program_code"]} ${survey["wave"]}`;
      expect(new Set(own.map((one) => one.employer)).size, name).toBe(Number(survey["responded"]));
      expect(contacted, name).toBeLessThanOrEqual(population);
      expect(own.length, name).toBeLessThanOrEqual(asked);
      expect(own.filter((one) => one.nominated).length, name).toBeLessThanOrEqual(given);
    }
  });

  it("asks each wave about its two latest years, every rating with its cohort and year of graduation", () => {
    const years = { "2024": ["2022", "2023"], "2026": ["2024", "2025"] } as const;
    for (const one of questionnaires) {
      expect(one.wave === "2024" ? years["2024"] : years["2026"]).toContain(one.graduationYear);
      expect(Number(one.graduationYear) - Number(one.cohort)).toBe(3);
    }
  });

  it("names graduates who did graduate from that program in that year, no one twice", () => {
    const roll = new Map(demoRecords("students.csv").map((row) => [row["学号"], row]));
    const named = questionnaires.filter((one) => one.student !== "");
    expect(named.length).toBeGreaterThan(questionnaires.length / 2);
    expect(new Set(named.map((one) => one.student)).size).toBe(named.length);
    for (const one of named) {
      const student = roll.get(one.student);
      expect(
        [student?.["专业代码"], student?.["年级"], student?.["毕业届"], student?.["学籍状态"]],
        one.student,
      ).toEqual([one.program, `${one.cohort}级`, `${one.graduationYear}届`, "毕业"]);
    }
  });

  it("has 160 to 200 employers, all known, many serving several programs", () => {
    const known = new Set(demoRecords("employers.csv").map((row) => row["employer_id"]));
    expect(known.size).toBeGreaterThanOrEqual(160);
    expect(known.size).toBeLessThanOrEqual(200);
    const served = new Map<string, Set<string>>();
    for (const one of questionnaires) {
      expect(known, one.employer).toContain(one.employer);
      served.set(one.employer, (served.get(one.employer) ?? new Set()).add(one.program));
    }
    expect([...served.values()].filter((set) => set.size >= 2).length).toBeGreaterThan(40);
  });
});
