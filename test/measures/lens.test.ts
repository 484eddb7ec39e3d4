import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import { meanFunnel, rateFunnel } from "../../src/stats/funnel.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { moverContrast } from "../../src/stats/moverContrast.ts";
import { normalPValue } from "../../src/stats/normal.ts";
import { pearson, spearman } from "../../src/stats/spearman.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { many } from "./asking.ts";
import { Draw } from "./randomSchool.ts";
import { indicators, student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.engine.close());

const ask = (
  data: PanelData,
  measure: MeasureId,
  by: readonly Grouping[] = [],
  where: Filter = {},
  minBase = 10,
) => evaluate(data, { measure, by, where, settings: { ...defaultSettings, minBase } });

const find = (results: readonly MeasureResult[], part: string, code?: string): MeasureResult => {
  const found = results.find(
    (one) => one.part === part && (code === undefined || Object.values(one.group).includes(code)),
  );
  if (found === undefined) throw new Error(`no ${part} of ${code}`);
  return found;
};

/** One indicator, so that a student's level is the score. */
const oneIndicator = indicators.slice(2, 3);
const survey = {
  school_code: "S1",
  wave: "2024",
  year: "2024",
  scale_min: 1,
  scale_max: 5,
  satisfied_from: 4,
};

interface Plan {
  readonly program: string;
  readonly level: number;
  readonly satisfied: number;
  readonly placed: number;
}
const each = 20;

/** Programs of 20 students around a level, 20 employers of whom so many are satisfied, 20 graduates of whom so many are placed. */
function school(plans: readonly Plan[]): Tables {
  const people = plans.flatMap((plan) =>
    many(each, (index) => ({ plan, index, id: `${plan.program}-${index}` })),
  );
  return {
    indicators: oneIndicator,
    terms,
    students: people.map(({ plan, id }) =>
      student(id, { program_code: plan.program, exit_status: "graduated" }),
    ),
    assessments: people.map(({ plan, index, id }) => ({
      school_code: "S1",
      student_id: id,
      indicator_code: "B1",
      term_code: "T1",
      stage: "foundational",
      score: plan.level + (index % 5) * 4 - 8,
    })),
    employer_surveys: [survey],
    employer_ratings: people.map(({ plan, index, id }) => ({
      school_code: "S1",
      rating_id: `R${id}`,
      wave: "2024",
      attribute: "overall",
      employer_id: `E${id}`,
      program_code: plan.program,
      satisfaction: index < plan.satisfied ? 5 : 2,
    })),
    employment: people.map(({ plan, index, id }) => ({
      school_code: "S1",
      graduate_id: id,
      months_after: 6,
      program_code: plan.program,
      activity: index < plan.placed ? "employed" : "seeking",
    })),
  };
}

const programOf = (index: number) => `P${String(index + 1).padStart(2, "0")}`;
/** Twelve programs much alike, but P03: the highest level and the least satisfied employers. */
const twelve: readonly Plan[] = many(12, (index) => ({
  program: programOf(index),
  level: index === 2 ? 80 : 58 + (index % 4),
  satisfied: index === 2 ? 4 : 15 + (index % 3),
  placed: 15 + (index % 2),
}));

