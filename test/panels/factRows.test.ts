import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../../src/engine/sql.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import { rowsBehindSql } from "../../src/measures/rowsBehind.ts";
import type { Filter } from "../../src/measures/result.ts";
import { panelCatalogue, panelIds, panelSql } from "../../src/panels/catalogue.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { integers, labelsOf } from "../../src/panels/selection.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { randomSchool } from "../measures/randomSchool.ts";
import { objects, TestDatabase } from "../measures/testDatabase.ts";

let database: TestDatabase;
let data: PanelData;
const school = randomSchool(3);
beforeAll(async () => {
  database = await TestDatabase.open();
  data = await database.load(school);
});
afterAll(() => database.close());

async function behind(measure: MeasureId, group: Record<string, string>, part: string, where: Filter = {}) {
  const request = { measure, by: [], where, settings: defaultSettings };
  return objects(await database.engine.query(rowsBehindSql(data, request, group, part)));
}

describe("rows behind a number", () => {
  test("scores of a program's dimension at a stage: exactly those of the file, with their line, in words", async () => {
    const rows = await behind("competence.level", { program: "P01", stage: "foundational" }, "dim:cognitive");
    const expected = (school.assessments ?? [])
      .map((row, index): Record<string, string | number> => ({ ...row, line: index + 2 }))
      .filter(
        (row) =>
          String(row["student_id"]).startsWith("P01-") &&
          row["stage"] === "foundational" &&
          String(row["indicator_code"]).startsWith("C") &&
          row["assessor_kind"] !== "self",
      );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map((row) => row["source_row"])).toEqual(expected.map((row) => row["line"]));
    expect(rows[0]).toMatchObject({
      student_id: expected[0]?.["student_id"],
      indicator_code: expected[0]?.["indicator_code"],
      assessor_kind: expected[0]?.["assessor_kind"],
    });
  });

  test("without a stage asked for it is the occasion that the measure chose", async () => {
    const rows = await behind("competence.level", {}, "", { cohort: ["2020"], program: ["P02"] });
    expect(new Set(rows.map((row) => row["stage"])).size).toBe(1);
  });

  test("graduates, ratings, students and surveys of a group", async () => {
    const graduates = await behind("employment.employed", { program: "P02", months_after: "12" }, "");
    expect(graduates).toHaveLength(42);
    expect(graduates.every((row) => row["program_code"] === "P02" && row["months_after"] === 12)).toBe(true);
    const paid = await behind("employment.pay", { program: "P02" }, "median");
    expect(paid.every((row) => row["activity"] === "employed" && Number(row["hours_week"]) >= 35)).toBe(true);
    const ratings = await behind("employer.domain", { wave: "2024" }, "attribute:technical");
    expect(ratings.length).toBeGreaterThan(5);
    expect(ratings.every((row) => row["attribute"] === "technical" && row["wave"] === "2024")).toBe(true);
    const women = await behind("students.completion", { gender: "female" }, "", { program: ["P01"] });
    expect(women.length).toBe(
      (school.students ?? []).filter((row) => row["gender"] === "female" && row["program_code"] === "P01")
        .length,
    );
    expect(await behind("students.completion", { gender: "" }, "")).toHaveLength(
      (school.students ?? []).filter((row) => row["gender"] === "").length,
    );
    expect(await behind("employer.response_rate", { wave: "2023" }, "")).toHaveLength(1);
  });

  test("a code with a quote in it is a text and nothing else", async () => {
    expect(await behind("students.completion", { program: "P01' OR '1'='1" }, "")).toEqual([]);
  });

  test("it nests, so that a page can ask for a part of it", async () => {
    const request = { measure: "competence.level" as const, by: [], where: {}, settings: defaultSettings };
    const page = await database.engine.query(
      sql`SELECT * FROM (${rowsBehindSql(data, request, {}, "")}) LIMIT 7`,
    );
    expect(page.rowCount).toBe(7);
  });
});

describe("panels", () => {
  test("every declared column comes out of its SELECT, and nothing else", async () => {
    for (const id of panelIds) {
      const found = await database.rows(`SELECT column_name FROM (DESCRIBE ${panelSql(id)})`);
      expect(found.map((row) => row["column_name"])).toEqual(Object.keys(panelCatalogue[id].columns));
    }
  });

  test("a student's scores stand together, an indicator's within them, a term's, a kind's and the attempts in order", () => {
    const { scores } = data.panels;
    const keys = ["student", "indicator", "term", "assessor_kind", "attempt"].map((name) =>
      integers(scores, name),
    );
    for (let row = 1; row < scores.rowCount; row += 1) {
      const step = keys
        .map((column) => (column[row] ?? 0) - (column[row - 1] ?? 0))
        .find((difference) => difference !== 0);
      expect(step ?? 0).toBeGreaterThanOrEqual(0);
    }
    expect(scores.rowCount).toBe(school.assessments?.length);
  });

  test("a panel's student is the row of the students panel", async () => {
    const rows =
      await database.rows(`SELECT p.label AS program, count(*) AS n FROM assessments a JOIN students s USING (student_id)
      JOIN labels p ON p.domain = 'program' AND p.code = s.program_code GROUP BY ALL ORDER BY ALL`);
    const program = integers(data.panels.students, "program");
    const labels = labelsOf(data, "students", "program");
    const counts = new Map<string, number>();
    for (const student of integers(data.panels.scores, "student")) {
      const label = labels[program[student] ?? -1] ?? "";
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    expect([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(
      rows.map((row) => [row["program"], row["n"]]),
    );
  });

  test("frames count students enrolled and assessed by term, graduates, surveys", async () => {
    const [graduates] = await database.rows(
      `SELECT sum(graduates) AS n FROM (${panelSql("frames")}) WHERE kind = 2`,
    );
    expect(graduates?.["n"]).toBe(
      (school.students ?? []).filter((row) => row["exit_status"] === "graduated").length,
    );
    const assessed =
      await database.rows(`SELECT l.label AS term, sum(assessed) AS n FROM (${panelSql("frames")}) f
      JOIN labels l ON l.domain = 'term' AND l.code = f.term WHERE kind = 1 AND f.cohort = (SELECT code FROM labels WHERE domain = 'cohort' AND label = '2020')
      GROUP BY ALL ORDER BY ALL`);
    const scored = (term: string) =>
      new Set(
        (school.assessments ?? [])
          .filter(
            (row) =>
              row["term_code"] === term &&
              String(row["student_id"]).includes("-2020-") &&
              typeof row["score"] === "number",
          )
          .map((row) => row["student_id"]),
      ).size;
    expect(assessed.slice(0, 2).map((row) => row["n"])).toEqual([scored("2020-1"), scored("2020-2")]);
  });
});
