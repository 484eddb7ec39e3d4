import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Filter, Grouping, MeasureResult } from "../../src/measures/result.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, many, part } from "./asking.ts";
import { TestDatabase } from "./testDatabase.ts";
import { wholeSchool } from "./wholeSchool.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Cells = Record<string, string | number>;
const wave = { school_code: "S1", wave: "2024", year: "2024", scale_min: 1, scale_max: 5, satisfied_from: 4 };
const rating = (id: string, employer: string, satisfaction: string | number, more: Cells = {}) => ({
  school_code: "S1",
  rating_id: id,
  wave: "2024",
  attribute: "overall",
  employer_id: employer,
  program_code: "P01",
  satisfaction,
  ...more,
});
const graduate = (id: string, activity: string, more: Cells = {}) => ({
  school_code: "S1",
  graduate_id: id,
  months_after: 6,
  program_code: "P01",
  graduation_year: "2024",
  activity,
  ...more,
});
const values = (results: readonly MeasureResult[], prefix: string) =>
  results.filter((one) => one.part.startsWith(prefix)).map(({ part: name, value }) => [name, value]);

describe("employers' answers", () => {
  test("each employer counts once, the answers add to 1, and none at all stands beside", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: [
        rating("a1", "A", 5),
        rating("a2", "A", 4),
        rating("b1", "B", 1),
        rating("b2", "B", "z"),
        rating("c1", "C", 3),
        rating("d1", "D", ""),
      ],
    });
    const results = ask(data, "employer.answers");
    expect(values(results, "answer:overall:")).toEqual([
      ["answer:overall:1", 1 / 3],
      ["answer:overall:2", 0],
      ["answer:overall:3", 1 / 3],
      ["answer:overall:4", 1 / 6],
      ["answer:overall:5", 1 / 6],
    ]);
    expect(part(results, "answer:overall:3")).toMatchObject({ n: 3, base: 3, eligible: 4 });
    // A none, B one of two, C none, D its only one.
    expect(part(results, "unrated:overall")).toMatchObject({ value: 1.5 / 4, n: 4 });
  });

  test("a wave on another scale stays out, whatever the filter; a long scale is cut into fifths", async () => {
    const data = await database.load({
      employer_surveys: [
        wave,
        { ...wave, wave: "2023", year: "2023", scale_max: 10, satisfied_from: 7 },
        { ...wave, attribute: "technical", scale_min: 0, scale_max: 100, satisfied_from: 70 },
      ],
      employer_ratings: [
        ...many(6, (i) => rating(`r${i}`, `E${i}`, 4)),
        ...many(3, (i) => rating(`o${i}`, `E${i}`, 10, { wave: "2023" })),
        ...[0, 19, 20, 100].map((value, i) => rating(`t${i}`, `E${i}`, value, { attribute: "technical" })),
      ],
    });
    const results = ask(data, "employer.answers");
    expect(part(results, "answer:overall:4")).toMatchObject({ value: 1, n: 6, eligible: 6 });
    const other = ask(data, "employer.answers", { where: { wave: ["2023"] } });
    expect(part(other, "answer:overall:4")).toMatchObject({
      value: null,
      status: "not_collected",
      eligible: 3,
    });
    expect(values(results, "answer:technical:")).toEqual([
      ["answer:technical:0–20", 0.5],
      ["answer:technical:20–40", 0.25],
      ["answer:technical:40–60", 0],
      ["answer:technical:60–80", 0],
      ["answer:technical:80–100", 0.25],
    ]);
  });

  test("the answers from the threshold on are the share of satisfied employers", async () => {
    const data = await database.load(wholeSchool(3));
    const settings = { ...defaultSettings, minBase: 2 };
    const by: readonly Grouping[] = ["program"];
    const where: Filter = { wave: ["2024"] };
    const answers = ask(data, "employer.answers", { by, where, settings });
    const threshold = data.reference.surveys.find((one) => one.wave === "2024")?.satisfiedFrom ?? Number.NaN;
    const upperAnswers = ["1", "2", "3", "4", "5"].filter((answer) => Number(answer) >= threshold);
    const compared = ask(data, "employer.satisfied", { by, where, settings })
      .filter((one) => one.part === "" && one.value !== null)
      .map(({ group, value }) => {
        const own = answers.filter((one) => one.group.program === group.program);
        const upper = upperAnswers.map((answer) => part(own, `answer:overall:${answer}`).value ?? Number.NaN);
        expect(upper.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value ?? Number.NaN, 12);
        return group.program;
      });
    expect(compared.length).toBeGreaterThan(1);
  });
});