describe("lens.contradiction from ten groups on", () => {
  let data: PanelData;
  let results: readonly MeasureResult[];
  beforeAll(async () => {
    data = await database.load(school(twelve));
    results = ask(data, "lens.contradiction", ["program"]);
  });

  test("z are the funnels' of the students' moments and of the rates", () => {
    const levels = twelve.map(({ level }) => momentsOf(many(each, (index) => level + (index % 5) * 4 - 8)));
    const means = meanFunnel(levels).points;
    const rates = rateFunnel(twelve.map(({ satisfied }) => ({ count: satisfied, n: each }))).points;
    twelve.forEach(({ program }, index) => {
      expect(find(results, "funnel_competence", program).value).toBeCloseTo(means[index]?.z ?? Number.NaN, 8);
      expect(find(results, "funnel_employers", program).value).toBeCloseTo(rates[index]?.z ?? Number.NaN, 8);
    });
  });

  test("the planted contradiction is found and no other; it is the smaller distance with the larger q of its two lenses", () => {
    const [high, low] = ["funnel_competence", "funnel_employers"].map(
      (part) => find(results, part, "P03").value ?? Number.NaN,
    );
    const found = find(results, "competence_high.employers_low", "P03");
    expect(found.value).toBeCloseTo(Math.min(high ?? 0, -(low ?? 0)), 10);
    const p = ["funnel_competence", "funnel_employers"].flatMap((part) =>
      twelve.map(({ program }) => normalPValue(find(results, part, program).value ?? 0)),
    );
    const q = benjaminiHochberg(p);
    expect(found.q).toBeCloseTo(Math.max(q[2] ?? 1, q[14] ?? 1), 10);
    expect(found.q).toBeLessThan(0.05);
    const others = results.filter(
      (one) => one.part.includes("_high.") && (one.q ?? 1) < 0.05 && one !== found,
    );
    expect(others.map(({ part, group }) => [part, group.program])).toEqual([]);
    expect(find(results, "employers_high.competence_low", "P03")).toMatchObject({ q: 1, status: "ok" });
    expect(find(results, "employers_high.competence_low", "P03").value).toBeLessThan(0);
  });

  test("the difference is the group less the units-weighted mean of the others, with MOVER's limits", () => {
    const terms = twelve.map(({ program, satisfied }) => ({
      coefficient: program === "P03" ? 1 : -1 / 11,
      value: satisfied / each,
      ...wilsonInterval(satisfied / each, each),
    }));
    const expected = moverContrast(terms);
    const found = find(results, "on_employers", "P03");
    expect(found).toMatchObject({ interval: "mover", n: each, base: each });
    for (const limit of ["value", "lower", "upper"] as const)
      expect(found[limit]).toBeCloseTo(expected[limit], 9);
  });

  test("a filter to one program shows that program against all of them", () => {
    const alone = ask(data, "lens.contradiction", ["program"], { program: ["P03"] });
    const grouped = results.filter(({ group }) => group.program === "P03");
    expect(alone.map((one) => ({ ...one, q: 0 }))).toEqual(grouped.map((one) => ({ ...one, q: 0 })));
  });

  test("one group alone is held against nothing", () => {
    const statuses = ask(data, "lens.contradiction").map(({ status, value }) => [status, value]);
    expect(new Set(statuses.map(String))).toEqual(new Set([String(["not_applicable", null])]));
  });
});

describe("lens.contradiction below ten groups", () => {
  test("decides by leave-one-out differences beyond the margin; a small difference is none however certain", async () => {
    const four = twelve.slice(0, 4);
    const results = ask(await database.load(school(four)), "lens.contradiction", ["program"]);
    expect(new Set(four.map(({ program }) => find(results, "funnel_competence", program).status))).toEqual(
      new Set(["not_applicable"]),
    );
    expect(find(results, "competence_high.employers_low", "P03").q).toBeLessThan(0.05);
    expect(find(results, "competence_high.employers_low", "P03").value).toBeGreaterThan(2);
    const near = four.map((plan) => ({ ...plan, level: plan.program === "P03" ? 61.5 : 60 }));
    const certain = Array.from({ length: 20 }, (_, copy) =>
      near.map((plan) => ({ ...plan, program: plan.program, copy })),
    ).flat();
    const tables = school(near);
    const data = await database.load({
      ...tables,
      students: certain.flatMap(({ program, copy }) =>
        many(each, (index) => student(`${program}-${copy}-${index}`, { program_code: program })),
      ),
      assessments: certain.flatMap(({ program, copy, level }) =>
        many(each, (index) => ({
          school_code: "S1",
          student_id: `${program}-${copy}-${index}`,
          indicator_code: "B1",
          term_code: "T1",
          score: level + (index % 5) - 2,
        })),
      ),
    });
    const small = ask(data, "lens.contradiction", ["program"]);
    const difference = find(small, "on_competence", "P03");
    expect(difference.value).toBeCloseTo(1.5, 6);
    expect(difference.lower).toBeGreaterThan(1);
    expect(difference.q).toBe(1);
    expect(find(small, "competence_high.employers_low", "P03").value).toBeLessThanOrEqual(0);
  });

  test("a lens without data says why, and the pairs without it stand", async () => {
    const { employment: _, ...rest } = school(twelve.slice(0, 4));
    const results = ask(await database.load(rest), "lens.contradiction", ["program"]);
    expect(find(results, "on_employment", "P03")).toMatchObject({ status: "not_collected", value: null });
    expect(find(results, "competence_high.employment_low", "P03").status).toBe("not_collected");
    expect(find(results, "competence_high.employers_low", "P03").status).toBe("ok");
    const few = ask(
      await database.load(school(twelve.slice(0, 4))),
      "lens.contradiction",
      ["program"],
      {},
      30,
    );
    expect(new Set(few.map(({ status }) => status))).toEqual(new Set(["too_few"]));
    expect(few.every(({ value, lower, upper }) => value === null && lower === null && upper === null)).toBe(
      true,
    );
  });
});

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
    const results = ask(await database.load(tables(() => ({}))), "lens.association");
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
    const results = ask(data, "lens.association");
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
    expect(find(ask(unasked, "lens.association"), "with_related").status).toBe("not_collected");
    expect(find(ask(unasked, "lens.association"), "with_pay").status).toBe("suppressed_at_source");
    const { assessments: _, ...unassessed } = tables(() => ({}));
    expect(find(ask(await database.load(unassessed), "lens.association"), "with_related").status).toBe(
      "not_collected",
    );
    const whole = await database.load(tables(() => ({})));
    expect(find(ask(whole, "lens.association", [], {}, 60), "with_pay")).toMatchObject({
      status: "too_few",
      n: 48,
    });
    const seeking = await database.load(tables(() => ({ activity: "seeking" })));
    expect(find(ask(seeking, "lens.association"), "with_related").status).toBe("not_applicable");
    const enrolled = await database.load({
      ...tables(() => ({})),
      students: people.map(({ id, program }) =>
        student(id, { program_code: program, exit_status: "enrolled" }),
      ),
      employment: [],
    });
    expect(
      ask(enrolled, "lens.association", ["program"]).every(({ status }) => status === "not_reached"),
    ).toBe(true);
  });
});

