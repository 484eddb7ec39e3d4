import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quadrantsOf } from "../../src/measures/importanceGap.ts";
import { agrestiCoull } from "../../src/stats/agrestiCoull.ts";
import { ask, many, part } from "./asking.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Cells = Record<string, string | number>;
const wave = { school_code: "S1", wave: "2024", year: "2024", scale_min: 1, scale_max: 5, satisfied_from: 4 };
const rating = (
  id: string,
  employer: string,
  attribute: string,
  satisfaction: string | number,
  more: Cells = {},
) => ({
  school_code: "S1",
  rating_id: id,
  wave: "2024",
  attribute,
  employer_id: employer,
  program_code: "P01",
  satisfaction,
  ...more,
});

describe("hire again", () => {
  // A 2 of 3, B 1 of 1, C 0 of 2, D 2 of 2; E not asked to answer.
  const ratings = [
    rating("a1", "A", "hire_again", 5),
    rating("a2", "A", "hire_again", 4),
    rating("a3", "A", "hire_again", 3),
    rating("b1", "B", "hire_again", 4),
    rating("c1", "C", "hire_again", 2),
    rating("c2", "C", "hire_again", 1),
    rating("d1", "D", "hire_again", 5, { cohort: "2021" }),
    rating("d2", "D", "hire_again", 5, { cohort: "2021" }),
    rating("e1", "E", "hire_again", "z"),
    rating("a1", "A", "overall", 1),
  ];

  test("employers' shares averaged; ratings in QILT's manner, corrected for four of twenty employers", async () => {
    const data = await database.load({
      employer_surveys: [{ ...wave, target_population: 20, contacted: 12, responded: 5 }],
      employer_ratings: ratings,
    });
    const results = ask(data, "employer.hire_again");
    const whole = part(results, "");
    expect(whole).toMatchObject({ n: 4, base: 4, eligible: 5, interval: "cluster_robust", waves: ["2024"] });
    expect(whole.value).toBeCloseTo((2 / 3 + 1 + 0 + 1) / 4, 12);
    const ofRatings = part(results, "share_of_ratings");
    expect(ofRatings).toMatchObject({
      value: 5 / 8,
      n: 8,
      base: 8,
      eligible: 9,
      interval: "agresti_coull",
      waves: ["2024"],
    });
    // ñ = 8 + 1.645², p̃ = (5 + 1.645²/2)/ñ, 4 of 20 employers: 8 of 40 ratings.
    const size = 8 + 1.645 ** 2;
    const centre = (5 + 1.645 ** 2 / 2) / size;
    const half = 1.645 * Math.sqrt((centre * (1 - centre)) / size) * Math.sqrt((40 - 8) / 39);
    expect(ofRatings.lower).toBeCloseTo(centre - half, 12);
    expect(ofRatings.upper).toBeCloseTo(centre + half, 12);
  });

  test("by program the program's own population; none by cohort, and none where it isn't declared or smaller than the answers", async () => {
    const data = await database.load({
      employer_surveys: [{ ...wave, program_code: "P01", target_population: 10 }],
      employer_ratings: ratings,
    });
    const corrected = agrestiCoull(5, 8, { population: 20 });
    const plain = agrestiCoull(5, 8);
    expect(corrected.lower).toBeGreaterThan(plain.lower);
    const by = (grouping: "program" | "cohort") =>
      ask(data, "employer.hire_again", { by: [grouping] }).find(
        (one) => one.part === "share_of_ratings" && one.n > 2,
      );
    expect(by("program")).toMatchObject({ lower: corrected.lower, upper: corrected.upper });
    const ofOthers = agrestiCoull(3, 6);
    expect(by("cohort")).toMatchObject({ n: 6, lower: ofOthers.lower, upper: ofOthers.upper });
    for (const population of ["", 3]) {
      const undeclared = await database.load({
        employer_surveys: [{ ...wave, target_population: population }],
        employer_ratings: ratings,
      });
      expect(part(ask(undeclared, "employer.hire_again"), "share_of_ratings")).toMatchObject({
        lower: plain.lower,
        upper: plain.upper,
      });
    }
  });

  test("not asked: not collected; said not to apply: not applicable", async () => {
    const overall = await database.load({
      employer_surveys: [wave],
      employer_ratings: many(4, (i) => rating(`r${i}`, `E${i}`, "overall", 5)),
    });
    expect(ask(overall, "employer.hire_again").map(({ status }) => status)).toEqual([
      "not_collected",
      "not_collected",
    ]);
    const apart = await database.load({
      employer_surveys: [wave],
      employer_ratings: many(4, (i) => rating(`r${i}`, `E${i}`, "hire_again", "z")),
    });
    expect(ask(apart, "employer.hire_again").map(({ status }) => status)).toEqual([
      "not_applicable",
      "not_applicable",
    ]);
  });
});

