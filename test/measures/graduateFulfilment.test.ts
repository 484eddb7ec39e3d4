import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowsBehindSql } from "../../src/measures/rowsBehind.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, many, part } from "./asking.ts";
import { small, student } from "./smallSchool.ts";
import { objects, TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Cells = Record<string, string | number>;
describe("fulfilment", () => {
  const rated = (
    id: string,
    attribute: string,
    required: string | number,
    mastered: string | number,
    more: Cells = {},
  ) => ({
    school_code: "S1",
    graduate_id: id,
    months_after: 6,
    attribute,
    required,
    mastered,
    ...more,
  });
  const graduates = ["a", "b", "c", "d"].map((id) =>
    student(id, {
      exit_status: "graduated",
      graduation_year: "2024",
      gender: id === "a" ? "male" : "female",
    }),
  );
  const ratings = [
    // a: (2 + 3 + 4) of (4 + 3 + 4); the surplus of 5 over 3 counts for nothing.
    rated("a", "technical", 4, 2, { school_satisfaction: 5 }),
    rated("a", "adaptive", 3, 5, { school_satisfaction: 5 }),
    rated("a", "foundation", 4, 4),
    // b: 2 of 5 and 4 of 4, foundation not needed.
    rated("b", "technical", 5, 2, { school_satisfaction: 3 }),
    rated("b", "adaptive", 4, 4),
    rated("b", "foundation", "z", "z"),
    // c: everything.
    rated("c", "technical", 5, 5, { school_satisfaction: 4 }),
    rated("c", "adaptive", 5, 5),
    rated("c", "foundation", 5, 5),
    // d: one of three answered, too few for the whole.
    rated("d", "technical", 4, 1, { school_satisfaction: 9 }),
    rated("d", "adaptive", "", 3),
  ];

  test("mastered of required, by graduate and by ability; satisfied with the school", async () => {
    const data = await database.load({ students: graduates, graduate_ratings: ratings });
    const results = ask(data, "graduate.fulfilment");
    const whole = part(results, "");
    expect(whole).toMatchObject({ n: 3, base: 3, eligible: 4, interval: "t", upper: 1 });
    const own = [9 / 11, 6 / 9, 1];
    const mean = own.reduce((sum, one) => sum + one, 0) / 3;
    expect(whole.value).toBeCloseTo(mean, 12);
    const variance = own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 2;
    expect(whole.lower).toBeCloseTo(mean - 4.302652729749464 * Math.sqrt(variance / 3), 9);
    expect(part(results, "attribute:technical")).toMatchObject({ n: 4, base: 4 });
    expect(part(results, "attribute:technical").value).toBeCloseTo((0.5 + 0.4 + 1 + 0.25) / 4, 12);
    expect(part(results, "attribute:adaptive")).toMatchObject({ value: 1, n: 3, eligible: 4 });
    expect(part(results, "attribute:foundation")).toMatchObject({ status: "too_few", n: 2 });
    expect(part(results, "school_satisfaction")).toMatchObject({
      value: 2 / 3,
      n: 3,
      eligible: 4,
      ...wilsonInterval(2 / 3, 3),
    });
  });

  test("groups come from the graduate's own row; programs that nobody rated say so", async () => {
    const data = await database.load({
      students: [
        ...graduates,
        student("n", { program_code: "P02", exit_status: "enrolled" }),
        student("o", { program_code: "P03", exit_status: "graduated" }),
      ],
      graduate_ratings: ratings,
    });
    const byProgram = ask(data, "graduate.fulfilment", { by: ["program"] }).filter((one) => one.part === "");
    expect(byProgram.map(({ group, status }) => [group.program, status])).toEqual([
      ["P01", "ok"],
      ["P02", "not_reached"],
      ["P03", "not_collected"],
    ]);
    const women = ask(data, "graduate.fulfilment", {
      where: { gender: ["female"] },
      settings: { ...small, minBase: 2 },
    });
    expect(part(women, "").value).toBeCloseTo((6 / 9 + 1) / 2, 12);
  });

  test("each at its months after, also in the rows behind", async () => {
    const later = ratings.map((row) => ({ ...row, months_after: 36, mastered: row.required }));
    const data = await database.load({ students: graduates, graduate_ratings: [...ratings, ...later] });
    expect(part(ask(data, "graduate.fulfilment"), "").value).toBe(1);
    const at = ask(data, "graduate.fulfilment", { by: ["months_after"] }).filter((one) => one.part === "");
    expect(at.map(({ group, value }) => [group.months_after, value === 1])).toEqual([
      ["6", false],
      ["36", true],
    ]);
    const request = { measure: "graduate.fulfilment", by: [], where: {}, settings: small } as const;
    const behind = objects(
      await database.engine.query(rowsBehindSql(data, request, {}, "attribute:technical")),
    );
    expect(behind.map((row) => [row["attribute"], row["months_after"]])).toEqual(
      many(4, () => ["technical", 36]),
    );
  });
});