describe("variance.share", () => {
  /** Scores with planted components of variance: schools 0, programs 25, classes 9, students 64, occasions 36, over three terms. */
  function planted(seed: number, programs: number): Tables {
    const draw = new Draw(seed);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw.next())) * Math.cos(2 * Math.PI * draw.next());
    const students: Record<string, string | number>[] = [];
    const assessments: Record<string, string | number>[] = [];
    for (let program = 0; program < programs; program += 1) {
      const ofProgram = 5 * normal();
      for (const cohort of ["2021", "2022"]) {
        for (const klass of ["A", "B", "C"]) {
          const ofClass = 3 * normal();
          for (let index = 0; index < 8; index += 1) {
            const id = `${program}-${cohort}-${klass}-${index}`;
            const ofStudent = 8 * normal();
            students.push(
              student(id, {
                program_code: programOf(program),
                cohort,
                class_code: `${program}${cohort}${klass}`,
              }),
            );
            ["T1", "T2", "T3"].forEach((term_code, term) => {
              const level =
                50 + ofProgram + ofClass + ofStudent + 6 * normal() + term * 3 + (cohort === "2021" ? 4 : 0);
              assessments.push({
                school_code: "S1",
                student_id: id,
                indicator_code: "B1",
                term_code,
                score: Math.min(100, Math.max(0, level)),
              });
            });
          }
        }
      }
    }
    return { indicators: oneIndicator, terms, students, assessments };
  }

  test("finds planted components, shares of present levels adding to 1, and the same limits every time", async () => {
    const data = await database.load(planted(5, 30));
    const results = ask(data, "variance.share");
    expect(results.map(({ part }) => part)).toEqual([
      "between_program",
      "between_class",
      "between_student",
      "between_occasion",
    ]);
    expect(results.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 10);
    const total = 25 + 9 + 64 + 36;
    for (const [part, component] of [
      ["between_program", 25],
      ["between_class", 9],
      ["between_student", 64],
      ["between_occasion", 36],
    ] as const) {
      const found = find(results, part);
      expect(found.interval).toBe("bootstrap_percentile");
      expect(Math.abs((found.value ?? 0) - component / total), part).toBeLessThan(0.08);
      expect(found.lower).toBeLessThanOrEqual(found.value ?? 0);
      expect(found.upper).toBeGreaterThanOrEqual(found.value ?? 1);
    }
    expect(ask(await database.load(planted(5, 30)), "variance.share")).toEqual(results);
  });

  test("of one term has no occasions, of one program no programs; below five groups no limits", async () => {
    const data = await database.load(planted(6, 4));
    expect(ask(data, "variance.share", [], { term: ["T1"] }).map(({ part }) => part)).toEqual([
      "between_program",
      "between_class",
      "between_student",
    ]);
    const few = ask(data, "variance.share");
    expect(new Set(few.map(({ interval, lower }) => `${interval} ${lower}`))).toEqual(new Set(["none null"]));
    const one = ask(data, "variance.share", ["program"], { program: ["P01"] });
    expect(one.map(({ part }) => part)).toEqual(["between_class", "between_student", "between_occasion"]);
    expect(one.every(({ interval }) => interval === "bootstrap_percentile")).toBe(true);
  });

  test("of equal scores is not applicable, of too few students too few, of none not collected", async () => {
    const tables = planted(7, 2);
    const equal = await database.load({
      ...tables,
      assessments: tables.assessments?.map((row) => ({ ...row, score: 60 })) ?? [],
    });
    expect(ask(equal, "variance.share").every(({ status }) => status === "not_applicable")).toBe(true);
    const few = await database.load({ ...tables, students: tables.students?.slice(0, 9) ?? [] });
    expect(new Set(ask(few, "variance.share").map(({ status }) => status))).toEqual(new Set(["too_few"]));
    const none = await database.load({ ...tables, assessments: [] });
    expect(new Set(ask(none, "variance.share").map(({ status }) => status))).toEqual(
      new Set(["not_collected"]),
    );
  });
});
