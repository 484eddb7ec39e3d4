import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureDeclaration, measureIds, type MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { cohorts, Draw, programs, stages } from "./randomSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";
import { wholeSchool } from "./wholeSchool.ts";

const settings = { ...defaultSettings, minBase: 3 };
/** What a measure would choose by what is in the filter: named, so that a narrower filter chooses nothing else. */
const pinned: Filter = { stage: stages, months_after: ["6"], wave: ["2023", "2024"] };
let database: TestDatabase;
let tables: Tables;
let data: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  tables = wholeSchool(77);
  data = await database.load(tables);
});
afterAll(() => database.close());

/** Parts that hold the groups of a request against each other, so that a group alone has none. */
const relative: Readonly<Partial<Record<MeasureId, readonly string[]>>> = {
  "employment.quality_index": ["rank"],
};
const ask = (measure: MeasureId, by: readonly Grouping[], where: Filter, from = data) =>
  evaluate(from, { measure, by, where, settings }).filter(
    ({ part }) => relative[measure]?.includes(part) !== true,
  );

/** Without what belongs to the request and not to the group. */
const bare = (result: MeasureResult) => ({ ...result, q: 0, group: {} });

function expectClose(actual: readonly MeasureResult[], expected: readonly MeasureResult[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((one, index) => {
    const other = expected[index];
    if (other === undefined) return;
    const what = `${one.measure} ${one.part} ${JSON.stringify(one.group)}`;
    expect({ ...one, value: 0, lower: 0, upper: 0, q: 0 }, what).toEqual({
      ...other,
      value: 0,
      lower: 0,
      upper: 0,
      q: 0,
    });
    for (const limit of ["value", "lower", "upper"] as const) {
      const [a, b] = [one[limit], other[limit]];
      expect(a === null, what).toBe(b === null);
      if (a !== null && b !== null)
        expect(Math.abs(a - b), what).toBeLessThan(1e-7 * Math.max(1, Math.abs(b)));
    }
  });
}

describe("the order of the rows in the files changes nothing", () => {
  let shuffled: PanelData;
  let other: TestDatabase;
  beforeAll(async () => {
    const draw = new Draw(5);
    const mixed = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        rows
          .map((row) => ({ row, key: draw.next() }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row),
      ]),
    );
    other = await TestDatabase.open();
    shuffled = await other.load(mixed);
  });
  afterAll(() => other.close());

  test.each(measureIds)("of %s", (measure) => {
    const { by } = measureDeclaration(measure);
    for (const groupings of [[], by.slice(1, 2), by.slice(-1)])
      expectClose(ask(measure, groupings, {}, shuffled), ask(measure, groupings, {}));
  });
});

describe("a filter is a subset", () => {
  const codes: Readonly<Partial<Record<Grouping, readonly string[]>>> = {
    program: programs,
    cohort: cohorts,
    gender: ["female", "male"],
    graduation_year: ["2023", "2024"],
  };

  test.each(measureIds)("of %s: the group of a filter is the same group without it", (measure) => {
    const { by } = measureDeclaration(measure);
    let compared = 0;
    for (const [grouping, values] of Object.entries(codes) as [Grouping, readonly string[]][]) {
      if (!by.includes(grouping)) continue;
      const whole = ask(measure, [grouping], pinned);
      for (const value of values) {
        const own = whole.filter(({ group }) => group[grouping] === value);
        const filtered = ask(measure, [grouping], { ...pinned, [grouping]: [value] }).filter(
          ({ group }) => group[grouping] === value,
        );
        expectClose(filtered, own);
        compared += own.length;
        // Held against the other groups of a request, a group alone has nothing to be held against.
        if (measure === "lens.contradiction" || own.length === 0) continue;
        const parts = new Set(filtered.map(({ part }) => part));
        const alone = ask(measure, [], { ...pinned, [grouping]: [value] }).filter(({ part }) =>
          parts.has(part),
        );
        expect(alone.map(bare)).toEqual(filtered.map(bare));
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test("of random filters of whom, in every measure that knows students", () => {
    const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
    const filters = fc.record({ program: some(programs), cohort: some(cohorts) });
    fc.assert(
      fc.property(filters, (where) => {
        for (const measure of measureIds) {
          const { by } = measureDeclaration(measure);
          if (!by.includes("program") || !by.includes("cohort")) continue;
          const whole = ask(measure, ["program", "cohort"], pinned).filter(
            ({ group }) =>
              where.program.includes(group.program ?? "") && where.cohort.includes(group.cohort ?? ""),
          );
          expectClose(ask(measure, ["program", "cohort"], { ...pinned, ...where }), whole);
        }
      }),
      { numRuns: 8, seed: 1 },
    );
  });
});

describe("groups merged are the whole", () => {
  /** Plain means and shares over units of which each belongs to one program. */
  const means: readonly (readonly [MeasureId, (part: string) => boolean])[] = [
    ["competence.level", () => true],
    ["competence.gap_level", (part) => part === "" || part === "share_beyond"],
    ["competence.gap_task", (part) => part === "" || part === "share_beyond"],
    ["competence.gap_purpose", (part) => part === "" || part === "share_beyond"],
    ["students.completion", () => true],
    ["employment.response_rate", () => true],
  ];

  test.each(means)("of %s: the whole is the programs' mean weighted by n", (measure, isMean) => {
    const lenient = { ...settings, minBase: 1 };
    const whole = evaluate(data, { measure, by: [], where: pinned, settings: lenient });
    const parts = evaluate(data, { measure, by: ["program"], where: pinned, settings: lenient });
    for (const result of whole.filter(({ part, status }) => isMean(part) && status === "ok")) {
      const own = parts.filter(({ part, value }) => part === result.part && value !== null);
      const n = own.reduce((sum, one) => sum + one.n, 0);
      const value = own.reduce((sum, one) => sum + one.n * (one.value ?? 0), 0) / n;
      expect(n, result.part).toBe(result.n);
      expect(result.value, result.part).toBeCloseTo(value, 9);
    }
    expect(whole.some(({ status }) => status === "ok")).toBe(true);
  });

  test.each(measureIds)(
    "of %s: counts of eligible units of groups that part them add to the whole's",
    (measure) => {
      const { by, unitOf } = measureDeclaration(measure);
      if (!by.includes("cohort") || unitOf !== "student") return;
      const eligible = (rows: readonly MeasureResult[]) => {
        const [first] = rows;
        return rows.filter(({ part }) => part === first?.part).reduce((sum, one) => sum + one.eligible, 0);
      };
      expect(eligible(ask(measure, ["cohort"], pinned))).toBe(eligible(ask(measure, [], pinned)));
    },
  );
});
