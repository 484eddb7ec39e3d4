import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { student } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";
import { ask, many, part } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

describe("completion", () => {
  const students = [
    ...many(6, (i) => student(`g${i}`, { exit_status: "graduated" })),
    ...many(2, (i) => student(`l${i}`, { exit_status: "left" })),
    student("u"),
    student("e", { exit_status: "enrolled" }),
    ...many(4, (i) => student(`n${i}`, { cohort: "2024", exit_status: i === 0 ? "suspended" : "enrolled" })),
    ...many(4, (i) => student(`x${i}`, { program_code: "P02" })),
  ];

  test("graduated of all who started in finished cohorts; those running have not reached it", async () => {
    const results = ask(await database.load({ students }), "students.completion", {
      by: ["program", "cohort"],
    });
    const of = (program: string, cohort: string) =>
      results.filter(({ group }) => group.program === program && group.cohort === cohort);
    expect(part(of("P01", "2021"), "")).toMatchObject({
      value: 0.6,
      n: 10,
      base: 10,
      eligible: 10,
      ...wilsonInterval(0.6, 10),
    });
    expect(part(of("P01", "2021"), "left").value).toBe(0.2);
    expect(part(of("P01", "2024"), "").status).toBe("not_reached");
    expect(part(of("P01", "2024"), "suspended").value).toBe(0.25);
    expect(part(of("P02", "2021"), "").status).toBe("not_collected");
    expect(part(of("P02", "2021"), "left").status).toBe("not_collected");
  });

  test("over cohorts only finished ones are in the base, and all students are eligible", async () => {
    const results = ask(await database.load({ students }), "students.completion", {
      where: { program: ["P01"] },
    });
    expect(part(results, "")).toMatchObject({ value: 0.6, base: 10, eligible: 14 });
    expect(part(results, "left")).toMatchObject({ value: 2 / 14, base: 14 });
  });
});
