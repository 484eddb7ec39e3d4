import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../../src/measures/evaluate.ts";
import { measuresAhead } from "../../src/measures/measuresAhead.ts";
import { occasionOf } from "../../src/measures/occasion.ts";
import { profilesAhead, profilesOf } from "../../src/measures/profiles.ts";
import { indicators, scoresOf, small, student, terms, threeStudents } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";
import { ask, part } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

describe("occasion", () => {
  const load = () =>
    database.load({
      indicators,
      terms,
      students: [student("a"), student("b", { cohort: "2022" })],
      assessments: [
        ...scoresOf("a", [10, 10, 10, 5]),
        ...scoresOf("a", [90, 90, 90, 1], { stage: "internship", term_code: "T3" }),
        ...scoresOf("b", [50, 50, 50, 3], { term_code: "T3" }),
        ...scoresOf("b", [70, 70, 70, 2], { stage: "comprehensive", term_code: "T3" }),
      ],
    });
  const settings = { ...small, minBase: 1 };

  test("the default is the latest stage that every cohort shown has reached", async () => {
    const data = await load();
    expect(occasionOf(data, {})).toMatchObject({ stages: ["comprehensive"], chosen: "default" });
    expect(occasionOf(data, { cohort: ["2021"] })).toMatchObject({ stages: ["internship"] });
    expect(occasionOf(data, { stage: ["foundational"] })).toMatchObject({
      stages: ["foundational"],
      chosen: "filter",
    });
    const byCohort = ask(data, "competence.level", { by: ["cohort"], settings });
    const whole = byCohort.filter((result) => result.part === "");
    // 2021 has come further and was never assessed at the comprehensive stage.
    expect(whole.map(({ group, status }) => [group.cohort, status])).toEqual([
      ["2021", "not_collected"],
      ["2022", "ok"],
    ]);
  });

  const where = { cohort: ["2021"] };

  test("whoever asks for means that are being made ahead gets them whole, however far they have come", async () => {
    const loaded = await load();
    const occasion = occasionOf(loaded, where);
    const expected = profilesOf(loaded, occasion, settings);
    // Of a copy nothing is remembered.
    const steps = [...profilesAhead({ ...loaded }, occasion, settings)].length;
    expect(steps).toBeGreaterThan(2);
    for (let taken = 0; taken <= steps; taken += 1) {
      const data = { ...loaded };
      const making = profilesAhead(data, occasion, settings);
      for (let step = 0; step < taken; step += 1) expect(making.next().done).toBe(false);
      const asked = profilesOf(data, occasion, settings);
      expect(asked).toEqual(expected);
      // The way ahead ends with what was made meanwhile.
      expect(making.next()).toEqual({ done: true, value: asked });
      expect(profilesOf(data, occasion, settings)).toBe(asked);
    }
  });

  test("what was made ahead changes no result, and leaves nothing to be made", async () => {
    const plain = await load();
    const prepared = { ...plain };
    const measures = ["competence.balance", "competence.level"] as const;
    const ahead = { measures, by: ["program"], along: "cohort", settings } as const;
    expect([...measuresAhead(prepared, ahead)].length).toBeGreaterThan(measures.length);
    for (const measure of measures) {
      const request = { measure, by: ["program"], where, settings } as const;
      expect(evaluate(prepared, request)).toEqual(evaluate(plain, request));
    }
    expect([...profilesAhead(prepared, occasionOf(prepared, where), settings)]).toEqual([]);
  });

  test("a later stage is not reached yet", async () => {
    const results = ask(await load(), "competence.level", { by: ["cohort", "stage"], settings });
    const whole = results.filter((result) => result.part === "");
    expect(whole.map(({ group, status, value }) => [group.cohort, group.stage, status, value])).toEqual([
      ["2021", "foundational", "ok", 7.5],
      ["2021", "comprehensive", "not_collected", null],
      ["2021", "internship", "ok", 92.5],
      ["2022", "foundational", "ok", 50],
      ["2022", "comprehensive", "ok", 71.25],
      ["2022", "internship", "not_reached", null],
    ]);
  });

  test("without stages it is terms since entry, by the entry term or the cohort's year", async () => {
    const data = await database.load({
      indicators,
      terms,
      students: [
        student("a"),
        student("b", { cohort: "2021", entry_term: "T2" }),
        student("c", { cohort: "2022" }),
      ],
      assessments: ["T1", "T2", "T3"].flatMap((term_code, index) =>
        ["a", "b", "c"].flatMap((id) =>
          scoresOf(id, [index * 10, index * 10, index * 10, 5], { term_code, stage: "" }),
        ),
      ),
    });
    // Cohort 2022 entered in T3 and has come 0 terms; 2021 has come 2. At 0 terms: a in T1, b in T2, c in T3.
    expect(occasionOf(data, {})).toMatchObject({
      stages: null,
      terms: null,
      termsSinceEntry: 0,
      chosen: "default",
    });
    const byCohort = ask(data, "competence.level", { by: ["cohort"], settings });
    expect(byCohort.filter((one) => one.part === "dim:cognitive").map(({ value }) => value)).toEqual([5, 20]);
  });

  test("one term of several cohorts, as a school's first file holds it, is not compared at a term that nobody loaded", async () => {
    const data = await database.load({
      indicators,
      terms,
      students: [student("a"), student("c", { cohort: "2022" })],
      assessments: ["a", "c"].flatMap((id) => scoresOf(id, [10, 20, 30, 5], { term_code: "T3", stage: "" })),
    });
    expect(occasionOf(data, {})).toMatchObject({
      stages: null,
      terms: null,
      termsSinceEntry: null,
      chosen: "all",
    });
    expect(
      ask(data, "competence.level", { by: ["cohort"], settings }).filter((one) => one.part === ""),
    ).toMatchObject([
      { n: 1, eligible: 1 },
      { n: 1, eligible: 1 },
    ]);
  });

  test("where neither can be known, all terms together", async () => {
    const data = await database.load({
      ...threeStudents,
      terms: [],
      assessments: scoresOf("a", [1, 2, 3, 4], { stage: "", term_code: "some" }),
    });
    expect(occasionOf(data, {})).toMatchObject({
      stages: null,
      terms: null,
      termsSinceEntry: null,
      chosen: "all",
    });
    expect(part(ask(data, "competence.level", { settings }), "").n).toBe(1);
  });
});
