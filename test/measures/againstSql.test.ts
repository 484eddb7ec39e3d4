import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { raw } from "../../src/engine/sql.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings, type MeasureSettings } from "../../src/panels/settings.ts";
import { studentTQuantile } from "../../src/stats/studentT.ts";
import { cohorts, Draw, genders, programs, randomSchool, stages } from "./randomSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
let data: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  data = await database.load(randomSchool(20_260_722));
  // Rows as texts, so that the comparison shares nothing with the panels' SELECTs.
  await database.rows(
    `CREATE OR REPLACE MACRO t(d, c) AS (SELECT label FROM labels WHERE domain = d AND code = c)`,
  );
});
afterAll(() => database.close());

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(", ");

/** A filter and settings drawn at random, and the same as SQL. */
function drawQuestion(seed: number) {
  const draw = new Draw(seed);
  const where: Filter = {
    stage: draw.some(stages),
    ...(draw.chance(0.5) ? { program: draw.some(programs) } : {}),
    ...(draw.chance(0.5) ? { cohort: draw.some(cohorts) } : {}),
    ...(draw.chance(0.3) ? { gender: [draw.one(genders)] } : {}),
    ...(draw.chance(0.3) ? { term: draw.some(["2020-1", "2020-2"]) } : {}),
  };
  const settings: MeasureSettings = {
    ...defaultSettings,
    minBase: 2,
    attemptRule: draw.one(["first", "latest", "best"]),
    assessorKinds: draw.some(["school", "enterprise", "self"]),
  };
  const clauses = [
    ...(where.program === undefined ? [] : [`t('program', s.program_code) IN (${quoted(where.program)})`]),
    ...(where.cohort === undefined ? [] : [`t('cohort', s.cohort) IN (${quoted(where.cohort)})`]),
    ...(where.gender === undefined ? [] : [`t('students.gender', s.gender) IN (${quoted(where.gender)})`]),
  ];
  return { where, settings, whom: clauses.length === 0 ? "TRUE" : clauses.join(" AND ") };
}

/** Students' means by dimension, level and task at an occasion, straight from the rows: table `means(sid, program, cohort, whom, block, v)`. */
function meansSql({ where, settings, whom }: ReturnType<typeof drawQuestion>): string {
  const attempt = { first: "arg_min(p, attempt)", latest: "arg_max(p, attempt)", best: "max(p)" }[
    settings.attemptRule
  ];
  const term = where.term === undefined ? "TRUE" : `t('term', a.term_code) IN (${quoted(where.term)})`;
  return `WITH scored AS (
    SELECT s.student_id AS sid, s.program_code AS program, s.cohort, coalesce(${whom}, FALSE) AS whom, i.indicator_code AS ind, i.weight,
      i.dimension, i.level, i.task, a.term_code, a.assessor_kind, a.attempt,
      CASE WHEN t('indicators.direction', i.direction) = 'down' THEN 100 - x.p ELSE x.p END AS p
    FROM assessments a
    JOIN students s ON s.student_id = a.student_id
    JOIN indicators i ON i.indicator_code = a.indicator_code
    LEFT JOIN instruments v ON v.instrument_code = a.instrument_code AND v.version = a.instrument_version,
    LATERAL (SELECT 100 * (a.score - coalesce(v.scale_min, i.scale_min)) / (coalesce(v.scale_max, i.scale_max) - coalesce(v.scale_min, i.scale_min)) AS p) x
    WHERE a.score IS NOT NULL AND ${term}
      AND t('assessments.stage', a.stage) IN (${quoted(where.stage ?? [])})
      AND t('assessments.assessor_kind', a.assessor_kind) IN (${quoted(settings.assessorKinds)})
  ),
  by_attempt AS (SELECT sid, ind, term_code, assessor_kind, attempt, avg(p) AS p FROM scored GROUP BY ALL),
  by_kind AS (SELECT sid, ind, term_code, assessor_kind, ${attempt} AS p FROM by_attempt GROUP BY ALL),
  by_term AS (SELECT sid, ind, term_code, avg(p) AS p FROM by_kind GROUP BY ALL),
  vals AS (SELECT sid, ind, avg(p) AS p FROM by_term GROUP BY ALL),
  framework AS (
    SELECT indicator_code AS ind, weight, unnest([
      'dim:' || t('dimension', dimension), 'level:' || t('indicators.level', level), 'task:' || t('indicators.task', task)
    ]) AS block FROM indicators
  ),
  people AS (SELECT student_id AS sid, program_code AS program, cohort, coalesce(${whom}, FALSE) AS whom FROM students s),
  expected AS (
    SELECT program, cohort, block, sum(weight) AS w
    FROM (SELECT DISTINCT program, cohort, ind FROM vals JOIN people USING (sid)) JOIN framework USING (ind) GROUP BY ALL
  ),
  means AS (
    SELECT sid, program, cohort, whom, block, sum(f.weight * p) / sum(f.weight) AS v
    FROM vals JOIN framework f USING (ind) JOIN people USING (sid) JOIN expected e USING (program, cohort, block)
    GROUP BY sid, program, cohort, whom, block, e.w HAVING sum(f.weight) >= e.w * 2 / 3 - 1e-9
  )`;
}

