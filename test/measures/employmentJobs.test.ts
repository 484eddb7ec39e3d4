import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, many, part } from "./asking.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Cells = Record<string, string | number>;
const graduate = (id: string, activity: string, more: Cells = {}) => ({
  school_code: "S1",
  graduate_id: id,
  months_after: 6,
  program_code: "P01",
  graduation_year: "2024",
  activity,
  ...more,
});
const school = { school_code: "S1", name_en: "School", region_code: "330100" };

describe("the ministry's and MyCOS's denominators", () => {
  const employment = [
    ...many(6, (i) => graduate(`e${i}`, "employed", i < 2 ? { employment_form: "flexible" } : {})),
    graduate("s", "self_employed"),
    graduate("m", "military"),
    ...many(4, (i) => graduate(`t${i}`, "further_study")),
    graduate("k", "seeking"),
    graduate("q", "not_seeking"),
    ...many(2, (i) => graduate(`u${i}`, "unknown")),
  ];

  test("the same graduates give three rates on two bases", async () => {
    const data = await database.load({ employment });
    expect(part(ask(data, "employment.destination_rate"), "")).toMatchObject({ value: 12 / 16, base: 16 });
    expect(part(ask(data, "employment.employed"), "")).toMatchObject({ value: 7 / 16, base: 16 });
    expect(part(ask(data, "employment.employed_of_seeking"), "")).toMatchObject({
      value: 7 / 8,
      n: 8,
      base: 8,
      eligible: 16,
      ...wilsonInterval(7 / 8, 8),
    });
    expect(part(ask(data, "employment.further_study"), "")).toMatchObject({ value: 0.25, base: 16 });
  });

  test("forms divide the employed; where nobody's form is stated there are none", async () => {
    const results = ask(await database.load({ employment }), "employment.destination_rate");
    expect(part(results, "form_flexible").value).toBe(2 / 16);
    expect(part(results, "form_unstated").value).toBe(4 / 16);
    const unasked = await database.load({ employment: many(4, (i) => graduate(`e${i}`, "employed")) });
    expect(part(ask(unasked, "employment.destination_rate"), "form_contract").status).toBe("not_collected");
    expect(part(ask(unasked, "employment.destination_rate"), "employed").value).toBe(1);
  });

  test("nobody needs employment: not applicable; nobody was found: not collected", async () => {
    const study = await database.load({ employment: many(4, (i) => graduate(`t${i}`, "further_study")) });
    expect(ask(study, "employment.employed_of_seeking")[0]?.status).toBe("not_applicable");
    const lost = await database.load({ employment: many(4, (i) => graduate(`t${i}`, "unknown")) });
    expect(ask(lost, "employment.employed_of_seeking")[0]?.status).toBe("not_collected");
  });
});

describe("what work graduates have", () => {
  const job = (
    level: string,
    contract: string,
    satisfaction: string | number,
    met: string | number,
    left: string | number,
  ) => ({
    level_match: level,
    contract,
    satisfaction,
    met_expectation: met,
    jobs_left: left,
  });
  const employment = [
    graduate("a", "employed", job("match", "open_ended", 5, 1, 0)),
    graduate("b", "employed", job("match", "fixed_term", 4, 1, 2)),
    graduate("c", "employed", job("under", "none", 3, 0, 0)),
    graduate("d", "employed", job("over", "agency", 1, "", 1)),
    graduate("e", "self_employed", job("match", "z", "x", 0, 0)),
    graduate("f", "employed", job("", "", "", "", "")),
    graduate("g", "seeking", { jobs_left: 1 }),
    graduate("h", "seeking", { employers_so_far: 1, jobs_left: 0 }),
    graduate("i", "seeking"),
    graduate("j", "further_study", { satisfaction: 5, jobs_left: 0 }),
  ];

  test("each share is of those whom the question concerns and who answered it", async () => {
    const data = await database.load({ employment });
    const level = ask(data, "employment.level_match");
    expect(level.map(({ part: name, value, base, eligible }) => [name, value, base, eligible])).toEqual([
      ["match", 0.6, 5, 10],
      ["under", 0.2, 5, 10],
      ["over", 0.2, 5, 10],
    ]);
    expect(ask(data, "employment.open_ended")[0]).toMatchObject({
      value: 0.25,
      base: 4,
      ...wilsonInterval(0.25, 4),
    });
    expect(ask(data, "employment.satisfied")[0]).toMatchObject({ value: 0.5, base: 4, eligible: 10 });
    expect(ask(data, "employment.met_expectation")[0]).toMatchObject({ value: 0.5, base: 4 });
    // Ever employed: a to f, g who left one, h who had one; f did not say. b, d and g left.
    expect(ask(data, "employment.turnover")[0]).toMatchObject({ value: 3 / 7, base: 7, eligible: 10 });
  });

  test("without answers the reason stands; where nobody works it does not apply", async () => {
    const data = await database.load({
      employment: [
        ...many(4, (i) => graduate(`w${i}`, "employed", { contract: "c", satisfaction: "z", jobs_left: "" })),
        ...many(4, (i) => graduate(`s${i}`, "seeking", { program_code: "P02" })),
      ],
    });
    const statuses = (
      measure:
        | "employment.open_ended"
        | "employment.satisfied"
        | "employment.turnover"
        | "employment.level_match",
    ) => ask(data, measure, { by: ["program"] }).map(({ status }) => status);
    expect(statuses("employment.open_ended")).toEqual(["suppressed_at_source", "not_applicable"]);
    expect(statuses("employment.satisfied")).toEqual(["not_applicable", "not_applicable"]);
    expect(statuses("employment.turnover")).toEqual(["not_collected", "not_applicable"]);
    expect(new Set(statuses("employment.level_match"))).toEqual(new Set(["not_collected", "not_applicable"]));
  });

  test("survey weights make weighted shares with Kish's size", async () => {
    const data = await database.load({
      employment: [
        graduate("a", "employed", { satisfaction: 5, weight: 3 }),
        graduate("b", "employed", { satisfaction: 1 }),
        graduate("c", "employed", { satisfaction: 2 }),
      ],
    });
    expect(ask(data, "employment.satisfied")[0]).toMatchObject({
      value: 0.6,
      base: 3,
      ...wilsonInterval(0.6, 25 / 11),
    });
  });
});

