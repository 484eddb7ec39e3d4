import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clusterRobustMean } from "../../src/stats/clusterRobust.ts";
import { meanInterval } from "../../src/stats/meanInterval.ts";
import { momentsOf } from "../../src/stats/moments.ts";
import { missingNeeds } from "../../src/measures/needs.ts";
import { ask, part } from "./asking.ts";
import { student, terms } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.open();
});
afterAll(() => database.close());

type Answer = number | string;
const placement = (id: number, employer: string, school: Answer, own: Answer, term = "T2") => ({
  school_code: "S1",
  placement_id: `PL${id}`,
  student_id: id % 2 === 0 ? "a" : "b",
  employer_id: employer,
  term_code: term,
  guidance_by_school: school,
  guidance_by_student: own,
});

const load = (placements: readonly ReturnType<typeof placement>[]) =>
  database.load({
    terms,
    students: [student("a"), student("b", { program_code: "P02" })],
    placements,
    employers: ["E1", "E2", "E3"].map((employer_id) => ({ school_code: "S1", employer_id })),
  });

// By school: E1 5, 3 (100, 50: mean 75); E2 4 (75); E3 1 (0). By student: E1 3 (50); E2 2 (25); E3 3 (50).
const four = [
  placement(1, "E1", 5, 3),
  placement(2, "E1", 3, "x"),
  placement(3, "E2", 4, 2),
  placement(4, "E3", 1, 3, "T3"),
];

describe("four placements at three enterprises by hand", () => {
  test("each enterprise counts once", async () => {
    const results = ask(await load(four), "employer.guidance");
    const bySchool = part(results, "by_school");
    expect(bySchool).toMatchObject({ status: "ok", n: 4, eligible: 4, base: 4, interval: "cluster_robust" });
    expect(bySchool.value).toBeCloseTo(50, 10);
    const robust = clusterRobustMean([100, 50, 75, 0], [0, 0, 1, 2], [0.5, 0.5, 1, 1]);
    expect(bySchool.lower).toBeCloseTo(Math.max(0, robust.lower), 8);
    expect(part(results, "by_student").value).toBeCloseTo(125 / 3, 10);
    expect(part(results, "by_student")).toMatchObject({ n: 3, eligible: 4 });
  });

  test("both together and the difference, of placements with both answers", async () => {
    const results = ask(await load(four), "employer.guidance");
    expect(part(results, "").value).toBeCloseTo((75 + 50 + 25) / 3, 10);
    const difference = part(results, "difference");
    expect(difference.value).toBeCloseTo((50 + 50 - 50) / 3, 10);
    expect(difference).toMatchObject({ n: 3, base: 3 });
    const { lower } = meanInterval(momentsOf([50, 50, -50]));
    expect(difference.lower).toBeCloseTo(Math.max(-100, lower), 8);
  });

  test("by term and by program of the student", async () => {
    const data = await load(four);
    const settings = {
      minBase: 1,
      attemptRule: "first",
      assessorKinds: ["school"],
      fullTimeHours: 35,
    } as const;
    const of = (by: "term" | "program") =>
      ask(data, "employer.guidance", { by: [by], settings })
        .filter((one) => one.part === "by_school")
        .map(({ group, value }) => [group[by], value]);
    expect(of("term")).toEqual([
      ["T2", 75],
      ["T3", 0],
    ]);
    expect(of("program")).toEqual([
      ["P01", 25],
      ["P02", 87.5],
    ]);
  });

  test("by employer its placements are the cases", async () => {
    const data = await load([...four, placement(5, "E1", 4, 4)]);
    const results = ask(data, "employer.guidance", { by: ["employer"] }).filter(
      (one) => one.part === "by_school",
    );
    expect(results.map(({ group, status, value, n }) => [group.employer, status, value, n])).toEqual([
      ["E1", "ok", 75, 3],
      ["E2", "too_few", null, 1],
      ["E3", "too_few", null, 1],
    ]);
    const { upper } = meanInterval(momentsOf([100, 50, 75]));
    expect(results[0]).toMatchObject({ interval: "t" });
    expect(results[0]?.upper).toBeCloseTo(Math.min(100, upper), 8);
  });
});

describe("reasons", () => {
  test("fewer enterprises than the minimum base are too few, however many placements they have", async () => {
    const results = ask(
      await load([1, 2, 3, 4, 5].map((id) => placement(id, id < 4 ? "E1" : "E2", 4, 4))),
      "employer.guidance",
    );
    expect(part(results, "by_school")).toMatchObject({ status: "too_few", value: null, n: 5 });
  });

  test("no answers are not collected, suppressed ones suppressed, none asked for not applicable", async () => {
    const answers = (school: Answer) =>
      ["E1", "E2", "E3"].map((employer, i) => placement(i, employer, school, 4));
    const status = async (school: Answer) =>
      part(ask(await load(answers(school)), "employer.guidance"), "by_school").status;
    expect(await status("")).toBe("not_collected");
    expect(await status("x")).toBe("not_collected");
    expect(await status("z")).toBe("not_applicable");
    expect(await status("c")).toBe("suppressed_at_source");
  });

  test("without placements it says which table is missing", async () => {
    const data = await database.load({ terms, students: [student("a")] });
    expect(part(ask(data, "employer.guidance"), "").status).toBe("not_collected");
    expect(missingNeeds(data, "employer.guidance")).toEqual([{ table: "placements" }]);
  });
});
