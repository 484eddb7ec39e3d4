import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { many } from "./asking.ts";
import { askTen, find, oneIndicator, programOf } from "./lensAsking.ts";
import { Draw } from "./randomSchool.ts";
import { score, student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

describe("variance.share", () => {
  /** Scores with planted components of variance: schools 0, programs 25, classes 9, students 64, occasions 36, over three terms. */
  function planted(seed: number, programs: number): Tables {
    const draw = new Draw(seed);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw.next())) * Math.cos(2 * Math.PI * draw.next());
    const students: Record<string, string | number>[] = [];
    const assessments: Record<string, string | number>[] = [];
    for (let program = 0; program < programs; program += 1) {
      const ofProgram = 5 * normal();
      for (const cohort of ["2021", "2022"]) {
        for (const klass of ["A", "B", "C"]) {
          const ofClass = 3 * normal();
          for (let index = 0; index < 8; index += 1) {
            const id = `${program}-${cohort}-${klass}-${index}`;
            const ofStudent = 8 * normal();
            students.push(
              student(id, {
                program_code: programOf(program),
                cohort,
                class_code: `${program}${cohort}${klass}`,
              }),
            );
            ["T1", "T2", "T3"].forEach((term_code, term) => {
              const level =
                50 + ofProgram + ofClass + ofStudent + 6 * normal() + term * 3 + (cohort === "2021" ? 4 : 0);
              assessments.push({
                school_code: "S1",
                student_id: id,
                indicator_code: "B1",
                term_code,
                score: Math.min(100, Math.max(0, level)),
              });
            });
          }
        }
      }
    }
    return { indicators: oneIndicator, terms, students, assessments };
  }

  test("finds planted components, shares of present levels adding to 1, and the same limits every time", async () => {
    const data = await database.load(planted(5, 30));
    const results = askTen(data, "variance.share");
    expect(results.map(({ part }) => part)).toEqual([
      "between_program",
      "between_class",
      "between_student",
      "between_occasion",
    ]);
    expect(results.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 10);
    const total = 25 + 9 + 64 + 36;
    for (const [part, component] of [
      ["between_program", 25],
      ["between_class", 9],
      ["between_student", 64],
      ["between_occasion", 36],
    ] as const) {
      const found = find(results, part);
      expect(found.interval).toBe("bca");
      expect(Math.abs((found.value ?? 0) - component / total), part).toBeLessThan(0.08);
      expect(found.lower).toBeLessThanOrEqual(found.value ?? 0);
      expect(found.upper).toBeGreaterThanOrEqual(found.value ?? 1);
    }
    expect(askTen(await database.load(planted(5, 30)), "variance.share")).toEqual(results);
  });

  test("of one term has no occasions, of one program no programs; below five groups no limits", async () => {
    const data = await database.load(planted(6, 4));
    expect(askTen(data, "variance.share", [], { term: ["T1"] }).map(({ part }) => part)).toEqual([
      "between_program",
      "between_class",
      "between_student",
    ]);
    const few = askTen(data, "variance.share");
    expect(new Set(few.map(({ interval, lower }) => `${interval} ${lower}`))).toEqual(new Set(["none null"]));
    const one = askTen(data, "variance.share", ["program"], { program: ["P01"] });
    expect(one.map(({ part }) => part)).toEqual(["between_class", "between_student", "between_occasion"]);
    expect(one.every(({ interval }) => interval === "bca" || interval === "bootstrap_percentile")).toBe(true);
  });

  test("of students of one class in one term is not applicable: all of it would be between them", async () => {
    const data = await database.load({
      indicators: oneIndicator,
      terms,
      students: many(12, (i) => student(`s${i}`)),
      assessments: many(12, (i) => score(`s${i}`, "B1", 40 + 3 * i)),
    });
    const found = askTen(data, "variance.share");
    expect(new Set(found.map(({ status, value }) => `${status} ${value}`))).toEqual(
      new Set(["not_applicable null"]),
    );
  });

  test("of equal scores is not applicable, of too few students too few, of none not collected", async () => {
    const tables = planted(7, 2);
    const equal = await database.load({
      ...tables,
      assessments: tables.assessments?.map((row) => ({ ...row, score: 60 })) ?? [],
    });
    expect(askTen(equal, "variance.share").every(({ status }) => status === "not_applicable")).toBe(true);
    const few = await database.load({ ...tables, students: tables.students?.slice(0, 9) ?? [] });
    expect(new Set(askTen(few, "variance.share").map(({ status }) => status))).toEqual(new Set(["too_few"]));
    const none = await database.load({ ...tables, assessments: [] });
    expect(new Set(askTen(none, "variance.share").map(({ status }) => status))).toEqual(
      new Set(["not_collected"]),
    );
  });
});
