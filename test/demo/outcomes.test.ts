import { beforeAll, describe, expect, it } from "vitest";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { quadrantsOf } from "../../src/measures/importanceGap.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { demoRecords, mean } from "./demoFolder.ts";
import { valueOf } from "./expectations.ts";
import { loadDemo } from "./loadDemo.ts";

let loaded: LoadedFolder;
beforeAll(async () => {
  loaded = await loadDemo();
});
const ask = (
  measure: MeasureId,
  by: readonly Grouping[] = [],
  where: Filter = {},
): readonly MeasureResult[] => evaluate(loaded.data, { measure, by, where, settings: defaultSettings });
const one = (results: readonly MeasureResult[], part = ""): MeasureResult | undefined =>
  results.find((result) => result.part === part);

type Record_ = Readonly<Record<string, string>>;
const graduates = (year: number, months: "06" | "12"): readonly Record_[] =>
  demoRecords(`employment-${year}-${months}.csv`);
const atWork = (row: Record_): boolean => ["employed", "self_employed"].includes(row["activity"] ?? "");

describe("employment, read apart from the app", () => {
  it("counts the English files as they stand: destinations, contracts, matches, turnover, response", () => {
    for (const months of ["06", "12"] as const) {
      const where = { graduation_year: ["2022"], months_after: [String(Number(months))] };
      const rows = graduates(2022, months);
      const working = rows.filter(atWork);
      const employed = rows.filter((row) => row["activity"] === "employed");
      const share = (base: readonly Record_[], is: (row: Record_) => boolean): number =>
        base.filter(is).length / base.length;
      const expected: readonly (readonly [MeasureId, string, number])[] = [
        ["employment.employed", "", working.length / rows.length],
        [
          "employment.employed_of_seeking",
          "",
          working.length / (working.length + rows.filter((row) => row["activity"] === "seeking").length),
        ],
        ["employment.further_study", "", share(rows, (row) => row["activity"] === "further_study")],
        [
          "employment.destination_rate",
          "form_public",
          share(rows, (row) => row["employment_form"] === "public"),
        ],
        ["employment.open_ended", "", share(employed, (row) => row["contract"] === "open_ended")],
        ["employment.level_match", "over", share(working, (row) => row["level_match"] === "over")],
        ["employment.satisfied", "", share(working, (row) => Number(row["satisfaction"]) >= 4)],
        ["employment.met_expectation", "", share(working, (row) => row["met_expectation"] === "1")],
        ["employment.turnover", "", share(working, (row) => Number(row["jobs_left"]) >= 1)],
        ["employment.response_rate", "", share(rows, (row) => row["response"] === "responded")],
        ["employment.response_rate", "refused", share(rows, (row) => row["response"] === "refused")],
      ];
      for (const [measure, part, value] of expected)
        expect(valueOf(one(ask(measure, [], where), part)), `${measure} ${part} ${months}`).toBeCloseTo(
          value,
          12,
        );
    }
  });

  it("calls low what lies below two thirds of the region's value of the year", () => {
    const lines = new Map(
      demoRecords("reference_values.csv")
        .filter((row) => row["kind"] === "low_pay")
        .map((row) => [`${row["region_code"]} ${row["year"]}`, (2 / 3) * Number(row["value"])]),
    );
    expect(lines.size).toBe(24);
    const paid = graduates(2023, "06").filter(
      (row) =>
        row["activity"] === "employed" && Number(row["hours_week"]) >= 35 && Number(row["monthly_pay"]) > 0,
    );
    const low = paid.filter(
      (row) => Number(row["monthly_pay"]) < (lines.get(`${row["region_code"]} 2023`) ?? Number.NaN),
    );
    const found = one(ask("employment.low_pay", [], { graduation_year: ["2023"], months_after: ["6"] }));
    expect(found).toMatchObject({ base: paid.length, status: "ok" });
    expect(valueOf(found)).toBeCloseTo(low.length / paid.length, 12);
    expect(low.length).toBeGreaterThan(5);
  });

  it("finds no bias of responders that was not planted: most intervals hold 0", () => {
    const results = ask("employment.responder_bias", [], { months_after: ["6"] }).filter(
      (result) => result.status === "ok",
    );
    expect(results.map(({ part }) => part)).toEqual(
      expect.arrayContaining(["intake_upper", "gender:female", "group_1:exam", "program:P01", "program:P12"]),
    );
    for (const { value, lower, upper, part } of results) {
      expect(Math.abs(value ?? 1), part).toBeLessThan(0.02);
      expect(lower, part).toBeLessThanOrEqual(value ?? 0);
      expect(upper, part).toBeGreaterThanOrEqual(value ?? 0);
    }
    const off = results.filter(({ lower, upper }) => (lower ?? 0) > 0 || (upper ?? 0) < 0);
    expect(off.length).toBeLessThanOrEqual(2);
  });

  it("gives every program but the smallest an index within its band, from the same components", () => {
    const results = ask("employment.quality_index", ["program"]);
    for (const index of results.filter(({ part }) => part === "")) {
      const own = results.filter(
        ({ group, part }) => group.program === index.group.program && part.startsWith("component_"),
      );
      expect(own).toHaveLength(7);
      if (own.some(({ status }) => status !== "ok")) {
        expect(index.status).toBe("too_few");
        continue;
      }
      expect(valueOf(index)).toBeCloseTo(mean(own.map(valueOf)), 9);
      expect(index.lower).toBeLessThan(valueOf(index));
      expect(index.upper).toBeGreaterThan(valueOf(index));
    }
    expect(results.filter(({ part, status }) => part === "rank" && status === "ok").length).toBeGreaterThan(
      10,
    );
  });
});