describe("steps", () => {
  const job = (related: string | number, level: string, contract: string) => ({
    related,
    level_match: level,
    contract,
  });
  const employment = [
    graduate("a", "employed", job(5, "match", "open_ended")),
    graduate("b", "employed", job(4, "match", "fixed_term")),
    graduate("c", "employed", job(4, "match", "")),
    graduate("d", "employed", job(4, "", "open_ended")),
    graduate("e", "employed", job("", "match", "open_ended")),
    graduate("f", "employed", job(2, "match", "open_ended")),
    graduate("g", "self_employed", job(5, "match", "z")),
    graduate("h", "employed", job(5, "under", "open_ended")),
    graduate("i", "further_study"),
    graduate("j", "seeking"),
    graduate("k", "unknown"),
  ];

  test("each step is of all graduates and within the one before; who did not answer stands beside", async () => {
    const results = ask(await database.load({ employment }), "employment.steps");
    expect(values(results, "step:")).toEqual([
      ["step:known", 10 / 11],
      ["step:placed", 9 / 11],
      ["step:at_work", 8 / 11],
      ["step:related", 6 / 11],
      ["step:level_match", 4 / 11],
      ["step:open_ended", 1 / 11],
    ]);
    expect(values(results, "unsaid:")).toEqual([
      ["unsaid:related", 1 / 11],
      ["unsaid:level_match", 1 / 11],
      ["unsaid:open_ended", 1 / 11],
    ]);
    expect(
      results.filter((one) => one.part.startsWith("kept:")).map(({ value, base }) => [value, base]),
    ).toEqual([
      [9 / 10, 10],
      [8 / 9, 9],
      [6 / 7, 7],
      [4 / 5, 5],
      [null, 2],
    ]);
    expect(part(results, "step:related")).toMatchObject({ n: 11, base: 11, ...wilsonInterval(6 / 11, 11) });
  });

  test("a question that nobody answered ends the steps with its reason; nobody at work is a known 0", async () => {
    const unasked = await database.load({
      employment: many(4, (i) => graduate(`e${i}`, "employed", job(5, "", "open_ended"))),
    });
    const results = ask(unasked, "employment.steps");
    expect(part(results, "step:related").value).toBe(1);
    for (const name of ["step:level_match", "kept:level_match", "step:open_ended", "unsaid:open_ended"])
      expect(part(results, name).status, name).toBe("not_collected");
    const studying = await database.load({
      employment: many(4, (i) => graduate(`e${i}`, "further_study")),
    });
    const none = ask(studying, "employment.steps");
    expect(part(none, "step:open_ended").value).toBe(0);
    expect(part(none, "kept:related").status).toBe("not_applicable");
  });
});

