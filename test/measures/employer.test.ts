import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import { small, student } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";
import { ask, many, part } from "./asking.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

const wave = { school_code: "S1", wave: "2024", year: "2024", scale_min: 1, scale_max: 5, satisfied_from: 4 };
const rating = (
  id: string,
  employer: string,
  satisfaction: string | number,
  more: Record<string, string | number> = {},
) => ({
  school_code: "S1",
  rating_id: id,
  wave: "2024",
  attribute: "overall",
  employer_id: employer,
  program_code: "P01",
  satisfaction,
  ...more,
});

describe("employers", () => {
  test("each employer counts once; the share of ratings stands beside", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: [
        ...many(4, (i) => rating(`a${i}`, "A", 5)),
        rating("b1", "B", 2),
        rating("b2", "B", 4),
        rating("c1", "C", 3),
        rating("c2", "C", "z"),
        rating("d1", "D", "z"),
      ],
    });
    const results = ask(data, "employer.satisfied");
    expect(part(results, "")).toMatchObject({
      value: 0.5,
      n: 3,
      base: 3,
      eligible: 4,
      interval: "cluster_robust",
    });
    expect(part(results, "share_of_ratings")).toMatchObject({ n: 7, base: 7, eligible: 9 });
    expect(part(results, "share_of_ratings").value).toBeCloseTo(5 / 7, 12);
    expect(
      part(ask(data, "employer.satisfied", { settings: { ...small, minBase: 4 } }), "share_of_ratings")
        .status,
    ).toBe("too_few");
  });

  test("one rating an employer: Wilson", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: many(5, (i) => rating(`r${i}`, `E${i}`, i === 0 ? 1 : 5)),
    });
    expect(part(ask(data, "employer.satisfied"), "")).toMatchObject({
      value: 0.8,
      interval: "wilson",
      ...wilsonInterval(0.8, 5),
    });
  });

  test("all agree: Wilson by employers instead of no width at all", async () => {
    const data = await database.load({
      employer_surveys: [wave],
      employer_ratings: many(8, (i) => rating(`r${i}`, `E${i % 4}`, 5)),
    });
    const result = part(ask(data, "employer.satisfied"), "");
    expect(result).toMatchObject({ value: 1, interval: "wilson", upper: 1 });
    expect(result.lower).toBeCloseTo(wilsonInterval(1, 4).lower, 12);
  });

  test("a rating's weight counts within its employer, and an attribute's own scale before the wave's", async () => {
    const data = await database.load({
      employer_surveys: [
        wave,
        { ...wave, attribute: "technical", scale_min: 0, scale_max: 10, satisfied_from: 7 },
      ],
      employer_ratings: [
        rating("a1", "A", 5, { weight: 3 }),
        rating("a2", "A", 1, { weight: 1 }),
        rating("b1", "B", 1),
        rating("c1", "C", 5),
        ...["A", "B", "C"].map((employer, i) => rating(`t${i}`, employer, i * 5, { attribute: "technical" })),
      ],
    });
    expect(part(ask(data, "employer.satisfied"), "").value).toBeCloseTo((0.75 + 0 + 1) / 3, 12);
    const domain = ask(data, "employer.domain");
    expect(part(domain, "attribute:technical").value).toBeCloseTo(50, 12);
    expect(part(domain, "satisfied:technical").value).toBeCloseTo(1 / 3, 12);
    expect(domain.some((result) => result.part.includes("overall"))).toBe(false);
  });

  test("a wave without declared scale can't be called satisfied or not", async () => {
    const data = await database.load({ employer_ratings: many(4, (i) => rating(`r${i}`, `E${i}`, 5)) });
    expect(part(ask(data, "employer.satisfied"), "")).toMatchObject({
      status: "not_collected",
      value: null,
      eligible: 4,
    });
  });

  test("programs nobody rated are not collected; the group comes from the student where the rating names one", async () => {
    const data = await database.load({
      students: [
        student("a", { program_code: "P02", gender: "female" }),
        student("b", { program_code: "P03" }),
      ],
      employer_surveys: [wave],
      employer_ratings: many(3, (i) => rating(`r${i}`, `E${i}`, 5, { program_code: "", student_id: "a" })),
    });
    const byProgram = ask(data, "employer.satisfied", { by: ["program"] }).filter((one) => one.part === "");
    expect(byProgram.map(({ group, status }) => [group.program, status])).toEqual([
      ["P02", "ok"],
      ["P03", "not_collected"],
    ]);
    expect(part(ask(data, "employer.satisfied", { where: { gender: ["female"] } }), "").n).toBe(3);
  });

  test("response: the wave's own row for the school, the programs' rows for programs", async () => {
    const data = await database.load({
      students: [student("a")],
      employer_surveys: [
        { ...wave, contacted: 100, responded: 45, target_population: 300 },
        { ...wave, program_code: "P01", contacted: 40, responded: 10 },
        { ...wave, program_code: "P01", attribute: "technical", contacted: 40, responded: 10 },
      ],
    });
    expect(ask(data, "employer.response_rate")[0]).toMatchObject({
      value: 0.45,
      base: 100,
      eligible: 300,
      lower: null,
      interval: "none",
      status: "ok",
    });
    expect(ask(data, "employer.response_rate", { by: ["program", "wave"] })).toHaveLength(1);
    expect(ask(data, "employer.response_rate", { by: ["program", "wave"] })[0]).toMatchObject({
      value: 0.25,
      base: 40,
    });
  });
});
