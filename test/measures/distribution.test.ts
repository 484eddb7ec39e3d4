import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { distributionsOf } from "../../src/measures/distribution.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { quantileDots } from "../../src/stats/quantileDots.ts";
import { wholeSchool } from "./wholeSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
let data: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  const school = wholeSchool(20_261_122);
  // All employed full time at one time and in one currency, so that programs have pay enough to draw.
  const employment = school.employment?.map((row, index) => ({
    ...row,
    activity: "employed",
    employment_form: "contract",
    months_after: 6,
    hours_week: 40,
    currency: "CNY",
    monthly_pay: 3000 + ((index * 379) % 4000),
  }));
  data = await database.load({ ...school, employment: employment ?? [] });
});
afterAll(() => database.close());

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe("quantile dots", () => {
  test("equally likely values: of 1 to 100 the middles of fiftieths", () => {
    // Type 7: the quantile p of 1 … 100 is 1 + 99p, here at 0.01, 0.03, 0.05.
    const dots = quantileDots(upTo(100));
    expect(dots).toHaveLength(50);
    expect(dots[0]).toBeCloseTo(1.99, 12);
    expect(dots[1]).toBeCloseTo(3.97, 12);
    expect(dots[49]).toBeCloseTo(99.01, 12);
  });

  test.each([
    [9, 0],
    [10, 5],
    [19, 5],
    [20, 10],
    [40, 20],
    [99, 20],
    [100, 50],
    [5000, 50],
  ])("%i values are %i dots: two or more behind each", (n, count) => {
    expect(quantileDots(upTo(n))).toHaveLength(count);
  });
});

describe("distributions by group", () => {
  test.each([
    ["competence.distribution", "program"],
    ["employment.pay", "school"],
  ] as const)(
    "of %s by %s lie around its median, as many above as below, for groups in the measure's order",
    (measure, by) => {
      const request = {
        measure,
        by: [by],
        where: { months_after: ["6"] },
        settings: defaultSettings,
      } as const;
      const medians = evaluate(data, request).filter(({ part }) => part === "median");
      const found = distributionsOf(data, request);
      expect(found.map(({ group }) => group)).toEqual(medians.map(({ group }) => group));
      let drawn = 0;
      for (const [index, { dots }] of found.entries()) {
        const median = medians[index]?.value ?? null;
        if (median === null) {
          expect(dots).toEqual([]);
          continue;
        }
        expect(dots).toEqual(dots.toSorted((a, b) => a - b));
        const below = dots.filter((dot) => dot < median).length;
        const above = dots.filter((dot) => dot > median).length;
        expect(Math.abs(below - above)).toBeLessThanOrEqual(1);
        drawn += dots.length;
      }
      expect(drawn).toBeGreaterThan(0);
    },
  );

  test("a measure without values of units is refused by name", () => {
    const request = { measure: "competence.level", by: [], where: {}, settings: defaultSettings } as const;
    expect(() => distributionsOf(data, request)).toThrow(/competence\.level has no values/);
  });
});
