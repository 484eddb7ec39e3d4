import { afterAll, beforeAll, expect, test } from "vitest";
import { momentsOf } from "../../src/stats/moments.ts";
import { RandomStream } from "../../src/stats/random.ts";
import { shrinkageModel, shrunkenMeans } from "../../src/stats/shrinkage.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { ask, many, part } from "./asking.ts";
import { indicators, score, small, student, terms } from "./smallSchool.ts";
import { TestDatabase, type Tables } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const by = (id: string, assessor: string, value: number, more = {}) =>
  score(id, "C1", value, { assessor_id: assessor, ...more });

const load = (ids: readonly string[], assessments: Tables["assessments"]) =>
  database.load({
    indicators,
    terms,
    students: ids.map((id) => student(id)),
    assessments: assessments ?? [],
  });

// M is 10 below K on a and b, 4 below on c; N is 6 above both others on d; L alone rates e.
const ids = ["a", "b", "c", "d", "e"];
const rated = [
  by("a", "K", 60),
  by("a", "M", 50),
  by("b", "K", 70),
  by("b", "M", 60),
  by("c", "K", 44),
  by("c", "M", 40),
  by("d", "K", 50),
  by("d", "M", 46),
  by("d", "N", 54),
  by("e", "L", 99),
];
// K: 10, 10, 4, 50 − (46 + 54)/2 = 0. M: −10, −10, −4, 46 − 52 = −6. N: 54 − 48 = 6.
const above = { K: [10, 10, 4, 0], M: [-10, -10, -4, -6], N: [6] };

test("each assessor against the others of the same students, shrunk", async () => {
  const results = ask(await load(ids, rated), "competence.assessor_severity");
  const groups = Object.values(above).map((values) => momentsOf(values));
  const [k, m] = shrunkenMeans(groups);
  expect(part(results, "assessor:K")).toMatchObject({ status: "ok", n: 4, eligible: 4, interval: "t" });
  expect(part(results, "assessor:K").value).toBeCloseTo(k?.value ?? Number.NaN, 10);
  expect(part(results, "assessor:M").value).toBeCloseTo(m?.value ?? Number.NaN, 10);
  expect(part(results, "assessor:M").value).toBeLessThan(0);
  expect(part(results, "assessor:M").value).toBeGreaterThan(-7.5);
  expect(part(results, "").value).toBeCloseTo(Math.sqrt(shrinkageModel(groups).between), 10);
});

test("few students are too few, and whom nobody else rated has nothing to be compared with", async () => {
  const results = ask(await load(ids, rated), "competence.assessor_severity");
  expect(part(results, "assessor:N")).toMatchObject({ status: "too_few", value: null, n: 1 });
  expect(part(results, "assessor:L")).toMatchObject({ status: "not_collected", value: null, eligible: 1 });
});

test("fewer assessors than the minimum base have no spread; no names at all were not collected", async () => {
  const few = ask(await load(ids, rated), "competence.assessor_severity", {
    settings: { ...small, minBase: 4 },
  });
  expect(part(few, "")).toMatchObject({ status: "too_few", value: null });
  const nameless = await load(ids, [score("a", "C1", 50)]);
  const results = ask(nameless, "competence.assessor_severity");
  expect(results.map((one) => [one.part, one.status])).toEqual([["", "not_collected"]]);
});

test("another term, another attempt and self-ratings are not the same thing rated", async () => {
  const elsewhere = [
    ...rated,
    by("a", "K", 0, { term_code: "T2" }),
    by("a", "M", 100, { attempt: 2 }),
    by("a", "S", 100, { assessor_kind: "self" }),
  ];
  const results = ask(await load(ids, elsewhere), "competence.assessor_severity");
  expect(part(results, "assessor:K").value).toBeCloseTo(
    shrunkenMeans(Object.values(above).map((values) => momentsOf(values)))[0]?.value ?? Number.NaN,
    10,
  );
  expect(results.some((one) => one.part === "assessor:S")).toBe(false);
});

test("those who are not named are somebody else to be compared with, without a figure", async () => {
  const results = ask(
    await load(
      ["a", "b", "c"],
      ["a", "b", "c"].flatMap((id, i) => [
        by(id, "K", 60 + i),
        score(id, "C1", 50, { assessor_kind: "enterprise" }),
        by(id, "M", 52),
        score(id, "C2", 52),
      ]),
    ),
    "competence.assessor_severity",
  );
  expect(results.map((one) => one.part)).toEqual(["", "assessor:K", "assessor:M"]);
});

test("planted severities are found: size, order and spread", async () => {
  const stream = new RandomStream(11);
  const planted = new Map(many(12, (i) => [`T${i + 10}`, 4 * stream.normal()]));
  const names = [...planted.keys()];
  const everyone = many(240, (i) => `s${i}`);
  const assessments = everyone.flatMap((id, i) => {
    const ability = 55 + 8 * stream.normal();
    return [0, 1, 2].map((turn) => {
      const name = names[(i * 5 + turn * 3 + Math.floor(i / 12)) % names.length] ?? "";
      return by(id, name, ability + (planted.get(name) ?? 0) + 3 * stream.normal());
    });
  });
  const results = ask(await load(everyone, assessments), "competence.assessor_severity", {
    settings: defaultSettings,
  });
  const mean = momentsOf(planted.values()).mean;
  for (const [name, size] of planted) {
    const one = part(results, `assessor:${name}`);
    // Against the others' mean: whoever is one of twelve is compared with eleven, so the distance is a little more than its own.
    expect(Math.abs((one.value ?? Number.NaN) - (size - mean)), name).toBeLessThan(3);
  }
  const spread = Math.sqrt(momentsOf(planted.values()).variance);
  expect(Math.abs((part(results, "").value ?? Number.NaN) / spread - 1)).toBeLessThan(0.5);
});
