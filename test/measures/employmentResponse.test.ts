import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, many, part } from "./asking.ts";
import { small, student } from "./smallSchool.ts";
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

describe("response and its bias", () => {
  // Of 6 women 4 responded, of 4 men 1; one woman more is not on the list of those asked.
  const people = [
    ...many(6, (i) => ({
      id: `f${i}`,
      gender: "female",
      response: i < 4 ? "responded" : "refused",
      intake: 600 + i,
    })),
    ...many(4, (i) => ({
      id: `m${i}`,
      gender: "male",
      response: i < 1 ? "responded" : "not_reached",
      intake: 400 + i,
    })),
    { id: "x", gender: "female", response: "", intake: 500 },
  ];
  const tables = {
    students: people.map(({ id, gender, intake }) =>
      student(id, { gender, intake_score: intake, exit_status: "graduated", graduation_year: "2024" }),
    ),
    employment: people.map(({ id, response }) => graduate(id, "employed", { response })),
  };

  test("responded, reached, refused and not reached, of those asked", async () => {
    const results = ask(await database.load(tables), "employment.response_rate");
    expect(
      results.map(({ part: name, value, base, eligible, interval, lower }) => [
        name,
        value,
        base,
        eligible,
        interval,
        lower,
      ]),
    ).toEqual([
      ["", 0.5, 10, 11, "none", null],
      ["contacted", 0.7, 10, 11, "none", null],
      ["refused", 0.2, 10, 11, "none", null],
      ["not_reached", 0.3, 10, 11, "none", null],
    ]);
    const unasked = await database.load({ employment: many(4, (i) => graduate(`g${i}`, "employed")) });
    expect(ask(unasked, "employment.response_rate")[0]).toMatchObject({
      status: "not_collected",
      eligible: 4,
    });
    expect(ask(unasked, "employment.responder_bias")[0]?.status).toBe("not_collected");
  });

  test("the share among responders less the share among all asked, Newcombe's interval times the share that did not respond", async () => {
    const results = ask(await database.load(tables), "employment.responder_bias");
    const women = part(results, "gender:female");
    expect(women).toMatchObject({ n: 5, base: 10, eligible: 11, interval: "newcombe", status: "ok" });
    // 4/5 − 6/10; responders 4 of 5, others 2 of 5: Newcombe's limits of 0.4 by hand.
    expect(women.value).toBeCloseTo(0.2, 12);
    const [r, o] = [wilsonInterval(0.8, 5), wilsonInterval(0.4, 5)];
    expect(women.lower).toBeCloseTo(0.5 * (0.4 - Math.hypot(0.8 - r.lower, o.upper - 0.4)), 12);
    expect(women.upper).toBeCloseTo(0.5 * (0.4 + Math.hypot(r.upper - 0.8, 0.4 - o.lower)), 12);
    expect(part(results, "gender:male").value).toBeCloseTo(-0.2, 12);
    // Upper half of the ten asked: f1 to f5; responders f0 to f3 and m0.
    expect(part(results, "intake_upper").value).toBeCloseTo(3 / 5 - 5 / 10, 12);
    expect(results.some((one) => one.part.startsWith("program:"))).toBe(false);
  });

  test("what everybody is, and what is grouped by, has no difference; where all responded it is a known 0", async () => {
    const data = await database.load(tables);
    expect(
      part(ask(data, "employment.responder_bias", { where: { gender: ["female"] } }), "gender:female").status,
    ).toBe("not_applicable");
    expect(
      ask(data, "employment.responder_bias", { by: ["gender"] }).some((one) =>
        one.part.startsWith("gender:"),
      ),
    ).toBe(false);
    const all = await database.load({
      ...tables,
      employment: people.map(({ id }) => graduate(id, "employed", { response: "responded" })),
    });
    expect(part(ask(all, "employment.responder_bias"), "gender:female")).toMatchObject({
      value: 0,
      lower: 0,
      upper: 0,
      status: "ok",
    });
    expect(
      part(ask(data, "employment.responder_bias", { settings: { ...small, minBase: 6 } }), "gender:female"),
    ).toMatchObject({ status: "too_few", value: null, n: 5 });
  });
});

describe("the index", () => {
  const worker = (program: string, i: number, more: Cells) =>
    graduate(`${program}${i}`, "employed", {
      program_code: program,
      related: 5,
      satisfaction: 5,
      jobs_left: 0,
      ...more,
    });
  const employment = [
    // P01: related 1, satisfied 1, stayed 1. P02: related ½, satisfied ¼, stayed ¾. P03 was not asked whether satisfied.
    ...many(4, (i) => worker("P01", i, {})),
    ...many(4, (i) =>
      worker("P02", i, { related: i < 2 ? 5 : 1, satisfaction: i < 1 ? 5 : 1, jobs_left: i < 1 ? 1 : 0 }),
    ),
    ...many(4, (i) => worker("P03", i, { satisfaction: "" })),
  ];

  test("is the mean of what the workspace holds between goalposts, with its band; a place never without one", async () => {
    const data = await database.load({ employment });
    const results = ask(data, "employment.quality_index", { by: ["program"] });
    const of = (program: string, name: string) =>
      part(
        results.filter((one) => one.group.program === program),
        name,
      );
    expect(of("P01", "")).toMatchObject({ value: 100, upper: 100, interval: "sensitivity_band", base: 4 });
    expect(of("P01", "").lower).toBeCloseTo(100, 9);
    expect(of("P02", "").value).toBeCloseTo(50, 9);
    expect(of("P02", "geometric").value).toBeCloseTo(100 * Math.cbrt(0.5 * 0.25 * 0.75), 9);
    expect(of("P02", "minimum").value).toBeCloseTo(25, 9);
    const { lower, upper } = of("P02", "");
    expect(lower).toBeGreaterThanOrEqual(25);
    expect(lower).toBeLessThan(45);
    expect(upper).toBeGreaterThan(50);
    expect(upper).toBeLessThanOrEqual(75);
    expect(of("P01", "rank")).toMatchObject({ value: 1, lower: 1, upper: 1, interval: "sensitivity_band" });
    expect(of("P02", "rank")).toMatchObject({ value: 2, lower: 2, upper: 2 });
    for (const name of ["", "geometric", "minimum", "rank"])
      expect(of("P03", name)).toMatchObject({ status: "not_collected", value: null });
    const stayed = of("P02", "component_stayed");
    expect(stayed.value).toBeCloseTo(75, 9);
    expect(stayed.lower).toBeCloseTo(100 - 100 * wilsonInterval(0.25, 4).upper, 9);
    expect(of("P02", "component_open_ended").status).toBe("not_collected");
  });

  test("the same data give the same band; one group alone has no place", async () => {
    const data = await database.load({ employment });
    const again = () => ask(data, "employment.quality_index", { where: { program: ["P02"] } });
    expect(again()).toEqual(again());
    expect(part(again(), "rank").status).toBe("not_applicable");
    expect(part(again(), "").value).toBeCloseTo(50, 9);
    const empty = await database.load({});
    expect(ask(empty, "employment.quality_index").every((one) => one.value === null)).toBe(true);
  });
});
