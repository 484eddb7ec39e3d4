import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { monthsAfterOf } from "../../src/measures/monthsAfter.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings, type MeasureSettings } from "../../src/panels/settings.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { small, student } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.engine.close());

function ask(
  data: PanelData,
  measure: MeasureId,
  options: { by?: readonly Grouping[]; where?: Filter; settings?: MeasureSettings } = {},
): readonly MeasureResult[] {
  const { by = [], where = {}, settings = small } = options;
  return evaluate(data, { measure, by, where, settings });
}

function part(results: readonly MeasureResult[], name: string): MeasureResult {
  const found = results.filter((result) => result.part === name);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} rows of part "${name}"`);
  return found[0];
}

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

describe("completion", () => {
  const students = [
    ...many(6, (i) => student(`g${i}`, { exit_status: "graduated" })),
    ...many(2, (i) => student(`l${i}`, { exit_status: "left" })),
    student("u"),
    student("e", { exit_status: "enrolled" }),
    ...many(4, (i) => student(`n${i}`, { cohort: "2024", exit_status: i === 0 ? "suspended" : "enrolled" })),
    ...many(4, (i) => student(`x${i}`, { program_code: "P02" })),
  ];

  test("graduated of all who started in finished cohorts; those running have not reached it", async () => {
    const results = ask(await database.load({ students }), "students.completion", { by: ["program", "cohort"] });
    const of = (program: string, cohort: string) =>
      results.filter(({ group }) => group.program === program && group.cohort === cohort);
    expect(part(of("P01", "2021"), "")).toMatchObject({ value: 0.6, n: 10, base: 10, eligible: 10, ...wilsonInterval(0.6, 10) });
    expect(part(of("P01", "2021"), "left").value).toBe(0.2);
    expect(part(of("P01", "2024"), "").status).toBe("not_reached");
    expect(part(of("P01", "2024"), "suspended").value).toBe(0.25);
    expect(part(of("P02", "2021"), "").status).toBe("not_collected");
    expect(part(of("P02", "2021"), "left").status).toBe("not_collected");
  });

  test("over cohorts only finished ones are in the base, and all students are eligible", async () => {
    const results = ask(await database.load({ students }), "students.completion", { where: { program: ["P01"] } });
    expect(part(results, "")).toMatchObject({ value: 0.6, base: 10, eligible: 14 });
    expect(part(results, "left")).toMatchObject({ value: 2 / 14, base: 14 });
  });
});

const wave = { school_code: "S1", wave: "2024", year: "2024", scale_min: 1, scale_max: 5, satisfied_from: 4 };
const rating = (id: string, employer: string, satisfaction: string | number, more: Record<string, string | number> = {}) => ({
  school_code: "S1",
  rating_id: id,
  wave: "2024",
  attribute: "overall",
  employer_id: employer,
  program_code: "P01",
  satisfaction,
  ...more,
});

describe("employers", () => {
  test("each employer counts once; the share of ratings stands beside", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: [
        ...many(4, (i) => rating(`a${i}`, "A", 5)),
        rating("b1", "B", 2),
        rating("b2", "B", 4),
        rating("c1", "C", 3),
        rating("c2", "C", "z"),
        rating("d1", "D", "z"),
      ],
    });
    const results = ask(data, "employer.satisfied");
    expect(part(results, "")).toMatchObject({ value: 0.5, n: 3, base: 3, eligible: 4, interval: "cluster_robust" });
    expect(part(results, "share_of_ratings")).toMatchObject({ n: 7, base: 7, eligible: 9 });
    expect(part(results, "share_of_ratings").value).toBeCloseTo(5 / 7, 12);
    expect(part(ask(data, "employer.satisfied", { settings: { ...small, minBase: 4 } }), "share_of_ratings").status).toBe("too_few");
  });

  test("one rating an employer: Wilson", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: many(5, (i) => rating(`r${i}`, `E${i}`, i === 0 ? 1 : 5)),
    });
    expect(part(ask(data, "employer.satisfied"), "")).toMatchObject({ value: 0.8, interval: "wilson", ...wilsonInterval(0.8, 5) });
  });

  test("all agree: Wilson by employers instead of no width at all", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: many(8, (i) => rating(`r${i}`, `E${i % 4}`, 5)),
    });
    const result = part(ask(data, "employer.satisfied"), "");
    expect(result).toMatchObject({ value: 1, interval: "wilson", upper: 1 });
    expect(result.lower).toBeCloseTo(wilsonInterval(1, 4).lower, 12);
  });

  test("a rating's weight counts within its employer, and an attribute's own scale before the wave's", async () => {
    const data = await database.load({
      employer_surveys: [wave, { ...wave, attribute: "technical", scale_min: 0, scale_max: 10, satisfied_from: 7 }],
      employer_ratings: [
        rating("a1", "A", 5, { weight: 3 }),
        rating("a2", "A", 1, { weight: 1 }),
        rating("b1", "B", 1),
        rating("c1", "C", 5),
        ...["A", "B", "C"].map((employer, i) => rating(`t${i}`, employer, i * 5, { attribute: "technical" })),
      ],
    });
    expect(part(ask(data, "employer.satisfied"), "").value).toBeCloseTo((0.75 + 0 + 1) / 3, 12);
    const domain = ask(data, "employer.domain");
    expect(part(domain, "attribute:technical").value).toBeCloseTo(50, 12);
    expect(part(domain, "satisfied:technical").value).toBeCloseTo(1 / 3, 12);
    expect(domain.some((result) => result.part.includes("overall"))).toBe(false);
  });

  test("a wave without declared scale can't be called satisfied or not", async () => {
    const data = await database.load({ employer_ratings: many(4, (i) => rating(`r${i}`, `E${i}`, 5)) });
    expect(part(ask(data, "employer.satisfied"), "")).toMatchObject({ status: "not_collected", value: null, eligible: 4 });
  });

  test("programs nobody rated are not collected; the group comes from the student where the rating names one", async () => {
    const data = await database.load({
      students: [student("a", { program_code: "P02", gender: "female" }), student("b", { program_code: "P03" })],
      employer_surveys: [wave],
      employer_ratings: many(3, (i) => rating(`r${i}`, `E${i}`, 5, { program_code: "", student_id: "a" })),
    });
    const byProgram = ask(data, "employer.satisfied", { by: ["program"] }).filter((one) => one.part === "");
    expect(byProgram.map(({ group, status }) => [group.program, status])).toEqual([
      ["P02", "ok"],
      ["P03", "not_collected"],
    ]);
    expect(part(ask(data, "employer.satisfied", { where: { gender: ["female"] } }), "").n).toBe(3);
  });

  test("response: the wave's own row for the school, the programs' rows for programs", async () => {
    const data = await database.load({
      students: [student("a")],
      employer_surveys: [
        { ...wave, contacted: 100, responded: 45, target_population: 300 },
        { ...wave, program_code: "P01", contacted: 40, responded: 10 },
        { ...wave, program_code: "P01", attribute: "technical", contacted: 40, responded: 10 },
      ],
    });
    expect(ask(data, "employer.response_rate")[0]).toMatchObject({ value: 0.45, base: 100, eligible: 300, lower: null, interval: "none", status: "ok" });
    expect(ask(data, "employer.response_rate", { by: ["program", "wave"] })).toHaveLength(1);
    expect(ask(data, "employer.response_rate", { by: ["program", "wave"] })[0]).toMatchObject({ value: 0.25, base: 40 });
  });
});

const graduate = (id: string, activity: string, more: Record<string, string | number> = {}) => ({
  school_code: "S1",
  graduate_id: id,
  months_after: 6,
  program_code: "P01",
  graduation_year: "2024",
  activity,
  ...more,
});

describe("employment", () => {
  const employment = [
    ...many(4, (i) => graduate(`c${i}`, "employed", { employment_form: "contract", related: i + 2, hours_week: 40, monthly_pay: 3000 + 500 * i, currency: "CNY" })),
    graduate("f", "employed", { employment_form: "flexible", related: 5, hours_week: 20, monthly_pay: 900, currency: "CNY" }),
    graduate("h", "employed", { employment_form: "freelance", related: "z" }),
    graduate("s", "self_employed"),
    graduate("m", "military"),
    graduate("t", "further_study", { related: 5 }),
    graduate("k", "seeking"),
    graduate("q", "not_seeking"),
    graduate("u", "unknown"),
  ];

  test("destinations add to all graduates", async () => {
    const results = ask(await database.load({ employment }), "employment.destination_rate");
    expect(part(results, "")).toMatchObject({ value: 9 / 12, n: 12, base: 12, eligible: 12, interval: "wilson" });
    const parts = results.filter((result) => result.part !== "");
    expect(parts.map((result) => [result.part, Math.round((result.value ?? 0) * 12)])).toEqual([
      ["employed", 4],
      ["flexible", 2],
      ["self_employed", 1],
      ["military", 1],
      ["further_study", 1],
      ["seeking", 1],
      ["not_seeking", 1],
      ["unknown", 1],
    ]);
    expect(parts.reduce((sum, result) => sum + (result.value ?? 0), 0)).toBeCloseTo(1, 12);
    expect(ask(await database.load({ employment }), "employment.employed")[0]?.value).toBeCloseTo(7 / 12, 12);
  });

  test("related: of those at work who answered, and of all", async () => {
    const results = ask(await database.load({ employment }), "employment.related");
    expect(part(results, "of_employed")).toMatchObject({ value: 0.6, base: 5, eligible: 12 });
    expect(part(results, "of_graduates")).toMatchObject({ value: 0.25, base: 12 });
  });

  test("pay: full-time only, in one currency", async () => {
    const data = await database.load({
      employment: [...employment, graduate("e", "employed", { hours_week: 38, monthly_pay: 99_999, currency: "EUR" })],
    });
    const pay = ask(data, "employment.pay");
    expect(pay.map((result) => [result.part, result.value, result.n, result.currency])).toEqual([
      ["q1", 3375, 4, "CNY"],
      ["median", 3750, 4, "CNY"],
      ["q3", 4125, 4, "CNY"],
    ]);
    const partTime = ask(data, "employment.pay", { settings: { ...small, fullTimeHours: 10 } });
    expect(part(partTime, "median")).toMatchObject({ value: 3500, n: 5 });
  });

  test("survey weights make weighted shares, with Kish's size in the interval", async () => {
    const data = await database.load({
      employment: [graduate("a", "employed", { weight: 3 }), graduate("b", "seeking"), graduate("c", "seeking", { weight: 1 })],
    });
    const result = part(ask(data, "employment.destination_rate"), "");
    expect(result).toMatchObject({ value: 0.6, base: 3, ...wilsonInterval(0.6, 25 / 11) });
  });

  test("the default months after is the latest that all graduation years have; a later one is not reached yet", async () => {
    const at = (year: string, months_after: number) =>
      many(3, (i) => graduate(`${year}-${i}`, "employed", { graduation_year: year, months_after }));
    const data = await database.load({ employment: [...at("2023", 6), ...at("2023", 12), ...at("2024", 6)] });
    expect(monthsAfterOf(data, {})).toBe("6");
    expect(monthsAfterOf(data, { graduation_year: ["2023"] })).toBe("12");
    expect(monthsAfterOf(data, { months_after: ["12"] })).toBe("12");
    expect(part(ask(data, "employment.destination_rate"), "").base).toBe(6);
    const results = ask(data, "employment.employed", { by: ["graduation_year", "months_after"] });
    expect(results.map(({ group, status }) => [group.graduation_year, group.months_after, status])).toEqual([
      ["2023", "6", "ok"],
      ["2023", "12", "ok"],
      ["2024", "6", "ok"],
      ["2024", "12", "not_reached"],
    ]);
  });

  test("a cohort that still studies has not reached employment; a graduate's gender and cohort come from the student", async () => {
    const data = await database.load({
      students: [
        ...many(3, (i) => student(`g${i}`, { exit_status: "graduated", gender: "female", graduation_year: "2024" })),
        student("n", { cohort: "2024", exit_status: "enrolled" }),
        student("o", { cohort: "2020", exit_status: "graduated" }),
      ],
      employment: many(3, (i) => graduate(`g${i}`, "employed")),
    });
    const byCohort = ask(data, "employment.employed", { by: ["cohort"] });
    expect(byCohort.map(({ group, status }) => [group.cohort, status])).toEqual([
      ["2020", "not_collected"],
      ["2021", "ok"],
      ["2024", "not_reached"],
    ]);
    expect(ask(data, "employment.employed", { where: { gender: ["female"] } })[0]?.base).toBe(3);
    expect(ask(data, "employment.employed", { where: { gender: ["male"] } })[0]?.base).toBe(0);
  });

  test("pay that the source suppressed, that doesn't apply, that nobody asked for", async () => {
    const status = async (monthly_pay: string) => {
      const data = await database.load({
        employment: many(4, (i) => graduate(`g${i}`, "employed", { hours_week: 40, monthly_pay })),
      });
      return part(ask(data, "employment.pay"), "median").status;
    };
    expect(await status("c")).toBe("suppressed_at_source");
    expect(await status("z")).toBe("not_applicable");
    expect(await status("")).toBe("not_collected");
  });
});

describe("published figures", () => {
  const figure = (more: Record<string, string | number>) => ({
    school_code: "S1",
    program_code: "P01",
    graduation_year: "2018",
    months_after: 6,
    measure: "published.employment_rate_overall",
    value: 0.91,
    ...more,
  });

  test("stand as published, with the reason where the base or the value is not", async () => {
    const data = await database.load({
      employment_summary: [
        figure({}),
        figure({ graduation_year: "2017", value: "c" }),
        figure({ graduation_year: "2016", n: 40 }),
        figure({ graduation_year: "2015", n: 5 }),
        figure({ measure: "published.gross_monthly", part: "median", value: 3500 }),
      ],
    });
    const by = ask(data, "published.employment_rate_overall", { by: ["program", "graduation_year"], settings: defaultSettings });
    expect(by.map(({ group, status, value, lower }) => [group.graduation_year, status, value, lower])).toEqual([
      ["2015", "too_few", null, null],
      ["2016", "ok", 0.91, null],
      ["2017", "suppressed_at_source", null, null],
      ["2018", "base_not_published", 0.91, null],
    ]);
    expect(ask(data, "published.employment_rate_overall", { by: ["program"] })[0]?.status).toBe("not_applicable");
    const pay = ask(data, "published.gross_monthly", { by: ["graduation_year"] });
    expect(part(pay, "median")).toMatchObject({ value: 3500, status: "base_not_published" });
    expect(part(pay, "lower").status).toBe("not_collected");
    expect(ask(data, "employment.employed")[0]).toMatchObject({ status: "not_collected", base: 0 });
  });
});
