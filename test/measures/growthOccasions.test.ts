import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowsBehindSql } from "../../src/measures/rowsBehind.ts";
import { ask, many, part } from "./asking.ts";
import { indicators, score, small, student, terms } from "./smallSchool.ts";
import { objects, TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Scores = readonly (readonly [indicator: string, value: number | string])[];

const at = (id: string, stage: string, term: string, scores: Scores) =>
  scores.map(([indicator, value]) => score(id, indicator, value, { stage, term_code: term }));
const first = (id: string, scores: Scores) => at(id, "foundational", "T1", scores);
const second = (id: string, scores: Scores) => at(id, "comprehensive", "T2", scores);

const school = (assessments: Tables["assessments"], ids: readonly string[]): Tables => ({
  indicators,
  terms,
  students: ids.map((id) => student(id)),
  assessments: assessments ?? [],
});

describe("which occasions", () => {
  const three = ["a", "b", "c"];
  const inTerms = (id: string, values: readonly number[], stage: string = "") =>
    values.flatMap((value, i) =>
      at(id, stage, `T${i + 1}`, [
        ["C1", value],
        ["C2", value],
      ]),
    );

  test("points a term are the least-squares slope of the level when every term has the same indicators", async () => {
    const data = await database.load(
      school(
        [...inTerms("a", [10, 14, 30]), ...inTerms("b", [20, 20, 26]), ...inTerms("c", [30, 40, 44])],
        three,
      ),
    );
    const growth = ask(data, "competence.growth");
    expect(part(growth, "").value).toBeCloseTo((20 + 6 + 14) / 3, 10);
    // Slopes over terms 1, 2, 3: half of last less first.
    expect(part(growth, "per_term").value).toBeCloseTo((10 + 3 + 7) / 3, 10);
    expect(part(growth, "").between?.from.termsSinceEntry).toBe(0);
    expect(part(growth, "").between?.to.termsSinceEntry).toBe(2);
  });

  test("the filter's own two terms", async () => {
    const data = await database.load(
      school(
        [...inTerms("a", [10, 14, 30]), ...inTerms("b", [20, 20, 26]), ...inTerms("c", [30, 40, 44])],
        three,
      ),
    );
    const growth = ask(data, "competence.growth", { where: { term: ["T2", "T1"] } });
    expect(part(growth, "").value).toBeCloseTo((4 + 0 + 10) / 3, 10);
    expect(part(growth, "").between?.to.terms).toEqual(["T2"]);
  });

  test("one term is nothing to compare, and without any score nothing was collected", async () => {
    const data = await database.load(
      school([...inTerms("a", [10, 14]), ...inTerms("b", [20, 20])], ["a", "b", "c"]),
    );
    for (const one of ask(data, "competence.growth", { where: { term: ["T1"] } }))
      expect(one).toMatchObject({ status: "not_applicable", value: null });
    const none = await database.load(school([], three));
    expect(part(ask(none, "competence.growth"), "").status).toBe("not_collected");
  });

  test("a cohort that has not come so far has not reached it; few are too few; no common indicator is not collected", async () => {
    const data = await database.load({
      ...school(
        [
          ...three.flatMap((id) => [...first(id, [["C1", 50]]), ...second(id, [["C1", 60]])]),
          ...["x", "y", "z"].flatMap((id) => first(id, [["C1", 50]])),
          ...first("p", [["C1", 50]]),
          ...second("p", [["C1", 60]]),
          ...["u", "v", "w"].flatMap((id) => [...first(id, [["C1", 50]]), ...second(id, [["C2", 60]])]),
        ],
        [],
      ),
      students: [
        ...three.map((id) => student(id)),
        ...["x", "y", "z"].map((id) => student(id, { program_code: "P02", cohort: "2022" })),
        student("p", { program_code: "P03" }),
        ...["u", "v", "w"].map((id) => student(id, { program_code: "P04" })),
      ],
    });
    const growth = ask(data, "competence.growth", {
      by: ["program"],
      where: { stage: ["foundational", "comprehensive"] },
    }).filter((one) => one.part === "");
    expect(growth.map(({ group, status }) => [group.program, status])).toEqual([
      ["P01", "ok"],
      ["P02", "not_reached"],
      ["P03", "too_few"],
      ["P04", "not_collected"],
    ]);
  });

  test("everybody changing by the same has no d_z", async () => {
    const ids = many(4, (i) => `s${i}`);
    const data = await database.load(
      school(
        ids.flatMap((id, i) => [...first(id, [["C1", 10 + i]]), ...second(id, [["C1", 20 + i]])]),
        ids,
      ),
    );
    const growth = ask(data, "competence.growth", { settings: small });
    expect(part(growth, "")).toMatchObject({ value: 10, lower: 10, upper: 10 });
    expect(part(growth, "d_z").status).toBe("not_applicable");
  });
});

test("the rows behind are those of both occasions, and nothing between", async () => {
  const data = await database.load(
    school(
      ["a", "b", "c"].flatMap((id) => [
        ...first(id, [["C1", 50]]),
        ...second(id, [["C1", 60]]),
        ...at(id, "innovative", "T3", [["C1", 70]]),
      ]),
      ["a", "b", "c"],
    ),
  );
  const request = {
    measure: "competence.growth",
    by: [],
    where: { stage: ["foundational", "innovative"] },
    settings: small,
  } as const;
  const rows = objects(await database.engine.query(rowsBehindSql(data, request, {}, "")));
  expect(rows).toHaveLength(6);
  expect(new Set(rows.map((row) => row["term_code"]))).toEqual(new Set(["T1", "T3"]));
});