type Rows = Awaited<ReturnType<TestDatabase["rows"]>>;

function check(result: MeasureResult, rows: Rows, key: string): void {
  const expected = rows.find((row) => row["key"] === key);
  const n = Number(expected?.["n"] ?? 0);
  expect(result.n, key).toBe(n);
  if (n < 2) {
    expect(result.value, key).toBeNull();
    return;
  }
  const [mean, sd] = [Number(expected?.["mean"]), Number(expected?.["sd"])];
  expect(result.value, key).toBeCloseTo(mean, 9);
  const half = (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  expect(result.lower, key).toBeCloseTo(mean - half, 8);
  expect(result.upper, key).toBeCloseTo(mean + half, 8);
}

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

describe("fifty random filters and settings, asked of the rows in SQL", () => {
  test.each(seeds)("competence, question %i", async (seed) => {
    const question = drawQuestion(seed);
    const { where, settings } = question;
    const means = meansSql(question);
    const level = await database.rows(`${means},
      levels AS (SELECT sid, program, cohort, whom, avg(v) AS v FROM means WHERE block LIKE 'dim:%' GROUP BY ALL),
      everything AS (SELECT program, cohort, '' AS block, v FROM levels WHERE whom UNION ALL SELECT program, cohort, block, v FROM means WHERE whom
        UNION ALL SELECT program, cohort, 'indicator:' || t('indicator', ind), p FROM vals JOIN people USING (sid) WHERE whom)
      SELECT t('program', program) || ' ' || t('cohort', cohort) || ' ' || block AS key, count(*) AS n, avg(v) AS mean, stddev_samp(v) AS sd
      FROM everything GROUP BY program, cohort, block`);
    const results = evaluate(data, {
      measure: "competence.level",
      by: ["program", "cohort"],
      where,
      settings,
    });
    const plain = results.filter(({ part }) => !part.startsWith("purpose:"));
    for (const result of plain)
      check(result, level, `${result.group.program} ${result.group.cohort} ${result.part}`);
    const seen = new Set(plain.map(({ group, part }) => `${group.program} ${group.cohort} ${part}`));
    expect(level.every((row) => seen.has(String(row["key"])))).toBe(true);

    const gaps = await database.rows(`${means}
      SELECT t('program', a.program) AS key, count(*) AS n, avg(a.v - b.v) AS mean, stddev_samp(a.v - b.v) AS sd,
        avg(CASE WHEN a.v - b.v > 10 THEN 1.0 ELSE 0.0 END)::DOUBLE AS beyond
      FROM means a JOIN means b USING (sid) WHERE a.whom AND a.block = 'level:foundational' AND b.block = 'level:higher_order' GROUP BY a.program`);
    for (const result of evaluate(data, {
      measure: "competence.gap_level",
      by: ["program"],
      where,
      settings,
    })) {
      if (result.part === "") check(result, gaps, result.group.program ?? "");
      const expected = gaps.find((row) => row["key"] === result.group.program);
      if (result.status === "ok" && result.part === "share_beyond")
        expect(result.value).toBeCloseTo(Number(expected?.["beyond"]), 12);
      if (result.status === "ok" && result.part === "d_z")
        expect(result.value).toBeCloseTo(Number(expected?.["mean"]) / Number(expected?.["sd"]), 9);
    }
  });

  test.each(seeds.slice(0, 20))("profile range and balance, question %i", async (seed) => {
    const question = drawQuestion(seed);
    const { where, settings } = question;
    const wide = `${meansSql(question)},
      wide AS (
        SELECT program, whom, max(v) FILTER (WHERE block = 'dim:cognitive') AS c, max(v) FILTER (WHERE block = 'dim:behavioural') AS b,
          max(v) FILTER (WHERE block = 'dim:attitudinal') AS a
        FROM means WHERE block LIKE 'dim:%' GROUP BY sid, program, whom
        HAVING c IS NOT NULL AND b IS NOT NULL AND a IS NOT NULL
      )`;
    const ranges = await database.rows(`${wide}
      SELECT t('program', program) AS key, (SELECT count(DISTINCT block) FROM means m WHERE m.whom AND m.program = wide.program AND block LIKE 'dim:%') AS dims,
        count(*) AS n, greatest(avg(c), avg(b), avg(a)) - least(avg(c), avg(b), avg(a)) AS range
      FROM wide WHERE whom GROUP BY program`);
    for (const result of evaluate(data, {
      measure: "competence.profile_range",
      by: ["program"],
      where,
      settings,
    })) {
      const expected = ranges.find((row) => row["key"] === result.group.program);
      // A group without anyone in a dimension has a profile of the others: nothing to compare it with here.
      if (expected?.["dims"] !== 3) continue;
      expect(result.n).toBe(Number(expected["n"]));
      if (result.status !== "ok") continue;
      expect(result.value).toBeCloseTo(Number(expected["range"]), 9);
      expect(result.lower ?? Number.NaN).toBeLessThanOrEqual(result.value ?? 0);
      expect(result.upper ?? Number.NaN).toBeGreaterThanOrEqual(result.value ?? 0);
    }

    const whole = new Set(ranges.filter((row) => row["dims"] === 3).map((row) => row["key"]));
    const deviations = `CREATE OR REPLACE TABLE deviations AS ${wide}
      SELECT t('program', program) AS program, whom, unnest(['dim:cognitive', 'dim:behavioural', 'dim:attitudinal']) AS block,
        unnest([c, b, a]) - (c + b + a) / 3 AS d FROM wide`;
    await database.engine.run(raw(deviations));
    const balances = await database.rows(`SELECT p.program || ' ' || block AS key,
        count(*) FILTER (WHERE whom AND d.program = p.program) AS n,
        avg(d) FILTER (WHERE whom AND d.program = p.program) - avg(d) AS value,
        var_samp(d) FILTER (WHERE whom AND d.program = p.program) AS v1,
        var_samp(d) FILTER (WHERE NOT (whom AND d.program = p.program)) AS v2, count(*) AS total
      FROM deviations AS d, (VALUES ('P01'), ('P02'), ('P03')) AS p(program) GROUP BY p.program, block`);
    for (const result of evaluate(data, {
      measure: "competence.balance",
      by: ["program"],
      where,
      settings,
    })) {
      if (result.status !== "ok" || !whole.has(result.group.program)) continue;
      const row = balances.find(({ key }) => key === `${result.group.program} ${result.part}`);
      const [n, total] = [Number(row?.["n"]), Number(row?.["total"])];
      expect(result.n).toBe(n);
      expect(result.value).toBeCloseTo(Number(row?.["value"]), 9);
      const [va, vb] = [Number(row?.["v1"]) / n, Number(row?.["v2"]) / (total - n)];
      const degrees = (va + vb) ** 2 / (va ** 2 / (n - 1) + vb ** 2 / (total - n - 1));
      const half = (1 - n / total) * studentTQuantile(0.975, degrees) * Math.sqrt(va + vb);
      expect(result.lower).toBeCloseTo(Number(row?.["value"]) - half, 8);
    }
  });

  test.each(seeds)("outcomes, question %i", async (seed) => {
    const { where, settings, whom } = drawQuestion(seed);
    const months = seed % 2 === 0 ? "6" : "12";
    const asked = { ...where, months_after: [months] };
    const graduates = `WITH g AS (
        SELECT e.*, t('employment.activity', e.activity) AS act, t('employment.employment_form', e.employment_form) AS form,
          t('program', e.program_code) AS program FROM employment e JOIN students s ON s.student_id = e.graduate_id
        WHERE ${whom} AND e.months_after = ${months}
      )`;
    const rates = await database.rows(`${graduates}
      SELECT program, count(*) AS base, count(*) FILTER (WHERE act NOT IN ('seeking', 'not_seeking', 'unknown')) AS placed,
        count(*) FILTER (WHERE act = 'employed' AND form IN ('flexible', 'freelance')) AS flexible,
        count(*) FILTER (WHERE act IN ('employed', 'self_employed') AND related >= 4) AS related,
        count(related) FILTER (WHERE act IN ('employed', 'self_employed')) AS answered
      FROM g GROUP BY program`);
    const of = (program: string | undefined) => {
      const row = rates.find((one) => one["program"] === program);
      return (name: string) => Number(row?.[name] ?? 0);
    };
    for (const result of evaluate(data, {
      measure: "employment.destination_rate",
      by: ["program"],
      where: asked,
      settings,
    })) {
      const row = of(result.group.program);
      expect(result.base).toBe(row("base"));
      if (result.status !== "ok") continue;
      if (result.part === "") expect(result.value).toBeCloseTo(row("placed") / row("base"), 12);
      if (result.part === "flexible") expect(result.value).toBeCloseTo(row("flexible") / row("base"), 12);
    }
    for (const result of evaluate(data, {
      measure: "employment.related",
      by: ["program"],
      where: asked,
      settings,
    })) {
      const row = of(result.group.program);
      const base = result.part === "of_employed" ? row("answered") : row("base");
      if (result.status === "ok") expect(result.value).toBeCloseTo(row("related") / base, 12);
    }

    const [pay] = await database.rows(`${graduates}
      SELECT count(*) AS n, quantile_cont(monthly_pay, 0.25) AS q1, quantile_cont(monthly_pay, 0.5) AS median, quantile_cont(monthly_pay, 0.75) AS q3
      FROM g WHERE act = 'employed' AND hours_week >= 35 AND monthly_pay IS NOT NULL AND t('currency', currency) = 'CNY'`);
    for (const result of evaluate(data, { measure: "employment.pay", by: [], where: asked, settings })) {
      if (result.part.startsWith("employed_")) continue;
      expect(result.n).toBe(Number(pay?.["n"]));
      if (result.status === "ok") expect(result.value).toBeCloseTo(Number(pay?.[result.part]), 9);
    }

    const programClause =
      where.program === undefined ? "TRUE" : `t('program', r.program_code) IN (${quoted(where.program)})`;
    const employers =
      await database.rows(`SELECT program, count(*) AS n, avg(share) AS mean, stddev_samp(share) AS sd FROM (
        SELECT t('program', r.program_code) AS program, r.employer_id, avg(CASE WHEN r.satisfaction >= v.satisfied_from THEN 1.0 ELSE 0.0 END)::DOUBLE AS share
        FROM employer_ratings r JOIN employer_surveys v USING (wave)
        WHERE t('attribute', r.attribute) = 'overall' AND r.satisfaction IS NOT NULL AND ${programClause}
        GROUP BY ALL) GROUP BY program`);
    const whole = where.program === undefined ? {} : { program: where.program };
    for (const result of evaluate(data, {
      measure: "employer.satisfied",
      by: ["program"],
      where: whole,
      settings,
    })) {
      if (result.part !== "") continue;
      const row = employers.find((one) => one["program"] === result.group.program);
      const [n, mean, sd] = [Number(row?.["n"]), Number(row?.["mean"]), Number(row?.["sd"])];
      expect(result.n).toBe(n);
      expect(result.value).toBeCloseTo(mean, 10);
      const half = (studentTQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
      if (result.interval === "cluster_robust") expect(result.lower).toBeCloseTo(Math.max(0, mean - half), 9);
    }
  });
});
