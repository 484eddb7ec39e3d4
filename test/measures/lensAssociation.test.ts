import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { momentsOf } from "../../src/stats/moments.ts";
import { pearson, spearman } from "../../src/stats/spearman.ts";
import { many } from "./asking.ts";
import { askTen, find, oneIndicator } from "./lensAsking.ts";
import { student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

describe("lens.association", () => {
  const people = many(48, (index) => ({
    id: `s${index}`,
    program: index < 24 ? "P01" : "P02",
    level: 40 + ((index * 17) % 24) + (index < 24 ? 0 : 30),
    pay: 3000 + ((index * 17) % 24) * 50 + ((index * 5) % 7) * 60 + (index < 24 ? 5000 : 0),
    related: 1 + ((index * 11) % 5),
  }));
  const tables = (
    more: (one: (typeof people)[number], index: number) => Record<string, string | number>,
  ): Tables => ({
    indicators: oneIndicator,
    terms,
    students: people.map(({ id, program }) =>
      student(id, { program_code: program, exit_status: "graduated" }),
    ),
    assessments: people.map(({ id, level }) => ({
      school_code: "S1",
      student_id: id,
      indicator_code: "B1",
      term_code: "T1",
      score: level,
    })),
    employment: people.map((one, index) => ({
      school_code: "S1",
      graduate_id: `g-${one.id}`,
      student_id: one.id,
      months_after: 6,
      program_code: one.program,
      graduation_year: "2024",
      activity: "employed",
      hours_week: 40,
      monthly_pay: one.pay,
      currency: "CNY",
      related: one.related,
      satisfaction: 3,
      ...more(one, index),
    })),
  });

  test("is Spearman's correlation of the same graduates within programs, pooled by Fisher's z", async () => {
    const results = askTen(await database.load(tables(() => ({}))), "lens.association");
    const [first, second] = ["P01", "P02"].map((program) => {
      const own = people.filter((one) => one.program === program);
      return Math.atanh(
        spearman(
          own.map(({ level }) => level),
          own.map(({ pay }) => pay),
        ),
      );
    });
    const z = ((first ?? 0) + (second ?? 0)) / 2;
    const half = 1.959963984540054 * Math.sqrt(1.06 / (2 * 21));
    const pay = find(results, "with_pay");
    expect(pay).toMatchObject({ status: "ok", n: 48, base: 48, eligible: 48, interval: "fisher_z" });
    expect(pay.value).toBeCloseTo(Math.tanh(z), 10);
    expect(pay.lower).toBeCloseTo(Math.tanh(z - half), 9);
    expect(pay.upper).toBeCloseTo(Math.tanh(z + half), 9);
    // Between the programs pay falls with the level: only within them it rises.
    expect(
      pearson(
        people.map(({ level }) => level),
        people.map(({ pay: one }) => one),
      ),
    ).toBeLessThan(0);
    expect(pay.value).toBeGreaterThan(0.5);
    expect(find(results, "with_satisfaction")).toMatchObject({ status: "not_applicable", value: null });
    expect(find(results, "with_employed")).toMatchObject({ status: "not_applicable" });
  });

  test("of those at work and those seeking it is the difference within programs; others are not in it", async () => {
    const activity = (index: number) =>
      index % 4 === 0 ? "seeking" : index % 7 === 0 ? "further_study" : "employed";
    const data = await database.load(tables((_, index) => ({ activity: activity(index) })));
    const results = askTen(data, "lens.association");
    let [sum, weight, n] = [0, 0, 0];
    for (const program of ["P01", "P02"]) {
      const of = (which: string) =>
        momentsOf(
          people
            .filter((one, index) => one.program === program && activity(index) === which)
            .map(({ level }) => level),
        );
      const [a, b] = [of("employed"), of("seeking")];
      const w = (a.n * b.n) / (a.n + b.n);
      sum += w * (a.mean - b.mean);
      weight += w;
      n += a.n + b.n;
    }
    expect(find(results, "with_employed")).toMatchObject({ status: "ok", n, interval: "t" });
    expect(find(results, "with_employed").value).toBeCloseTo(sum / weight, 9);
    expect(Math.sign(find(results, "with_employed_g").value ?? 0)).toBe(Math.sign(sum));
  });

  test("says why it is not there", async () => {
    const unasked = await database.load(tables(() => ({ related: "", monthly_pay: "c" })));
    expect(find(askTen(unasked, "lens.association"), "with_related").status).toBe("not_collected");
    expect(find(askTen(unasked, "lens.association"), "with_pay").status).toBe("suppressed_at_source");
    const { assessments: _, ...unassessed } = tables(() => ({}));
    expect(find(askTen(await database.load(unassessed), "lens.association"), "with_related").status).toBe(
      "not_collected",
    );
    const whole = await database.load(tables(() => ({})));
    expect(find(askTen(whole, "lens.association", [], {}, 60), "with_pay")).toMatchObject({
      status: "too_few",
      n: 48,
    });
    const seeking = await database.load(tables(() => ({ activity: "seeking" })));
    expect(find(askTen(seeking, "lens.association"), "with_related").status).toBe("not_applicable");
    const enrolled = await database.load({
      ...tables(() => ({})),
      students: people.map(({ id, program }) =>
        student(id, { program_code: program, exit_status: "enrolled" }),
      ),
      employment: [],
    });
    expect(
      askTen(enrolled, "lens.association", ["program"]).every(({ status }) => status === "not_reached"),
    ).toBe(true);
  });
});
