import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { missingNeeds, needSource } from "../../src/measures/needs.ts";
import { labelDomain, tableDeclaration } from "../../src/model/tables.ts";
import { panelDeclaration, panelIds } from "../../src/panels/catalogue.ts";
import { sourceOf } from "../../src/panels/sourceColumn.ts";
import { threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const graduate = {
  school_code: "S1",
  graduate_id: "a",
  months_after: 6,
  program_code: "P01",
  graduation_year: "2024",
  activity: "employed",
};

test("every panel column but the panels' own numbering is a column of a table of the model", () => {
  for (const panel of panelIds) {
    for (const column of Object.keys(panelDeclaration(panel).columns)) {
      const source = sourceOf(panel, column);
      if (source === null) {
        expect([panel, column]).toEqual(["frames", "kind"]);
        continue;
      }
      const declaration = tableDeclaration(source.table).columns[source.column];
      const what = `${panel}.${column} is ${source.table}.${source.column}`;
      expect(declaration, what).toBeDefined();
      const own = panelDeclaration(panel).columns[column];
      if (declaration !== undefined && own?.kind === "code")
        expect(own.domain, what).toBe(labelDomain(source.table, source.column, declaration));
    }
  }
});

test.each(measureIds)("%s needs real tables and columns, at least one", (measure) => {
  const { needs } = measureDeclaration(measure);
  expect(needs.length).toBeGreaterThan(0);
  for (const need of needs) {
    const { table, column } = needSource(need);
    if (column !== undefined) expect(Object.keys(tableDeclaration(table).columns), need).toContain(column);
  }
});

describe("what is missing", () => {
  test("an empty workspace lacks whole tables, for every measure", async () => {
    const data = await database.load({});
    for (const measure of measureIds) {
      const missing = missingNeeds(data, measure);
      expect(missing.length, measure).toBeGreaterThan(0);
      for (const { column } of missing) expect(column, measure).toBeUndefined();
    }
  });

  test("a table with rows lacks the columns that are empty in all of them", async () => {
    const data = await database.load({ ...threeStudents, employment: [graduate] });
    expect(missingNeeds(data, "competence.level")).toEqual([]);
    expect(missingNeeds(data, "employment.destination_rate")).toEqual([]);
    expect(missingNeeds(data, "employment.pay")).toEqual(
      expect.arrayContaining([
        { table: "employment", column: "monthly_pay" },
        { table: "employment", column: "hours_week" },
      ]),
    );
    expect(missingNeeds(data, "students.completion")).toEqual([{ table: "students", column: "exit_status" }]);
    expect(missingNeeds(data, "employer.satisfied")).toEqual([
      { table: "employer_ratings" },
      { table: "employer_surveys" },
    ]);
  });

  test("a published figure lacks its table where there is none of any kind, though other frames are there", async () => {
    const survey = { school_code: "S1", wave: "2024", year: "2024", scale_min: 1, scale_max: 5 };
    const data = await database.load({
      ...threeStudents,
      employer_surveys: [{ ...survey, satisfied_from: 4, contacted: 9 }],
    });
    expect(missingNeeds(data, "published.gross_monthly")).toEqual([{ table: "employment_summary" }]);
    expect(missingNeeds(data, "employer.response_rate")).toEqual([
      { table: "employer_surveys", column: "responded" },
    ]);
  });

  test("one filled cell is enough", async () => {
    const data = await database.load({
      employment: [graduate, { ...graduate, graduate_id: "b", monthly_pay: 5000, hours_week: 40 }],
    });
    expect(missingNeeds(data, "employment.pay")).toEqual([]);
  });
});