describe("importance and performance", () => {
  const pair = (
    employer: string,
    attribute: string,
    importance: string | number,
    satisfaction: string | number,
  ) => rating(`${employer}-${attribute}`, employer, attribute, satisfaction, { importance });
  const ratings = [
    // technical: importance 100, 75, 100; performance 50, 25, 75; D says no importance.
    pair("A", "technical", 5, 3),
    pair("B", "technical", 4, 2),
    pair("C", "technical", 5, 4),
    pair("D", "technical", "", 5),
    // adaptive: importance 75, 75, 75; performance 100, 100, 75.
    pair("A", "adaptive", 4, 5),
    pair("B", "adaptive", 4, 5),
    pair("C", "adaptive", 4, 4),
    // foundation: importance 25, 0, 50; performance 75, 75, 75.
    pair("A", "foundation", 2, 4),
    pair("B", "foundation", 1, 4),
    pair("C", "foundation", 3, 4),
    pair("A", "overall", 1, 1),
  ];

  test("by ability, of those who said both; the gap is paired by rating", async () => {
    const data = await database.load({ employer_surveys: [wave], employer_ratings: ratings });
    const results = ask(data, "employer.importance_gap");
    const value = (name: string) => part(results, name).value;
    expect(value("importance:technical")).toBeCloseTo(275 / 3, 12);
    expect(value("performance:technical")).toBeCloseTo(50, 12);
    expect(value("gap:technical")).toBeCloseTo(125 / 3, 12);
    expect(value("gap:adaptive")).toBeCloseTo(-50 / 3, 12);
    expect(value("gap:foundation")).toBeCloseTo(-50, 12);
    expect(part(results, "gap:technical")).toMatchObject({
      n: 3,
      base: 3,
      eligible: 4,
      interval: "cluster_robust",
    });
    // Gaps 50, 50, 25: t with 2 degrees of freedom.
    const gap = part(results, "gap:technical");
    const half = (4.302652729749464 * Math.sqrt(208.33333333333334)) / Math.sqrt(3);
    expect(gap.upper).toBeCloseTo(125 / 3 + half, 9);
    expect(results.some((one) => one.part.includes("overall"))).toBe(false);
    expect(results.map((one) => one.part).slice(0, 3)).toEqual([
      "importance:foundation",
      "performance:foundation",
      "gap:foundation",
    ]);
  });

  test("the two rules for the lines put abilities into different quadrants", async () => {
    const data = await database.load({ employer_surveys: [wave], employer_ratings: ratings });
    const results = ask(data, "employer.importance_gap");
    const means = quadrantsOf(results, "grand_means");
    expect(means?.crosshair.importance).toBeCloseTo((25 + 75 + 275 / 3) / 3, 12);
    expect(means?.crosshair.performance).toBeCloseTo((75 + 275 / 3 + 50) / 3, 12);
    expect(means?.abilities.map(({ attribute, quadrant }) => [attribute, quadrant])).toEqual([
      ["foundation", "possible_overkill"],
      ["adaptive", "keep_up"],
      ["technical", "concentrate_here"],
    ]);
    const midpoint = quadrantsOf(results, "scale_midpoint");
    expect(midpoint).toMatchObject({
      rule: "scale_midpoint",
      crosshair: { importance: 50, performance: 50 },
    });
    expect(midpoint?.abilities.map(({ quadrant }) => quadrant)).toEqual([
      "possible_overkill",
      "keep_up",
      "keep_up",
    ]);
    expect(quadrantsOf([{ part: "importance:technical", value: null }], "grand_means")).toBeNull();
    const alone = results.filter(({ part: id }) => id.endsWith(":technical"));
    expect(quadrantsOf(alone, "grand_means"), "one ability is its own mean").toBeNull();
    expect(quadrantsOf(alone, "scale_midpoint")?.abilities).toHaveLength(1);
  });

  test("importance that nobody was asked for is not collected, one off the scale is no answer", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: [
        ...many(4, (i) => rating(`r${i}`, `E${i}`, "technical", 5, { importance: "" })),
        ...many(4, (i) => rating(`s${i}`, `E${i}`, "adaptive", 5, { importance: 9 })),
        ...many(4, (i) => rating(`t${i}`, `E${i}`, "foundation", 5, { importance: "z" })),
      ],
    });
    const results = ask(data, "employer.importance_gap");
    expect(part(results, "gap:technical")).toMatchObject({
      status: "not_collected",
      value: null,
      eligible: 4,
    });
    expect(part(results, "importance:adaptive").status).toBe("not_collected");
    expect(part(results, "gap:foundation").status).toBe("not_applicable");
    expect(quadrantsOf(results, "grand_means")).toBeNull();
  });
});

describe("nominations", () => {
  test("contacts given ÷ graduates asked, over the pooled waves; a contradicting record is left out", async () => {
    const data = await database.load({
      employer_surveys: [
        { ...wave, program_code: "P01", graduates_asked: 40, contacts_given: 10 },
        { ...wave, program_code: "P02", graduates_asked: 20, contacts_given: 20 },
        { ...wave, wave: "2023", year: "2023", graduates_asked: 10, contacts_given: 12 },
        { ...wave, wave: "2019", year: "2019", graduates_asked: 90, contacts_given: 90 },
      ],
    });
    expect(ask(data, "employer.nomination_rate")).toMatchObject([
      {
        part: "",
        value: 0.5,
        n: 60,
        base: 60,
        eligible: 60,
        interval: "none",
        lower: null,
        waves: ["2023", "2024"],
      },
    ]);
    const byProgram = ask(data, "employer.nomination_rate", { by: ["program"], where: { wave: ["2024"] } });
    expect(byProgram.map(({ group, value }) => [group.program, value])).toEqual([
      ["P01", 0.25],
      ["P02", 1],
    ]);
    expect(
      ask(data, "employer.nomination_rate", { by: ["wave"], where: { wave: ["2023"] } })[0],
    ).toMatchObject({ status: "not_collected", value: null });
  });
});
