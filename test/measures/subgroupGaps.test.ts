import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { referenceGaps } from "../../src/measures/referenceGaps.ts";
import { subgroupGaps } from "../../src/measures/subgroupGaps.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { newcombeDifference } from "../../src/stats/newcombe.ts";
import { many } from "./asking.ts";
import { randomSchool } from "./randomSchool.ts";
import { indicators, scoresOf, student, terms } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

const settings = { ...defaultSettings, minBase: 3 };
let database: TestDatabase;
let random: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  random = await database.load(randomSchool(41));
});
afterAll(() => database.close());

/** 80 women of whom 62 graduated, 90 men of whom 48 did, 2 who say neither, 2 others. */
const people = [
  ...many(80, (i) => student(`f${i}`, { gender: "female", exit_status: i < 62 ? "graduated" : "left" })),
  ...many(90, (i) => student(`m${i}`, { gender: "male", exit_status: i < 48 ? "graduated" : "left" })),
  ...many(2, (i) => student(`u${i}`, { exit_status: "graduated" })),
  ...many(2, (i) => student(`o${i}`, { gender: "other", exit_status: "graduated" })),
];

describe("gaps between groups", () => {
  test("of two shares: Newcombe's interval, against the largest group, with q", async () => {
    const data = await database.load({ students: people });
    const gaps = subgroupGaps(data, {
      measure: "students.completion",
      by: [],
      grouping: "gender",
      where: {},
      settings,
    });
    const whole = gaps.filter(({ part }) => part === "");
    expect(whole.map(({ group, status }) => [group.gender, status])).toEqual([
      ["female", "ok"],
      ["other", "too_few"],
    ]);
    const { difference, lower, upper } = newcombeDifference(62 / 80, 80, 48 / 90, 90);
    expect(whole[0]).toMatchObject({ interval: "newcombe", n: 80, reference: { code: "male", n: 90 } });
    expect(whole[0]?.value).toBeCloseTo(difference, 12);
    expect(whole[0]?.lower).toBeCloseTo(lower, 12);
    expect(whole[0]?.upper).toBeCloseTo(upper, 12);
    expect(whole[1]).toMatchObject({ value: null, lower: null, upper: null });
    expect(whole[0]?.q).toBeLessThan(0.05);
  });

  test("a reference that may not be shown withholds every gap; a group that is not in the data has none", async () => {
    const data = await database.load({ students: people });
    const ask = (reference: string) =>
      subgroupGaps(data, {
        measure: "students.completion",
        by: [],
        grouping: "gender",
        reference,
        where: {},
        settings,
      });
    expect(new Set(ask("other").map(({ status }) => status))).toEqual(new Set(["too_few"]));
    const alone = ask("nobody").filter(({ group }) => group.gender !== "other");
    expect(new Set(alone.map(({ status }) => status))).toEqual(new Set(["not_collected"]));
    const none = await database.load({ students: [student("a")] });
    const asked = { by: [], grouping: "gender", where: {}, settings } as const;
    expect(subgroupGaps(none, { ...asked, measure: "students.completion" })).toEqual([]);
  });

  test("p and interval agree: q of a lone comparison is below 0.05 exactly where its interval leaves out 0", () => {
    let [inside, outside] = [0, 0];
    for (const measure of measureIds) {
      if (!measureDeclaration(measure).by.includes("gender")) continue;
      for (const program of ["P01", "P02", "P03"]) {
        const asked = { measure, by: [], grouping: "gender", settings } as const;
        const gaps = subgroupGaps(random, { ...asked, where: { program: [program] } }).filter(
          ({ q }) => q !== undefined,
        );
        for (const gap of gaps) {
          const leavesOut = (gap.lower ?? 0) > 0 || (gap.upper ?? 0) < 0;
          if (gaps.length === 1) expect((gap.q ?? 1) < 0.05, `${measure} ${gap.part}`).toBe(leavesOut);
          if (leavesOut) outside += 1;
          else {
            inside += 1;
            expect(gap.q).toBeGreaterThanOrEqual(0.05);
          }
          expect(gap.lower).toBeLessThanOrEqual(gap.value ?? Number.NaN);
          expect(gap.upper).toBeGreaterThanOrEqual(gap.value ?? Number.NaN);
        }
      }
    }
    expect(inside).toBeGreaterThan(20);
    expect(outside).toBeGreaterThan(0);
  });

  test.each(measureIds)(
    "%s: gaps within groups are the differences of what is shown, for every part",
    (measure) => {
      const { by } = measureDeclaration(measure);
      const grouping = by.includes("gender") ? "gender" : "program";
      const within = by.filter((one) => one !== grouping).slice(0, 1);
      const asked = { measure, where: {}, settings } as const;
      const shown = evaluate(random, { ...asked, by: [...within, grouping] });
      for (const gap of subgroupGaps(random, { ...asked, by: within, grouping })) {
        const same = shown.filter(
          ({ part, group }) => part === gap.part && within.every((one) => group[one] === gap.group[one]),
        );
        const own = same.find(({ group }) => group[grouping] === gap.group[grouping])?.value ?? null;
        const other = same.find(({ group }) => group[grouping] === gap.reference.code)?.value ?? null;
        if (own === null || other === null) {
          expect([gap.value, gap.lower, gap.upper, gap.status === "ok"]).toEqual([null, null, null, false]);
          continue;
        }
        if (gap.status === "ok") expect(gap.value).toBeCloseTo(own - other, 10);
      }
    },
  );

  test("money in two currencies has no difference", async () => {
    const paid = (id: string, gender: string, index: number) => ({
      students: student(id, { gender }),
      employment: {
        school_code: "S1",
        graduate_id: id,
        months_after: 6,
        program_code: "P01",
        graduation_year: "2024",
        activity: "employed",
        hours_week: 40,
        monthly_pay: 4000 + index,
        currency: "CNY",
      },
    });
    const rows = many(30, (i) => paid(`s${i}`, i % 2 === 0 ? "female" : "male", i));
    const data = await database.load({
      students: rows.map((one) => one.students),
      employment: rows.map((one) => one.employment),
    });
    const asked = { measure: "employment.pay", by: [], grouping: "gender", where: {}, settings } as const;
    const median = subgroupGaps(data, asked).find(({ part }) => part === "median");
    expect(median).toMatchObject({ value: 1, currency: "CNY", interval: "mover", status: "ok" });
  });
});