describe("pay", () => {
  const paid = (id: string, monthly_pay: number, more: Cells = {}) =>
    graduate(id, "employed", { monthly_pay, currency: "CNY", hours_week: 40, ...more });

  test("where hours were not asked nobody is full time, and all employed are a figure of their own", async () => {
    const data = await database.load({
      employment: many(4, (i) => paid(`p${i}`, 3000 + 1000 * i, { hours_week: "" })),
    });
    const pay = ask(data, "employment.pay");
    expect(part(pay, "median")).toMatchObject({ status: "not_collected", value: null, base: 0, eligible: 4 });
    expect(part(pay, "employed_median")).toMatchObject({ value: 4500, n: 4, currency: "CNY" });
    const partTime = await database.load({
      employment: many(4, (i) => paid(`p${i}`, 3000, { hours_week: 20 })),
    });
    expect(part(ask(partTime, "employment.pay"), "median").status).toBe("not_applicable");
  });

  const line = (value: number, more: Cells = {}) => ({
    school_code: "S1",
    measure: "employment.pay",
    kind: "low_pay",
    currency: "CNY",
    value,
    ...more,
  });

  test("low pay: below two thirds of the value for the region of the work and the year of the pay", async () => {
    const data = await database.load({
      schools: [school],
      reference_values: [
        line(4500, { region_code: "330100", year: "2023" }),
        line(6000, { region_code: "330100", year: "2024" }),
        line(9000, { region_code: "310000", year: "2024" }),
        line(1, { region_code: "330100", year: "2024", currency: "EUR" }),
      ],
      employment: [
        paid("a", 3999, { region_code: "330100" }),
        paid("b", 4000, { region_code: "330100" }),
        paid("c", 5999, { region_code: "310000" }),
        paid("d", 6000, { region_code: "310000" }),
        // No region stated: the school's own. No value for another region: out of the base. Part time and euros: out of the base.
        paid("e", 3000),
        paid("f", 1000, { region_code: "440100" }),
        paid("g", 1000, { region_code: "330100", hours_week: 20 }),
        paid("h", 100, { region_code: "330100", currency: "EUR" }),
        // The year before: 4500.
        paid("i", 3500, { region_code: "330100", graduation_year: "2023" }),
        // A year later: the newest before it, 6000.
        paid("j", 3500, { region_code: "330100", graduation_year: "2025" }),
      ],
    });
    expect(ask(data, "employment.low_pay")[0]).toMatchObject({
      value: 4 / 7,
      n: 7,
      base: 7,
      eligible: 10,
      interval: "wilson",
    });
  });

  test("seven months after a summer is the next year", async () => {
    const at = async (months_after: number) => {
      const data = await database.load({
        schools: [school],
        reference_values: [line(3000, { year: "2024" }), line(6000, { year: "2025" })],
        employment: many(3, (i) => paid(`p${i}`, 3000, { months_after })),
      });
      return ask(data, "employment.low_pay")[0]?.value;
    };
    expect(await at(6)).toBe(0);
    expect(await at(7)).toBe(1);
  });

  test("without a reference value it is not collected; a program's own comes before all programs'", async () => {
    const employment = many(4, (i) => paid(`p${i}`, 3000));
    const none = await database.load({ employment });
    expect(ask(none, "employment.low_pay")[0]).toMatchObject({
      status: "not_collected",
      value: null,
      eligible: 4,
    });
    const target = await database.load({ employment, reference_values: [line(9000, { kind: "target" })] });
    expect(ask(target, "employment.low_pay")[0]?.status).toBe("not_collected");
    const own = await database.load({
      employment,
      reference_values: [line(3000), line(6000, { program_code: "P01" })],
    });
    expect(ask(own, "employment.low_pay")[0]?.value).toBe(1);
  });
});
