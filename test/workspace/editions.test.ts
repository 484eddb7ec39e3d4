import { describe, expect, it } from "vitest";
import { sql } from "../../src/engine/sql.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { meanScore, rowsOf } from "./asked.ts";
import { csv, ids, load, ratings, scores, students } from "./school.ts";
import { open } from "./shared.ts";

const term = "2023-2024-1";

describe("a newer edition", () => {
  it("of a term takes the place of the older one's rows, and says how many", async () => {
    const storage = memoryStorage();
    const workspace = await open(storage);
    await load(workspace, students("students.csv", ids(0, 20)), scores("term1.csv", term, ids(0, 20)));
    await load(workspace, scores("term2.csv", "2023-2024-2", ids(0, 20)));
    const { plan, entries } = await load(workspace, scores("term1, corrected.csv", term, ids(0, 18), 10));
    expect(plan.replacements).toMatchObject([
      { file: "term1.csv", table: "assessments", scope: ["S1", term], rows: 40 },
    ]);
    expect(plan.additions).toEqual([]);
    expect(entries[0]?.counts).toMatchObject({ loaded: 36, rejected: 0 });
    expect(await rowsOf(workspace, "assessments")).toBe(36 + 40);
    // The panels are stored after the receipt.
    await workspace.close();
    const again = await open(storage);
    expect(await rowsOf(again, "assessments")).toBe(36 + 40);
    expect(again.snapshot().data).toEqual(workspace.snapshot().data);
    expect(await meanScore(again, term)).toBeGreaterThan(70);
  });

  it("is not another class's file: it stays beside, and the plan says so", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("students.csv", ids(0, 40)), scores("class A.csv", term, ids(0, 20)));
    const { plan } = await load(workspace, scores("class B.csv", term, ids(19, 40)));
    expect(plan.replacements).toEqual([]);
    expect(plan.additions).toMatchObject([{ file: "class A.csv", scope: ["S1", term], rows: 40 }]);
    // The student of both classes has other scores in the second file: those two records contradict, and only they are left out.
    expect(plan.files[0]?.status === "screened" && plan.files[0].counts).toMatchObject({
      rejected: 2,
      loaded: 40,
    });
    expect(await rowsOf(workspace, "assessments")).toBe(80);
  });

  it("is not another course's, indicator's or assessor's file of the same students", async () => {
    const workspace = await open(memoryStorage());
    const header = "student_id,indicator_code,term_code,module_code,assessor_kind,score";
    const rows = (indicator: string, module: string, kind: string, score: number) =>
      ids(0, 10).map((id) => `${id},${indicator},${term},${module},${kind},${score}`);
    const file = (name: string, ...of: Parameters<typeof rows>) => csv(name, header, rows(...of));
    await load(workspace, students("students.csv", ids(0, 10)), file("first.csv", "K01", "M1", "", 60));
    for (const other of [
      file("indicator.csv", "K02", "M1", "", 61),
      file("module.csv", "K01", "M2", "", 62),
      file("assessor.csv", "K01", "M1", "enterprise", 63),
    ]) {
      const { plan } = await load(workspace, other);
      expect(plan.replacements).toEqual([]);
      expect(plan.additions.map(({ file: name }) => name)).toContain("first.csv");
    }
    expect(await rowsOf(workspace, "assessments")).toBe(40);
    // A module that is said only now tells nothing of the rows that said none, and a cell's fallback is what it says.
    const unsaid = await load(workspace, file("unsaid.csv", "K03", "", "", 64));
    const said = await load(workspace, file("said.csv", "K03", "M3", "school", 65));
    expect(unsaid.plan.replacements).toEqual([]);
    expect(said.plan.replacements).toMatchObject([{ file: "unsaid.csv", rows: 10 }]);
    expect(await rowsOf(workspace, "assessments")).toBe(50);
  });

  it("may come as several files: together they replace the one, and never each other", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("students.csv", ids(0, 40)), scores("whole.csv", term, ids(0, 40)));
    const parts = [0, 10, 20, 30].map((from) => scores(`class ${from}.csv`, term, ids(from, from + 10), 5));
    const { plan, entries } = await load(workspace, ...parts);
    expect(plan.replacements).toMatchObject([{ file: "whole.csv", rows: 80 }]);
    expect(plan.additions).toEqual([]);
    expect(entries.map(({ counts }) => counts.loaded)).toEqual([20, 20, 20, 20]);
    expect(await rowsOf(workspace, "assessments")).toBe(80);
    const back = await load(workspace, scores("whole again.csv", term, ids(0, 40)));
    expect(back.plan.replacements.map(({ rows }) => rows)).toEqual([20, 20, 20, 20]);
    expect(await rowsOf(workspace, "assessments")).toBe(80);
  });

  it("of a wave takes the place of all its ratings", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, ratings("w1.csv", ["r1,2024,overall,E1,P01,4", "r2,2024,overall,E2,P01,3"]));
    await load(workspace, ratings("w1b.csv", ["r9,2024,overall,E1,P01,5"]));
    expect(await rowsOf(workspace, "employer_ratings")).toBe(1);
  });

  it("of a wave is not another program's file", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, ratings("P01.csv", ["r1,2024,overall,E1,P01,4", "r2,2024,overall,E2,P01,3"]));
    const { plan } = await load(workspace, ratings("P02.csv", ["r3,2024,overall,E1,P02,5"]));
    expect(plan).toMatchObject({ replacements: [], additions: [{ file: "P01.csv", rows: 2 }] });
    expect(await rowsOf(workspace, "employer_ratings")).toBe(3);
    // Numbers that start again in each file are not taken for the same rating.
    const third = await load(workspace, ratings("P03.csv", ["r1,2024,overall,E1,P03,2"]));
    expect(third.plan.files).toMatchObject([{ counts: { loaded: 0, rejected: 1 } }]);
    expect(await rowsOf(workspace, "employer_ratings")).toBe(3);
  });

  it("of a wave without numbers of questionnaires is told apart by its program", async () => {
    const workspace = await open(memoryStorage());
    const wide = (name: string, program: string, first: number) =>
      csv(name, "用人单位,专业代码,总体评价,专业技能", [`E1,${program},${first},1`, `E2,${program},3,5`]);
    for (const program of ["P01", "P02"]) {
      const { entries } = await load(workspace, wide(`用人单位满意度2024 ${program}.csv`, program, 4));
      expect(entries[0]?.counts).toEqual({ read: 2, loaded: 2, rejected: 0, skipped: 0 });
    }
    expect(await rowsOf(workspace, "employer_ratings")).toBe(8);
    await load(workspace, wide("用人单位满意度2024 P01 更正.csv", "P01", 5));
    expect(await rowsOf(workspace, "employer_ratings")).toBe(8);
  });

  it("of a student is the row that stands; an unchanged row is a repeat", async () => {
    const storage = memoryStorage();
    const workspace = await open(storage);
    await load(workspace, students("students.csv", ids(0, 6)));
    const header = "student_id,program_code,cohort,gender";
    const { entries } = await load(
      workspace,
      csv("changes.csv", header, ["s000,P01,2023,female", "s001,P02,2023,male", "s009,P01,2023,male"]),
    );
    expect(entries[0]?.counts).toEqual({ read: 3, loaded: 2, rejected: 0, skipped: 1 });
    const again = await open(storage);
    for (const one of [workspace, again]) {
      expect(await rowsOf(one, "students")).toBe(7);
      const engine = await one.engine();
      const { columns } = await engine.query(
        sql`SELECT label FROM students JOIN labels ON domain = 'program' AND code = program_code WHERE batch_id = 2 ORDER BY label`,
      );
      expect(columns[0]?.values).toEqual(["P01", "P02"]);
    }
  });
});

