import { afterAll, beforeAll, expect, test } from "vitest";
import { collectionOf } from "../../src/measures/collection.ts";
import { many } from "./asking.ts";
import { indicators } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const terms = ["2021-2022-1", "2021-2022-2", "2022-2023-1", "2022-2023-2"].map((term_code, index) => ({
  school_code: "S1",
  term_code,
  school_year: term_code.slice(0, 9),
  term_no: (index % 2) + 1,
  ordinal: index + 1,
}));

const students = ["P1", "P2"].flatMap((program_code) =>
  many(10, (index) => ({
    school_code: "S1",
    student_id: `${program_code}-${index}`,
    program_code,
    cohort: "2021",
    entry_term: "2021-2022-1",
    graduation_year: "2022",
    exit_status: "graduated",
  })),
);

function scores(program: string, term_code: string, count: number) {
  return many(count, (index) => ({
    school_code: "S1",
    student_id: `${program}-${index}`,
    indicator_code: "C1",
    term_code,
    score: 50,
  }));
}

test("each program, term and table is collected, in part, missing, overdue or not due", async () => {
  const data = await database.load({
    indicators,
    terms,
    students,
    assessments: [
      ...scores("P1", "2021-2022-1", 10),
      ...scores("P1", "2021-2022-2", 6),
      ...scores("P1", "2022-2023-1", 10),
      ...scores("P2", "2021-2022-2", 10),
    ],
    employment: many(9, (index) => ({
      school_code: "S1",
      graduate_id: `P1-${index}`,
      student_id: `P1-${index}`,
      program_code: "P1",
      graduation_year: "2022",
      months_after: 6,
      activity: "employed",
    })),
  });
  const { cells, terms: order } = collectionOf(data, {}, ["P1", "P2"]);
  expect(order).toEqual(terms.map((term) => term.term_code));
  const said = (program: string, term: string, table: string) => {
    const cell = cells.find((one) => one.program === program && one.term === term && one.table === table);
    return cell === undefined ? undefined : [cell.state, cell.have, cell.expected];
  };
  expect(said("P1", "2021-2022-1", "assessments")).toEqual(["collected", 10, 10]);
  expect(said("P1", "2021-2022-2", "assessments")).toEqual(["partial", 6, 10]);
  expect(said("P2", "2021-2022-1", "assessments")).toEqual(["missing", 0, 10]);
  expect(said("P2", "2021-2022-2", "assessments")).toEqual(["collected", 10, 10]);
  expect(said("P2", "2022-2023-1", "assessments")).toEqual(["overdue", 0, 10]);
  expect(said("P1", "2022-2023-2", "assessments")).toEqual(["not_due", 0, 10]);
  expect(said("P1", "2022-2023-1", "employment")).toEqual(["collected", 9, 10]);
  expect(said("P2", "2022-2023-1", "employment")).toEqual(["overdue", 0, 10]);
  expect(said("P1", "2021-2022-1", "employment")).toBeUndefined();
});
