import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { raw } from "../../src/engine/sql.ts";
import type { MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings, type MeasureSettings } from "../../src/panels/settings.ts";
import { cohorts, genders, programs, stages } from "./randomSchool.ts";
import { conditionOf, graduatesSql, keySql, meansTable, textTables, whomCondition } from "./rowsInSql.ts";
import { TestDatabase } from "./testDatabase.ts";
import { wholeSchool } from "./wholeSchool.ts";

const minBase = 2;
let database: TestDatabase;
let data: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  data = await database.load(wholeSchool(20_261_122));
  for (const statement of textTables) await database.engine.run(raw(statement));
});
afterAll(() => database.close());

interface Asked {
  readonly where: Filter;
  readonly settings: MeasureSettings;
  readonly by: readonly Grouping[];
}

const some = <T extends string>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const classes = programs.flatMap((program) =>
  cohorts.flatMap((cohort) => [0, 1].map((one) => `${program}-${cohort}-${one}`)),
);
const questions = fc.record({
  where: fc.record(
    {
      stage: some(stages),
      months_after: fc.constantFrom(["6"], ["12"]),
      program: some(programs),
      cohort: some(cohorts),
      gender: some<string>([...genders, ""]),
      class: some(classes),
      term: some(["2020-1", "2020-2"]),
      wave: some(["2023", "2024"]),
    },
    { requiredKeys: ["stage", "months_after"] },
  ),
  settings: fc
    .record({
      minBase: fc.constant(minBase),
      fullTimeHours: fc.constant(35),
      attemptRule: fc.constantFrom("first", "latest", "best"),
      assessorKinds: some(["school", "enterprise", "self"]),
    })
    .map((settings): MeasureSettings => ({ ...defaultSettings, ...settings })),
  by: fc.constantFrom<(readonly Grouping[])[]>(
    [],
    ["program"],
    ["cohort"],
    ["gender"],
    ["class"],
    ["program", "cohort"],
    ["gender", "program"],
  ),
});
// The same two hundred every time: a failure names its filter.
const asked = fc
  .sample(questions, { numRuns: 200, seed: 20_260_722 })
  .map((one, index): Asked & { readonly index: number } => ({ ...one, index }));

