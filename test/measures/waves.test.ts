import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rowsBehindSql } from "../../src/measures/rowsBehind.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { ask, many, part } from "./asking.ts";
import { small } from "./smallSchool.ts";
import { objects, TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const survey = (wave: string, year: string, more: Record<string, string | number> = {}) => ({
  school_code: "S1",
  wave,
  year,
  scale_min: 1,
  scale_max: 5,
  satisfied_from: 4,
  contacted: 20,
  responded: 10,
  ...more,
});
const rating = (
  wave: string,
  id: number,
  satisfaction: number,
  more: Record<string, string | number> = {},
) => ({
  school_code: "S1",
  rating_id: `${id}`,
  wave,
  attribute: "overall",
  employer_id: `E${id}`,
  program_code: "P01",
  satisfaction,
  ...more,
});

describe("waves of the employer survey", () => {
  const surveys = [survey("W21", "2021"), survey("W22", "2022"), survey("W24", "2024", { responded: 4 })];
  const ratings = [
    ...many(4, (i) => rating("W21", i, 1)),
    ...many(4, (i) => rating("W22", 10 + i, 5)),
    ...many(4, (i) => rating("W24", 20 + i, i < 2 ? 5 : 1)),
    ...many(4, (i) => rating("W21", 30 + i, 5, { program_code: "P02" })),
  ];

  test("a group's latest three years are pooled, and the result says which waves these are", async () => {
    const data = await database.load({ employer_surveys: surveys, employer_ratings: ratings });
    const results = ask(data, "employer.satisfied", { by: ["program"] }).filter((one) => one.part === "");
    expect(results.map(({ group, value, n, waves }) => [group.program, value, n, waves])).toEqual([
      ["P01", 0.75, 8, ["W22", "W24"]],
      ["P02", 1, 4, ["W21"]],
    ]);
    expect(part(ask(data, "employer.response_rate"), "")).toMatchObject({
      value: 14 / 40,
      base: 40,
      waves: ["W22", "W24"],
    });
    const sql = rowsBehindSql(
      data,
      { measure: "employer.satisfied", by: ["program"], where: {}, settings: small },
      { program: "P01" },
      "",
    );
    const behind = objects(await database.engine.query(sql));
    expect(behind.map((row) => row["wave"])).toEqual([...many(4, () => "W22"), ...many(4, () => "W24")]);
  });

  test("waves that the request names pool whatever their years; by wave each stands alone", async () => {
    const data = await database.load({ employer_surveys: surveys, employer_ratings: ratings });
    const asked = ask(data, "employer.satisfied", {
      where: { program: ["P01"], wave: ["W21", "W24"] },
    });
    expect(part(asked, "")).toMatchObject({ value: 0.25, n: 8, waves: ["W21", "W24"] });
    const each = ask(data, "employer.satisfied", { by: ["wave"], where: { program: ["P01"] } });
    expect(
      each.filter((one) => one.part === "").map((one) => [one.group.wave, one.value, one.waves]),
    ).toEqual([
      ["W21", 0, undefined],
      ["W22", 1, undefined],
      ["W24", 0.5, undefined],
    ]);
  });

  test("ratings that name no employer are employers of their own, also under one number in two waves", async () => {
    const data = await database.load({
      employer_surveys: [survey("W22", "2022"), survey("W23", "2023")],
      employer_ratings: ["W22", "W23"].flatMap((wave) =>
        many(3, (i) => rating(wave, i, wave === "W22" ? 5 : 1, { employer_id: "" })),
      ),
    });
    expect(part(ask(data, "employer.satisfied"), "")).toMatchObject({
      value: 0.5,
      n: 6,
      interval: "wilson",
      ...wilsonInterval(0.5, 6),
    });
  });
});

describe("weights and answers", () => {
  test("weighted single ratings: the share of ratings has Wilson's interval on Kish's size", async () => {
    const weights = [2, 1, 1, 0.5];
    const data = await database.load({
      employer_surveys: [survey("W22", "2022")],
      employer_ratings: weights.map((weight, i) => rating("W22", i, i < 2 ? 5 : 1, { weight })),
    });
    const results = ask(data, "employer.satisfied");
    expect(part(results, "")).toMatchObject({ value: 0.5, ...wilsonInterval(0.5, 4) });
    const { value, lower, upper, interval, n } = part(results, "share_of_ratings");
    const kish = 4.5 ** 2 / (4 + 1 + 1 + 0.25);
    const expected = wilsonInterval(3 / 4.5, kish);
    expect({ n, interval }).toEqual({ n: 4, interval: "wilson" });
    expect(value).toBeCloseTo(3 / 4.5, 12);
    expect(lower).toBeCloseTo(expected.lower, 12);
    expect(upper).toBeCloseTo(expected.upper, 12);
  });

  test("a survey that counts more answers than contacts has no response rate", async () => {
    const data = await database.load({
      employer_surveys: [
        survey("W22", "2022", { contacted: 10, responded: 12 }),
        survey("W23", "2023", { contacted: 10, responded: 6 }),
      ],
    });
    const byWave = ask(data, "employer.response_rate", { by: ["wave"] });
    expect(byWave.map(({ status, value }) => [status, value])).toEqual([
      ["not_collected", null],
      ["ok", 0.6],
    ]);
  });

  test("by program, a survey that is not divided by program stands for none of them", async () => {
    const data = await database.load({
      employer_surveys: [
        survey("W22", "2022"),
        survey("W23", "2023"),
        survey("W23", "2023", { program_code: "P01", contacted: 8, responded: 2 }),
      ],
    });
    const results = ask(data, "employer.response_rate", { by: ["program"] });
    expect(results.map(({ group, value, base, waves }) => [group.program, value, base, waves])).toEqual([
      ["P01", 0.25, 8, ["W23"]],
      ["", 0.5, 20, ["W22"]],
    ]);
  });
});