describe("gaps to targets", () => {
  const target = { school_code: "S1", measure: "competence.level", kind: "target" };
  test("the program's own target before the school's, the newest before older ones; the limits move with the value", async () => {
    const data = await database.load({
      indicators,
      terms,
      students: ["P01", "P02"].flatMap((program_code) =>
        many(4, (i) => student(`${program_code}${i}`, { program_code })),
      ),
      assessments: ["P01", "P02"].flatMap((program) =>
        many(4, (i) => scoresOf(`${program}${i}`, [50 + i, 50, 50, 3])).flat(),
      ),
      reference_values: [
        { ...target, year: "2023", value: 40 },
        { ...target, year: "2024", value: 45 },
        { ...target, year: "2024", program_code: "P02", value: 60 },
        { ...target, kind: "national", year: "2024", value: 70 },
      ],
    });
    const results = evaluate(data, { measure: "competence.level", by: ["program"], where: {}, settings });
    const gaps = referenceGaps(data, results, "target");
    expect(gaps.map(({ group, reference }) => [group.program, reference.value])).toEqual([
      ["P01", 45],
      ["P02", 60],
    ]);
    for (const gap of gaps) {
      const own = results.find(({ group, part }) => part === "" && group.program === gap.group.program);
      for (const limit of ["value", "lower", "upper"] as const)
        expect(gap[limit]).toBeCloseTo((own?.[limit] ?? Number.NaN) - gap.reference.value, 12);
    }
    expect(referenceGaps(data, results, "regional")).toEqual([]);
    const few = evaluate(data, {
      measure: "competence.level",
      by: ["program"],
      where: {},
      settings: defaultSettings,
    });
    expect(referenceGaps(data, few, "national")[0]).toMatchObject({ status: "too_few", value: null });
  });
});
