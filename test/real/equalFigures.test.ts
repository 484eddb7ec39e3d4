import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadFolder } from "../../src/cli/loadFolder.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { sql } from "../../src/engine/sql.ts";
import { measureCatalogue, type MeasureId } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { ouladFigures, type MeanFigure } from "./figures.ts";
import { realFolder } from "./rawText.ts";
import { publishedFigures, surveyPrograms } from "./surveyNames.ts";

const engines: Engine[] = [];
const bothSets = mkdtempSync(join(tmpdir(), "both-real-sets-"));
afterAll(async () => {
  rmSync(bothSets, { recursive: true });
  await Promise.all(engines.map((engine) => engine.close()));
});

for (const set of ["oulad", "singapore"]) {
  for (const name of readdirSync(join(realFolder, set))) {
    cpSync(join(realFolder, set, name), join(bothSets, `${set}-${name}`));
  }
}

async function loaded(folder: string) {
  const { engine, data } = await loadFolder(folder);
  engines.push(engine);
  const ask = (measure: MeasureId, by: readonly Grouping[], where: Filter = {}) =>
    evaluate(data, { measure, by, where, settings: defaultSettings });
  return { engine, ask };
}

/** Normal quantile for 97.5 %: a t interval is this wide or wider, and for hundreds of students hardly wider. */
const z = 1.959964;

function expectMean(result: MeasureResult, figure: MeanFigure): void {
  const name = `${JSON.stringify(result.group)} ${result.part}`;
  expect(result, name).toMatchObject({
    status: "ok",
    n: figure.n,
    eligible: figure.eligible,
    base: figure.n,
  });
  expect(result.value, name).toBeCloseTo(figure.mean, 9);
  const halves = [(result.upper ?? NaN) - figure.mean, figure.mean - (result.lower ?? NaN)];
  for (const half of halves) {
    expect(half / figure.standardError, name).toBeGreaterThan(z);
    expect(half / figure.standardError, name).toBeLessThan(z * 1.02);
  }
}

const isMeasure = (id: string): id is MeasureId => Object.hasOwn(measureCatalogue, id);
const groupOf = ({ group }: MeasureResult) => `${group.program} ${group.cohort}`;

