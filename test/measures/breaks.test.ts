import { afterAll, beforeAll, expect, test } from "vitest";
import { breaksAlong } from "../../src/measures/breaks.ts";
import { indicators, scoresOf, student, terms } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const cohorts = ["2019", "2020", "2021", "2022", "2023"];

test("a break stands where an indicator was scored otherwise, or others were, per group, past cohorts without scores", async () => {
  const one = (id: string, cohort: string, program_code: string) => student(id, { cohort, program_code });
  const named = (id: string, instrument_version: string) =>
    scoresOf(id, [10, 10, 10, 5], { instrument_code: "OP", instrument_version });
  const data = await database.load({
    indicators,
    terms,
    students: [
      one("a", "2019", "P1"),
      one("b", "2020", "P1"),
      one("c", "2022", "P1"),
      one("d", "2023", "P1"),
      one("e", "2019", "P2"),
      one("f", "2020", "P2"),
      one("g", "2021", "P2"),
    ],
    assessments: [
      ...named("a", "1"),
      // Names no instrument: says nothing of a change.
      ...scoresOf("b", [20, 20, 20, 4]),
      ...scoresOf("c", [30, 30, 30, 4]),
      ...named("d", "2"),
      ...named("e", "1"),
      ...named("f", "1"),
      ...named("g", "1").slice(0, 3),
    ],
  });
  const ask = (where: Parameters<typeof breaksAlong>[1]["where"] = {}) =>
    breaksAlong(data, { by: "program", along: "cohort", codes: cohorts, where });
  expect(ask()).toEqual([
    { group: "P1", at: "2023", what: "instrument" },
    { group: "P2", at: "2021", what: "indicators" },
  ]);
  expect(ask({ program: ["P2"] })).toEqual([{ group: "P2", at: "2021", what: "indicators" }]);
  expect(ask({ cohort: ["2019", "2020", "2022"] })).toEqual([]);
  expect(breaksAlong(data, { by: null, along: "cohort", codes: cohorts, where: {} })).toEqual([
    { group: "", at: "2021", what: "indicators" },
    { group: "", at: "2022", what: "indicators" },
    { group: "", at: "2023", what: "instrument" },
  ]);
});