type Rows = Awaited<ReturnType<TestDatabase["rows"]>>;
const close = (actual: number | null, expected: number, what: string) =>
  expect(
    Math.abs((actual ?? Number.NaN) - expected),
    `${what}: ${actual} is not ${expected}`,
  ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

let compared = 0;

/**
 * Holds the parts of a measure against rows with `key`, `part`, `value` and `base`: the same groups, the same base, and the same value
 * where the base is large enough, else none. A group that the rows don't have has base 0.
 */
function check(
  { where, settings, by }: Asked,
  measure: MeasureId,
  parts: readonly string[],
  rows: Rows,
): void {
  const found = new Map(rows.map((row) => [`${row["part"]}|${row["key"]}`, row]));
  const results = evaluate(data, { measure, by, where, settings }).filter(({ part }) => parts.includes(part));
  const keyOf = ({ part, group }: MeasureResult) => `${part}|${by.map((one) => group[one] ?? "").join("/")}`;
  const keys = new Set(results.map(keyOf));
  for (const key of found.keys()) expect(keys, `${measure} ${key}`).toContain(key);
  for (const result of results) {
    const row = found.get(keyOf(result));
    const base = Number(row?.["base"] ?? 0);
    const what = `${measure} ${keyOf(result)}`;
    expect([result.n, result.base], what).toEqual([base, base]);
    if (base < minBase) {
      expect([result.value, result.status === "ok"], what).toEqual([null, false]);
      continue;
    }
    if (row?.["value"] === null) continue;
    close(result.value, Number(row?.["value"]), what);
    compared += 1;
  }
}

describe.each(asked)("filter $index", (question) => {
  const { where, settings, by } = question;

  test("competence: level, dimensions, gaps, profile range", async () => {
    await database.engine.run(raw(meansTable(where, settings, by)));
    const levels = await database.rows(`WITH
      levels AS (SELECT key, sid, '' AS block, avg(v) AS v FROM means WHERE block LIKE 'dim:%' GROUP BY key, sid)
      SELECT key, block AS part, count(*) AS base, avg(v) AS value FROM (SELECT * FROM levels UNION ALL SELECT * FROM means) GROUP BY ALL`);
    const parts = [
      "",
      "dim:cognitive",
      "dim:behavioural",
      "dim:attitudinal",
      "level:foundational",
      "level:higher_order",
      "task:closed",
      "task:open",
    ];
    check(question, "competence.level", parts, levels);

    for (const [measure, a, b] of [
      ["competence.gap_level", "level:foundational", "level:higher_order"],
      ["competence.gap_task", "task:closed", "task:open"],
    ] as const) {
      const gaps = await database.rows(`WITH
        gaps AS (SELECT a.key, a.v - b.v AS g, a.v AS a, b.v AS b FROM means a JOIN means b USING (sid) WHERE a.block = '${a}' AND b.block = '${b}')
        SELECT key, '' AS part, count(*) AS base, avg(g) AS value FROM gaps GROUP BY key
        UNION ALL SELECT key, 'share_beyond', count(*), avg(CASE WHEN g > 10 THEN 1.0 ELSE 0.0 END)::DOUBLE FROM gaps GROUP BY key
        UNION ALL SELECT key, '${a}', count(*), avg(a) FROM gaps GROUP BY key
        UNION ALL SELECT key, '${b}', count(*), avg(b) FROM gaps GROUP BY key`);
      check(question, measure, ["", "share_beyond", a, b], gaps);
    }

    const quartiles = await database.rows(`WITH
      levels AS (SELECT key, sid, avg(v) AS v FROM means WHERE block LIKE 'dim:%' GROUP BY key, sid)
      ${Object.entries({ q1: 0.25, median: 0.5, q3: 0.75 })
        .map(
          ([part, p]) =>
            `SELECT key, '${part}' AS part, count(*) AS base, quantile_cont(v, ${p}) AS value FROM levels GROUP BY key`,
        )
        .join(" UNION ALL ")}`);
    check(question, "competence.distribution", ["q1", "median", "q3"], quartiles);

    // A group's profile is of the dimensions that anybody in it has; a student counts who has all of these.
    const ranges = await database.rows(`WITH
      own AS (SELECT * FROM means WHERE block LIKE 'dim:%'),
      wide AS (SELECT key, count(DISTINCT block) AS dims FROM own GROUP BY key),
      complete AS (SELECT key, sid FROM own JOIN wide USING (key) GROUP BY key, sid, dims HAVING count(*) = dims),
      profile AS (SELECT key, block, avg(v) AS m, count(*) AS base FROM own JOIN complete USING (key, sid) GROUP BY key, block)
      SELECT key, '' AS part, any_value(base) AS base, max(m) - min(m) AS value FROM profile GROUP BY key HAVING count(*) > 1`);
    check(question, "competence.profile_range", [""], ranges);
  });

  test("employment: destinations, employed, related, pay, response", async () => {
    const graduates = graduatesSql(where, by);
    const at = (condition: string) => `sum(w) FILTER (WHERE ${condition}) / sum(w)`;
    const flexible = "act = 'employed' AND form IN ('flexible', 'freelance')";
    const working = "act IN ('employed', 'self_employed')";
    const share = (part: string, value: string, base: string) =>
      `SELECT key, '${part}' AS part, count(*) AS base, coalesce(${value}, 0) AS value FROM g WHERE ${base} GROUP BY key`;
    const all = (shares: readonly string[]) => database.rows(`${graduates} ${shares.join(" UNION ALL ")}`);
    check(
      question,
      "employment.destination_rate",
      ["", "flexible", "military", "further_study", "unknown"],
      await all([
        share("", at("act NOT IN ('seeking', 'not_seeking', 'unknown')"), "TRUE"),
        share("flexible", at(flexible), "TRUE"),
        ...["military", "further_study", "unknown"].map((one) => share(one, at(`act = '${one}'`), "TRUE")),
      ]),
    );
    check(question, "employment.employed", [""], await all([share("", at(working), "TRUE")]));
    check(
      question,
      "employment.related",
      ["of_employed"],
      await all([share("of_employed", at("related >= 4"), `${working} AND related IS NOT NULL`)]),
    );
    const pay = await database.rows(`${graduates},
      paid AS (SELECT key, monthly_pay AS p FROM g WHERE act = 'employed' AND hours_week >= 35 AND currency = 'CNY' AND monthly_pay IS NOT NULL)
      ${[0.25, 0.5, 0.75]
        .map(
          (p, at_) =>
            `SELECT key, '${["q1", "median", "q3"][at_]}' AS part, count(*) AS base, quantile_cont(p, ${p}) AS value FROM paid GROUP BY key`,
        )
        .join(" UNION ALL ")}`);
    check(question, "employment.pay", ["q1", "median", "q3"], pay);
    const responses = await database.rows(`${graduates}
      SELECT key, '' AS part, count(*) AS base, avg(CASE WHEN response = 'responded' THEN 1.0 ELSE 0.0 END)::DOUBLE AS value FROM g WHERE response IS NOT NULL GROUP BY key
      UNION ALL SELECT key, 'refused', count(*), avg(CASE WHEN response = 'refused' THEN 1.0 ELSE 0.0 END)::DOUBLE FROM g WHERE response IS NOT NULL GROUP BY key`);
    check(question, "employment.response_rate", ["", "refused"], responses);
  });

  test("students who complete, and employers who are satisfied", async () => {
    const completion = await database.rows(`WITH
      finished AS (SELECT DISTINCT program, cohort FROM people WHERE exit_status = 'graduated')
      SELECT ${keySql(by)} AS key, '' AS part, count(*) AS base, avg(CASE WHEN exit_status = 'graduated' THEN 1.0 ELSE 0.0 END)::DOUBLE AS value
      FROM people JOIN finished USING (program, cohort) WHERE ${whomCondition(where)} GROUP BY key`);
    check(question, "students.completion", [""], completion);

    // Ratings know their program and wave, and nothing of students.
    const ofProgram: Pick<Filter, "program" | "wave"> = {
      ...(where.program === undefined ? {} : { program: where.program }),
      ...(where.wave === undefined ? {} : { wave: where.wave }),
    };
    const byProgram = { ...question, by: by.filter((one) => one === "program"), where: ofProgram };
    const shares = await database.rows(`SELECT key, '' AS part, count(*) AS base, avg(share) AS value FROM (
        SELECT ${keySql(byProgram.by)} AS key, employer_id, sum(w * satisfied)::DOUBLE / sum(w)::DOUBLE AS share
        FROM ratings WHERE ${conditionOf(ofProgram, ["program", "wave"])} GROUP BY ALL) GROUP BY key`);
    check(byProgram, "employer.satisfied", [""], shares);
  });
});

test("two hundred filters compare thousands of numbers, not a handful", () => {
  expect(asked).toHaveLength(200);
  expect(compared).toBeGreaterThan(5000);
});
