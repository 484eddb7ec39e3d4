import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { monthsAfterOf } from "../../src/measures/monthsAfter.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { small, student } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";
import { ask, many, part } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

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
    ...many(4, (i) =>
      graduate(`c${i}`, "employed", {
        employment_form: "contract",
        related: i + 2,
        hours_week: 40,
        monthly_pay: 3000 + 500 * i,
        currency: "CNY",
      }),
    ),
    graduate("f", "employed", {
      employment_form: "flexible",
      related: 5,
      hours_week: 20,
      monthly_pay: 900,
      currency: "CNY",
    }),
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
    expect(part(results, "")).toMatchObject({
      value: 9 / 12,
      n: 12,
      base: 12,
      eligible: 12,
      interval: "wilson",
    });
    const parts = results.filter((result) => result.part !== "" && !result.part.startsWith("form_"));
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
    const forms = results.filter((result) => result.part.startsWith("form_"));
    expect(forms.map((result) => [result.part, Math.round((result.value ?? 0) * 12)])).toEqual([
      ["form_contract", 4],
      ["form_public", 0],
      ["form_flexible", 1],
      ["form_freelance", 1],
      ["form_unstated", 0],
    ]);
    expect(ask(await database.load({ employment }), "employment.employed")[0]?.value).toBeCloseTo(7 / 12, 12);
  });

  test("related: of those at work who answered, and of all", async () => {
    const results = ask(await database.load({ employment }), "employment.related");
    expect(part(results, "of_employed")).toMatchObject({ value: 0.6, base: 5, eligible: 12 });
    expect(part(results, "of_graduates")).toMatchObject({ value: 0.25, base: 12 });
  });

  test("related: where nobody works it is a known 0 of all graduates and a share of nobody; without answers not collected", async () => {
    const data = await database.load({
      employment: [
        ...many(4, (i) => graduate(`s${i}`, "seeking")),
        ...many(4, (i) => graduate(`w${i}`, "employed", { program_code: "P02" })),
      ],
    });
    const results = ask(data, "employment.related", { by: ["program"] });
    expect(results.map((one) => [one.group.program, one.part, one.status, one.value, one.base])).toEqual([
      ["P01", "of_employed", "not_applicable", null, 0],
      ["P01", "of_graduates", "ok", 0, 4],
      ["P02", "of_employed", "not_collected", null, 0],
      ["P02", "of_graduates", "not_collected", null, 0],
    ]);
  });

  test("pay: full-time only, in one currency", async () => {
    const data = await database.load({
      employment: [
        ...employment,
        graduate("e", "employed", { hours_week: 38, monthly_pay: 99_999, currency: "EUR" }),
      ],
    });
    const pay = ask(data, "employment.pay");
    expect(pay.map((result) => [result.part, result.value, result.n, result.currency])).toEqual([
      ["q1", 3375, 4, "CNY"],
      ["median", 3750, 4, "CNY"],
      ["q3", 4125, 4, "CNY"],
      ["employed_q1", 3000, 5, "CNY"],
      ["employed_median", 3500, 5, "CNY"],
      ["employed_q3", 4000, 5, "CNY"],
    ]);
    const partTime = ask(data, "employment.pay", { settings: { ...small, fullTimeHours: 10 } });
    expect(part(partTime, "median")).toMatchObject({ value: 3500, n: 5 });
  });

  test("survey weights make weighted shares, with Kish's size in the interval", async () => {
    const data = await database.load({
      employment: [
        graduate("a", "employed", { weight: 3 }),
        graduate("b", "seeking"),
        graduate("c", "seeking", { weight: 1 }),
      ],
    });
    const result = part(ask(data, "employment.destination_rate"), "");
    expect(result).toMatchObject({ value: 0.6, base: 3, ...wilsonInterval(0.6, 25 / 11) });
  });

  test("a graduate of weight 0 is no unit of a share: neither of its base nor of the minimum base", async () => {
    const data = await database.load({
      employment: [
        graduate("a", "employed", { weight: 2 }),
        graduate("b", "seeking", { weight: 1 }),
        graduate("c", "seeking", { weight: 0 }),
      ],
    });
    const rate = (minBase: number) =>
      part(ask(data, "employment.destination_rate", { settings: { ...small, minBase } }), "");
    expect(rate(2)).toMatchObject({ status: "ok", value: 2 / 3, n: 2, base: 2, eligible: 3 });
    expect(rate(3)).toMatchObject({ status: "too_few", value: null, n: 2, base: 2 });
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
        ...many(3, (i) =>
          student(`g${i}`, { exit_status: "graduated", gender: "female", graduation_year: "2024" }),
        ),
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
    const by = ask(data, "published.employment_rate_overall", {
      by: ["program", "graduation_year"],
      settings: defaultSettings,
    });
    expect(
      by.map(({ group, status, value, lower }) => [group.graduation_year, status, value, lower]),
    ).toEqual([
      ["2015", "too_few", null, null],
      ["2016", "ok", 0.91, null],
      ["2017", "suppressed_at_source", null, null],
      ["2018", "base_not_published", 0.91, null],
    ]);
    expect(ask(data, "published.employment_rate_overall", { by: ["program"] })[0]?.status).toBe(
      "not_applicable",
    );
    const pay = ask(data, "published.gross_monthly", { by: ["graduation_year"] });
    expect(part(pay, "median")).toMatchObject({ value: 3500, status: "base_not_published" });
    expect(part(pay, "lower").status).toBe("not_collected");
    expect(ask(data, "employment.employed")[0]).toMatchObject({ status: "not_collected", base: 0 });
  });
});
