import { describe, expect, it } from "vitest";
import { planted } from "../../data-samples/demo/generator/truths.ts";
import { demoRecords, mean } from "./demoFolder.ts";

const students = demoRecords("students.csv");

describe("truths that no measure of this version sees, in the committed rows", () => {
  it("students at the planted site are rated lower in attitude, whatever their program, and at no other site", () => {
    const employerOf = new Map(
      demoRecords("placements.csv").map((row) => [row["placement_id"] ?? "", row["employer_id"] ?? ""]),
    );
    const programOf = new Map(students.map((row) => [row["学号"] ?? "", row["专业代码"] ?? ""]));
    // The three attitudinal indicators that enterprises rate upwards: responsibility 1-7, craftsmanship 1-7, service attitude 1-5.
    const ranges: Readonly<Record<string, number>> = { K11: 6, K13: 6, K15: 4 };
    const pointsAt = new Map<string, { employer: string; program: string; points: number }[]>();
    for (const term of ["2021-2022-2", "2022-2023-2", "2023-2024-2", "2024-2025-2"]) {
      for (const row of demoRecords(`assessments-${term}.csv`)) {
        const employer = employerOf.get(row["placement_id"] ?? row["实习编号"] ?? "");
        const range = ranges[row["indicator_code"] ?? row["指标代码"] ?? ""];
        const score = row["score"] ?? row["成绩"] ?? "";
        if (employer === undefined || range === undefined || !/^[\d.]+$/.test(score)) continue;
        const program = programOf.get(row["student_id"] ?? row["学号"] ?? "") ?? "";
        const list = pointsAt.get(program) ?? [];
        list.push({ employer, program, points: (100 * (Number(score) - 1)) / range });
        pointsAt.set(program, list);
      }
    }
    const deviations = new Map<string, number[]>();
    for (const list of pointsAt.values()) {
      const others = mean(
        list.filter((one) => one.employer !== planted.site.employer).map((one) => one.points),
      );
      for (const one of list)
        deviations.set(one.employer, [...(deviations.get(one.employer) ?? []), one.points - others]);
    }
    const site = deviations.get(planted.site.employer) ?? [];
    expect(site.length).toBeGreaterThan(100);
    expect(Math.abs(mean(site) - planted.site.points)).toBeLessThan(3);
    for (const [employer, list] of deviations) {
      if (employer !== planted.site.employer && list.length >= 30)
        expect(Math.abs(mean(list)), employer).toBeLessThan(8);
    }
  });

  it("nine students entered the planted program in each year, and more than twenty every other", () => {
    const sizes = new Map<string, number>();
    for (const row of students) {
      const cell = `${row["专业代码"]}|${row["年级"]}`;
      sizes.set(cell, (sizes.get(cell) ?? 0) + 1);
    }
    expect(sizes.size).toBe(72);
    for (const [cell, size] of sizes) {
      if (cell.startsWith(planted.nine.program)) expect(size).toBe(planted.nine.entrants);
      else expect(size).toBeGreaterThan(20);
    }
  });

  it("those who left scored lower in their first term than those who stayed", () => {
    const status = new Map(students.map((row) => [row["学号"] ?? "", row["学籍状态"] ?? ""]));
    const first = demoRecords("assessments-2019-2020-1.csv").map((row) => ({
      left: status.get(row["学号"] ?? "") === "退学",
      score: Number(row["专业知识"]),
    }));
    const scores = (left: boolean): readonly number[] =>
      first.filter((one) => one.left === left && Number.isFinite(one.score)).map((one) => one.score);
    expect(scores(true).length).toBeGreaterThan(20);
    expect(mean(scores(true))).toBeLessThan(mean(scores(false)) - 4);
  });

  it("women and men entered alike", () => {
    const intake = (gender: string): readonly number[] =>
      students.filter((row) => row["性别"] === gender).map((row) => Number(row["入学成绩"]));
    expect(Math.abs(mean(intake("女")) - mean(intake("男")))).toBeLessThan(6);
  });
});
