import { afterAll, beforeAll, expect, test } from "vitest";
import { offeredBy } from "../../src/features/competence/offeredBy.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { threeStudents } from "../measures/smallSchool.ts";
import { TestDatabase } from "../measures/testDatabase.ts";
import { wholeSchool } from "../measures/wholeSchool.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const groupingsOf = (data: PanelData) => offeredBy(data).map(({ grouping }) => grouping);

test("groups are offered by the circumstances of which scores tell two or more, as many where these are more than sixty", async () => {
  const school = wholeSchool(20_261_122);
  const offered = groupingsOf(await database.load(school));
  for (const grouping of ["program", "stage", "term", "module", "assessor_kind", "employer"] as const)
    expect(offered).toContain(grouping);

  // One instrument is no choice.
  expect(offered).not.toContain("instrument");

  const few = groupingsOf(await database.load(threeStudents));
  expect(few).toContain("program");
  for (const grouping of ["module", "employer"] as const) expect(few).not.toContain(grouping);

  const withModules = (count: number) =>
    database.load({
      ...school,
      assessments:
        school.assessments?.map((row, index) => ({ ...row, module_code: `M${String(index % count)}` })) ?? [],
    });
  expect(offeredBy(await withModules(61))).toContainEqual({ grouping: "module", isMany: true });
  expect(offeredBy(await withModules(60))).toContainEqual({ grouping: "module", isMany: false });
});