describe("the Open University set in the app", async () => {
  const { engine, ask } = await loaded(join(realFolder, "oulad"));
  const figures = ouladFigures();

  it("shows the level, its parts and their intervals as computed from the raw files, in all 22 presentations", () => {
    const results = ask("competence.level", ["program", "cohort"]);
    expect(new Set(results.map(groupOf)).size).toBe(22);
    expect(figures.part.size).toBe(22 * 6);
    for (const [name, figure] of figures.part) {
      const result = results.find((one) => `${groupOf(one)} ${one.part}` === name);
      if (!result) throw new Error(`no result for ${name}`);
      if (figure.n > 0) expectMean(result, figure);
      else
        expect(result).toMatchObject({
          status: "not_collected",
          value: null,
          n: 0,
          eligible: figure.eligible,
        });
    }
  });

  it("shows a module's level over its presentations, and the same under a filter", () => {
    const levels = ask("competence.level", ["program"]).filter(({ part }) => part === "");
    expect(levels.map(({ group }) => group.program)).toEqual([
      "AAA",
      "BBB",
      "CCC",
      "DDD",
      "EEE",
      "FFF",
      "GGG",
    ]);
    for (const result of levels) {
      const figure = figures.levelOfModule.get(result.group.program ?? "");
      if (figure) expectMean(result, figure);
    }
    const [only] = ask("competence.level", [], { program: ["FFF"], cohort: ["2014B"] });
    const figure = figures.part.get("FFF 2014B ");
    expect.assert(only && figure);
    expectMean(only, figure);
  });

  it("shows the gap of closed and open tasks where a presentation has both, and says where it has not", () => {
    const results = ask("competence.gap_task", ["program", "cohort"]).filter(({ part }) => part === "");
    expect(results).toHaveLength(22);
    for (const result of results) {
      const figure = figures.gapTask.get(groupOf(result));
      if (figure) expectMean(result, figure);
      else expect(result).toMatchObject({ status: "not_collected", value: null, n: 0 });
    }
    expect(figures.gapTask.size).toBe(13);
  });

  it("says that range, balance and the gap of levels do not apply, and that nothing is known of leaving", () => {
    for (const measure of [
      "competence.profile_range",
      "competence.balance",
      "competence.gap_level",
    ] as const) {
      const results = ask(measure, ["program", "cohort"]);
      expect(new Set(results.map(groupOf)).size).toBe(22);
      expect(results.filter(({ status, value }) => status !== "not_applicable" || value !== null)).toEqual(
        [],
      );
    }
    const completion = ask("students.completion", ["program"]);
    expect(completion.length).toBeGreaterThan(0);
    expect(completion.filter(({ status }) => status !== "not_collected")).toEqual([]);
  });

  it("holds the records of the raw files in its rows: count, missing, mean of each type and indicator", async () => {
    const counts = await engine.query(
      sql`SELECT count(*)::INTEGER AS records, count(*) FILTER (WHERE score_missing = 3)::INTEGER AS missing,
        count(*) FILTER (WHERE score IS NULL)::INTEGER AS without FROM assessments`,
    );
    expect(counts.columns.map(({ values }) => values[0])).toEqual([
      figures.records,
      173,
      figures.withoutScore,
    ]);

    const rows = await engine.query(
      sql`SELECT p.label || ' ' || t.label || ' ' || i.label AS name, avg(a.score) AS mean, count(a.score)::INTEGER AS n
        FROM assessments AS a
        JOIN labels AS i ON i.domain = 'indicator' AND i.code = a.indicator_code
        JOIN labels AS t ON t.domain = 'term' AND t.code = a.term_code
        JOIN labels AS p ON p.domain = 'module' AND p.code = a.module_code
        GROUP BY ALL`,
    );
    const [names, means, sizes] = rows.columns;
    expect(rows.rowCount).toBe(figures.indicator.size);
    const sums = new Map<string, { n: number; sum: number }>();
    for (let row = 0; row < rows.rowCount; row += 1) {
      const name = String(names?.values[row]);
      const [mean, n] = [Number(means?.values[row]), Number(sizes?.values[row])];
      expect(n, name).toBe(figures.indicator.get(name)?.n);
      expect(mean, name).toBeCloseTo(figures.indicator.get(name)?.mean ?? NaN, 9);
      const type = name.replace(/ \w+-(\w+)-\d+$/u, " $1");
      const { n: before, sum } = sums.get(type) ?? { n: 0, sum: 0 };
      sums.set(type, { n: before + n, sum: sum + n * mean });
    }
    expect(sums.size).toBe(figures.scoresOfType.size);
    for (const [type, { n, sum }] of sums) {
      expect(n, type).toBe(figures.scoresOfType.get(type)?.n);
      expect(sum / n, type).toBeCloseTo(figures.scoresOfType.get(type)?.mean ?? NaN, 9);
    }
  });
});

describe("the Singapore survey in the app, beside the other set", async () => {
  const { ask } = await loaded(bothSets);

  it("shows each published figure as published, without a base and without an interval", () => {
    const programs = surveyPrograms();
    const published = publishedFigures();
    const measures = [...new Set([...published.keys()].map((key) => key.split("|")[4] ?? ""))].filter(
      isMeasure,
    );
    expect(measures).toHaveLength(6);
    const results = measures.flatMap((measure) => ask(measure, ["program", "graduation_year"]));
    expect(results).toHaveLength(published.size);
    for (const { measure, group, part, value, lower, upper, status } of results) {
      const key = [programs.get(group.program ?? ""), group.graduation_year, measure, part].join("|");
      expect(value, key).toBeCloseTo(published.get(key) ?? NaN, 12);
      expect({ lower, upper, status }, key).toEqual({
        lower: null,
        upper: null,
        status: "base_not_published",
      });
    }
  });

  it("makes no rate of its own from them, and no figure of several", () => {
    for (const measure of ["employment.employed", "employment.destination_rate", "employment.pay"] as const) {
      expect(ask(measure, ["program"]).filter(({ value }) => value !== null)).toEqual([]);
    }
    const ofSchools = ask("published.employment_rate_overall", ["school"]);
    expect(ofSchools.map(({ group, status, value }) => [group.school, status, value])).toEqual(
      ["NTU", "NUS", "SIT", "SMU", "SUSS"].map((school) => [school, "not_applicable", null]),
    );
  });

  it("leaves the other set's levels as they are", () => {
    const levels = ask("competence.level", ["school"]).filter(({ n }) => n > 0);
    expect(new Set(levels.map(({ group }) => group.school))).toEqual(new Set(["OU"]));
  });
});