describe("employers and graduates, read apart from the app", () => {
  const ratings = demoRecords("employer_ratings-2024.csv");

  it("finds adaptive skills where importance was planted above performance, and says where to concentrate", () => {
    const results = ask("employer.importance_gap", [], { wave: ["2024"] });
    const points = (row: Record_, name: string): number => (Number(row[name]) - 1) * 25;
    const byEmployer = new Map<string, number[]>();
    for (const row of ratings) {
      if (row["attribute"] !== "adaptive" || row["importance"] === "z") continue;
      const own = byEmployer.get(row["employer_id"] ?? "") ?? [];
      byEmployer.set(row["employer_id"] ?? "", [
        ...own,
        points(row, "importance") - points(row, "satisfaction"),
      ]);
    }
    const gap = one(results, "gap:adaptive");
    expect(valueOf(gap)).toBeCloseTo(mean([...byEmployer.values()].map((own) => mean(own))), 9);
    expect(gap?.n).toBe(byEmployer.size);
    expect(gap?.lower).toBeGreaterThan(0);
    const placed = quadrantsOf(results, "grand_means")?.abilities ?? [];
    const quadrants = new Map(placed.map(({ attribute, quadrant }) => [attribute, quadrant]));
    expect(quadrants.get("adaptive")).toBe("concentrate_here");
    expect(quadrants.get("collaborative")).toBe("concentrate_here");
    expect(quadrants.get("foundation")).toBe("possible_overkill");
  });

  it("corrects the share that would hire again for the employers there are", () => {
    const answers = ratings.filter((row) => row["attribute"] === "hire_again");
    const yes = answers.filter((row) => Number(row["satisfaction"]) >= 4).length;
    const results = ask("employer.hire_again", [], { wave: ["2024"] });
    const found = one(results, "share_of_ratings");
    expect(valueOf(found)).toBeCloseTo(yes / answers.length, 12);
    expect(found).toMatchObject({ n: answers.length, interval: "agresti_coull" });
    const surveys = demoRecords("employer_surveys.csv").filter((row) => row["wave"] === "2024");
    const population = surveys.reduce((sum, row) => sum + Number(row["target_population"]), 0);
    const employers = new Set(answers.map((row) => row["employer_id"])).size;
    const size = answers.length + 1.645 ** 2;
    const centre = (yes + 1.645 ** 2 / 2) / size;
    const all = (answers.length * population) / employers;
    const half =
      1.645 * Math.sqrt((centre * (1 - centre)) / size) * Math.sqrt((all - answers.length) / (all - 1));
    expect(found?.upper).toBeCloseTo(centre + half, 9);
  });

  it("knows how many graduates named an employer", () => {
    const surveys = demoRecords("employer_surveys.csv");
    const sum = (name: string): number => surveys.reduce((total, row) => total + Number(row[name]), 0);
    expect(valueOf(one(ask("employer.nomination_rate")))).toBeCloseTo(
      sum("contacts_given") / sum("graduates_asked"),
      12,
    );
  });

  it("has fulfilment of every year, adaptive skills the least, as planted", () => {
    const byYear = ask("graduate.fulfilment", ["graduation_year"]).filter(({ part }) => part === "");
    expect(byYear.filter(({ status }) => status === "ok").map(({ group }) => group.graduation_year)).toEqual([
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
    const records = demoRecords("graduate_ratings-2022-06.csv");
    const own = new Map<string, { met: number; required: number; answered: number }>();
    for (const row of records) {
      const sums = own.get(row["graduate_id"] ?? "") ?? { met: 0, required: 0, answered: 0 };
      own.set(row["graduate_id"] ?? "", sums);
      if (row["required"] === "z") continue;
      sums.met += Math.min(Number(row["mastered"]), Number(row["required"]));
      sums.required += Number(row["required"]);
      sums.answered += 1;
    }
    const shares = [...own.values()].map(({ met, required }) => met / required);
    expect(valueOf(byYear.find(({ group }) => group.graduation_year === "2022"))).toBeCloseTo(
      mean(shares),
      9,
    );
    const attributes = ask("graduate.fulfilment").filter(({ part }) => part.startsWith("attribute:"));
    expect(attributes).toHaveLength(5);
    const lowest = attributes.toSorted((a, b) => valueOf(a) - valueOf(b))[0];
    expect(lowest?.part).toBe("attribute:adaptive");
  });
});
