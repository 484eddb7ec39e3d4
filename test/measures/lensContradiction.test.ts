import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.ts";
import { meanFunnel, rateFunnel } from "../../src/stats/funnel.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { moverContrast } from "../../src/stats/moverContrast.ts";
import { normalPValue } from "../../src/stats/normal.ts";
import { kishSize, wilsonInterval } from "../../src/stats/wilson.ts";
import { many } from "./asking.ts";
import { askTen, find, oneIndicator, programOf } from "./lensAsking.ts";
import { student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

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
    results = askTen(data, "lens.contradiction", ["program"]);
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

  test("weighted answers count in the funnel as many as Kish's size", async () => {
    const { employment = [], ...rest } = school(twelve);
    const weightOf = (row: number) => (row % each < 2 ? 9 : 1);
    const weighted = await database.load({
      ...rest,
      employment: employment.map((one, row) => ({ ...one, weight: weightOf(row) })),
    });
    const found = askTen(weighted, "lens.contradiction", ["program"]);
    const weights = many(each, weightOf);
    const total = weights.reduce((sum, one) => sum + one, 0);
    const n = kishSize(
      total,
      weights.reduce((sum, one) => sum + one * one, 0),
    );
    const rates = rateFunnel(
      twelve.map(({ placed }) => ({
        count: (n * weights.slice(0, placed).reduce((sum, one) => sum + one, 0)) / total,
        n,
      })),
    ).points;
    twelve.forEach(({ program }, index) => {
      const { value } = find(found, "funnel_employment", program);
      expect(value).toBeCloseTo(rates[index]?.z ?? Number.NaN, 8);
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
    const contrast = twelve.map(({ program, satisfied }) => ({
      coefficient: program === "P03" ? 1 : -1 / 11,
      value: satisfied / each,
      ...wilsonInterval(satisfied / each, each),
    }));
    const expected = moverContrast(contrast);
    const found = find(results, "on_employers", "P03");
    expect(found).toMatchObject({ interval: "mover", n: each, base: each });
    for (const limit of ["value", "lower", "upper"] as const)
      expect(found[limit]).toBeCloseTo(expected[limit], 9);
  });

  test("a filter to one program shows that program against all of them", () => {
    const alone = askTen(data, "lens.contradiction", ["program"], { program: ["P03"] });
    const grouped = results.filter(({ group }) => group.program === "P03");
    expect(alone.map((one) => ({ ...one, q: 0 }))).toEqual(grouped.map((one) => ({ ...one, q: 0 })));
  });

  test("one group alone is held against nothing", () => {
    const statuses = askTen(data, "lens.contradiction").map(({ status, value }) => [status, value]);
    expect(new Set(statuses.map(String))).toEqual(new Set([String(["not_applicable", null])]));
  });
});

describe("lens.contradiction below ten groups", () => {
  test("decides by leave-one-out differences beyond the margin; a small difference is none however certain", async () => {
    const four = twelve.slice(0, 4);
    const results = askTen(await database.load(school(four)), "lens.contradiction", ["program"]);
    expect(new Set(four.map(({ program }) => find(results, "funnel_competence", program).status))).toEqual(
      new Set(["not_applicable"]),
    );
    expect(find(results, "competence_high.employers_low", "P03").q).toBeLessThan(0.05);
    expect(find(results, "competence_high.employers_low", "P03").value).toBeGreaterThan(2);
    const near = four.map((plan) => ({ ...plan, level: plan.program === "P03" ? 61.5 : 60 }));
    const certain = Array.from({ length: 20 }, (_, copy) => near.map((plan) => ({ ...plan, copy }))).flat();
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
    const small = askTen(data, "lens.contradiction", ["program"]);
    const difference = find(small, "on_competence", "P03");
    expect(difference.value).toBeCloseTo(1.5, 6);
    expect(difference.lower).toBeGreaterThan(1);
    expect(difference.q).toBe(1);
    expect(find(small, "competence_high.employers_low", "P03").value).toBeLessThanOrEqual(0);
  });

  test("a lens without data says why, and the pairs without it stand", async () => {
    const { employment: _, ...rest } = school(twelve.slice(0, 4));
    const results = askTen(await database.load(rest), "lens.contradiction", ["program"]);
    expect(find(results, "on_employment", "P03")).toMatchObject({ status: "not_collected", value: null });
    expect(find(results, "competence_high.employment_low", "P03").status).toBe("not_collected");
    expect(find(results, "competence_high.employers_low", "P03").status).toBe("ok");
    const few = askTen(
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