describe("rows of equal key in other files", () => {
  it("are repeats where they are equal, and rejected with line, reason and record where not", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("students.csv", ids(0, 9)), scores("a.csv", term, ids(0, 8)));
    const recipe = "student_id,indicator_code,term_code,score,assessor_kind";
    const { plan } = await load(
      workspace,
      csv("b.csv", recipe, [
        `s000,K01,${term},60,school`,
        `s001,K01,${term},99,school`,
        `s001,K01,${term},80,enterprise`,
        `s008,K01,${term},70,school`,
      ]),
    );
    const [file] = plan.files;
    if (file?.status !== "screened") return expect.fail("not screened");
    expect(file.counts).toEqual({ read: 4, loaded: 2, rejected: 1, skipped: 1 });
    expect(file.rejected).toMatchObject([{ line: 3, fields: ["s001", "K01", term, "99", "school"] }]);
    expect(file.rejected[0]?.reason.values).toEqual({ file: "a.csv", line: 4 });
    expect(file.checks.find(({ id }) => id === file.rejected[0]?.check)).toMatchObject({
      level: "fail",
      count: 1,
    });
    expect(await rowsOf(workspace, "assessments")).toBe(18);
  });

  it("of the same drop: a repeat is loaded once, a contradiction not at all", async () => {
    const workspace = await open(memoryStorage());
    const header = "student_id,indicator_code,term_code,score";
    const { entries } = await load(
      workspace,
      students("students.csv", ids(0, 9)),
      csv("a.csv", header, [`s000,K01,${term},60`, `s001,K01,${term},61`, `s002,K01,${term},62`]),
      csv("b.csv", header, [`s000,K01,${term},60`, `s001,K01,${term},99`, `s003,K01,${term},63`]),
    );
    expect(entries.slice(1).map(({ counts }) => counts)).toEqual([
      { read: 3, loaded: 2, rejected: 1, skipped: 0 },
      { read: 3, loaded: 1, rejected: 1, skipped: 1 },
    ]);
    expect(await rowsOf(workspace, "assessments")).toBe(3);
  });

  it("a file of which all is loaded already becomes no batch", async () => {
    const workspace = await open(memoryStorage());
    await load(workspace, students("students.csv", ids(0, 4)));
    const { plan, entries } = await load(workspace, students("the same.csv", ids(0, 4)));
    expect(plan.files[0]?.status === "screened" && plan.files[0].counts).toEqual({
      read: 4,
      loaded: 0,
      rejected: 0,
      skipped: 4,
    });
    expect(entries).toEqual([]);
    expect(workspace.snapshot().manifest.revision).toBe(1);
  });
});