describe("against the rows in SQL", () => {
  const settings = { ...defaultSettings, minBase: 2 };
  let data: PanelData;
  beforeAll(async () => {
    data = await database.load(wholeSchool(11));
    await database.rows(
      `CREATE OR REPLACE MACRO t(d, c) AS (SELECT label FROM labels WHERE domain = d AND code = c)`,
    );
  });
  const filters: readonly (readonly [Filter, string])[] = [
    [{ months_after: ["6"] }, "TRUE"],
    [{ months_after: ["6"], program: ["P01", "P02"] }, "t('program', program_code) IN ('P01', 'P02')"],
    [{ months_after: ["6"], graduation_year: ["2023"] }, "t('graduation_year', graduation_year) = '2023'"],
  ];

  async function compare(
    results: readonly MeasureResult[],
    prefix: string,
    rows: Awaited<ReturnType<TestDatabase["rows"]>>,
  ) {
    const expected = new Map(rows.map((row) => [`${row["key"]} ${row["part"]}`, row]));
    let compared = 0;
    for (const one of results.filter(({ part: name }) => name.startsWith(prefix))) {
      const row = expected.get(`${one.group.program} ${one.part}`);
      if (one.value === null) {
        expect(Number(row?.["base"] ?? 0)).toBeLessThan(settings.minBase);
        continue;
      }
      expect(one.base).toBe(Number(row?.["base"]));
      expect(one.value).toBeCloseTo(Number(row?.["value"] ?? 0), 12);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(3);
  }
  const graduates = (condition: string) => `WITH g AS (
    SELECT t('program', program_code) AS key, t('employment.activity', activity) AS act, related, coalesce(weight, 1) AS w,
      t('employment.level_match', level_match) AS level, t('employment.contract', contract) AS contract, t('employment.sector', sector) AS sector
    FROM employment WHERE months_after = 6 AND ${condition})`;

  test.each(filters)("steps under %o", async (where, condition) => {
    const working = "act IN ('employed', 'self_employed')";
    const inRelated = `${working} AND related >= 4`;
    const onLevel = `${inRelated} AND level = 'match'`;
    const steps = {
      known: "act <> 'unknown'",
      placed: "act NOT IN ('unknown', 'seeking', 'not_seeking')",
      at_work: working,
      related: inRelated,
      level_match: onLevel,
      open_ended: `${onLevel} AND act = 'employed' AND contract = 'open_ended'`,
    };
    const rows = await database.rows(
      `${graduates(condition)} ${Object.entries(steps)
        .map(
          ([id, taken]) => `SELECT key, 'step:${id}' AS part, count(*) FILTER (WHERE w > 0) AS base,
            coalesce(sum(w) FILTER (WHERE ${taken}), 0) / sum(w) AS value FROM g GROUP BY key`,
        )
        .join(" UNION ALL ")}`,
    );
    await compare(ask(data, "employment.steps", { by: ["program"], where, settings }), "step:", rows);
  });

  test.each(filters)("sectors under %o", async (where, condition) => {
    const rows = await database.rows(`${graduates(condition)},
      s AS (SELECT * FROM g WHERE act IN ('employed', 'self_employed') AND sector IS NOT NULL),
      totals AS (SELECT key, count(*) FILTER (WHERE w > 0) AS base, sum(w) AS total FROM s GROUP BY key)
      SELECT key, 'sector:' || name AS part, any_value(base) AS base, coalesce(sum(w) FILTER (WHERE sector = name), 0) / any_value(total) AS value
      FROM s JOIN totals USING (key), (SELECT DISTINCT sector AS name FROM s) GROUP BY key, name`);
    const results = ask(data, "employment.sector", { by: ["program"], where, settings });
    await compare(results, "sector:", rows);
    for (const { group, value } of results.filter((one) => one.part === "stated" && one.value !== null)) {
      const own = results.filter(
        (one) => one.group.program === group.program && one.part.startsWith("sector:"),
      );
      expect(value).toBe(1);
      expect(own.reduce((sum, one) => sum + (one.value ?? Number.NaN), 0)).toBeCloseTo(1, 12);
    }
  });

  test("answers", async () => {
    const rows = await database.rows(`WITH
      r AS (SELECT t('program', program_code) AS key, employer_id, t('attribute', attribute) AS attribute, satisfaction AS s, coalesce(weight, 1) AS w
        FROM employer_ratings WHERE t('wave', wave) = '2024' AND satisfaction IS NOT NULL),
      points AS (SELECT unnest([1, 2, 3, 4, 5]) AS answer),
      own AS (SELECT key, attribute, employer_id, answer, coalesce(sum(w) FILTER (WHERE s = answer), 0) / sum(w) AS share
        FROM r, points WHERE employer_id IS NOT NULL GROUP BY ALL)
      SELECT key, 'answer:' || attribute || ':' || answer AS part, count(*) AS base, avg(share) AS value FROM own GROUP BY ALL`);
    const results = ask(data, "employer.answers", {
      by: ["program"],
      where: { wave: ["2024"] },
      settings,
    });
    await compare(results, "answer:", rows);
  });
});
