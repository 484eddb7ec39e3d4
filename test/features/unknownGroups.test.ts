import { afterAll, beforeAll, expect, test } from "vitest";
import { unknownGroups } from "../../src/features/page/codes.ts";
import { emptyView, type View } from "../../src/state/view.ts";
import { threeStudents } from "../measures/smallSchool.ts";
import { TestDatabase } from "../measures/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

test("groups of an address that the data don't have are named, whether filtered, picked or compared with", async () => {
  const data = await database.load(threeStudents);
  const of = (view: Partial<View>) => unknownGroups(data, { ...emptyView, ...view });
  const known = "P01";
  expect(of({})).toEqual([]);
  // What a row doesn't say can be filtered by, and years are words.
  expect(of({ filter: { program: [known, ""] }, compare: "previous" })).toEqual([]);
  expect(of({ filter: { program: [known, "P99"], cohort: ["1999"] } })).toEqual([
    { grouping: "program", codes: ["P99"] },
    { grouping: "cohort", codes: ["1999"] },
  ]);
  expect(
    of({
      pick: { grouping: "program", codes: ["P98"] },
      compare: { grouping: "program", codes: [known, "P97"] },
    }),
  ).toEqual([
    { grouping: "program", codes: ["P98"] },
    { grouping: "program", codes: ["P97"] },
  ]);
});
