import { afterAll, beforeAll, expect, test } from "vitest";
import { offeredBy } from "../../src/features/competence/offeredBy.ts";
import { threeStudents } from "../measures/smallSchool.ts";
import { TestDatabase } from "../measures/testDatabase.ts";
import { wholeSchool } from "../measures/wholeSchool.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.engine.close());

test("groups are offered by the circumstances of which scores tell two or more, and no more than sixty", async () => {
  const school = wholeSchool(20_261_122);
  const offered = offeredBy(await database.load(school));
  for (const grouping of ["program", "stage", "term", "module", "assessor_kind", "employer"] as const)
    expect(offered).toContain(grouping);

  // One instrument is no choice.
  expect(offered).not.toContain("instrument");

  const few = offeredBy(await database.load(threeStudents));
  expect(few).toContain("program");
  for (const grouping of ["module", "employer"] as const) expect(few).not.toContain(grouping);

  const many = await database.load({
    ...school,
    assessments:
      school.assessments?.map((row, index) => ({ ...row, module_code: `M${String(index % 61)}` })) ?? [],
  });
  expect(offeredBy(many)).not.toContain("module");
  const sixty = await database.load({
    ...school,
    assessments:
      school.assessments?.map((row, index) => ({ ...row, module_code: `M${String(index % 60)}` })) ?? [],
  });
  expect(offeredBy(sixty)).toContain("module");
});
