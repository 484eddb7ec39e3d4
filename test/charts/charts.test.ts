import { describe, expect, it } from "vitest";
import { fullCells, sortedRows } from "../../src/charts/lensMatrix/matrixData.ts";
import { inOrder } from "../../src/charts/rows/rowOrder.ts";
import { createScale, scaleOver } from "../../src/charts/scale.ts";
import { nextPlace } from "../../src/charts/useMarkWalk.ts";
import { lensMatrixSamples } from "../gallery/samples/lensMatrix.ts";
import { absent, shown } from "../gallery/samples/results.ts";

describe("scales", () => {
  it("shares start at 0 and end at 1, or at a round share where all are small", () => {
    expect(scaleOver([0.4, 0.93], "share").domain).toEqual([0, 1]);
    expect(scaleOver([0.04, 0.21], "share").domain).toEqual([0, 0.3]);
    expect(scaleOver([], "share").domain).toEqual([0, 1]);
  });

  it("points hold all values and limits, never below 0 of the scale", () => {
    const { domain } = scaleOver([0.9, 23.6, null], "points");
    expect(domain[0]).toBe(0);
    expect(domain[1]).toBeGreaterThanOrEqual(23.6);
    expect(scaleOver([62, 71, 138.4], "points").domain[1], "limits of few cases beyond the last point").toBe(
      100,
    );
    expect(scaleOver([-11.8, 4], "point_difference").domain[0]).toBeLessThanOrEqual(-11.8);
  });

  it("values beyond the ends stay at the ends", () => {
    const scale = createScale(0, 100);
    expect([scale.at(-5), scale.at(25), scale.at(120)]).toEqual([0, 25, 100]);
  });
});

describe("walking marks", () => {
  const grid = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
  const at = (row: number, column: number) => {
    const place = grid.find((candidate) => candidate.row === row && candidate.column === column);
    if (place === undefined) throw new Error("no such place");
    return place;
  };

  it("goes along rows and columns and stops at the edges", () => {
    expect(nextPlace(grid, at(1, 1), [0, 1])).toEqual({ row: 1, column: 2 });
    expect(nextPlace(grid, at(1, 1), [-1, 0])).toEqual({ row: 0, column: 1 });
    expect(nextPlace(grid, at(0, 0), [0, -1])).toBeUndefined();
    expect(nextPlace(grid, at(2, 2), [1, 0])).toBeUndefined();
  });

  it("finds the nearest column where rows differ in length", () => {
    const ragged = [
      { row: 0, column: 5 },
      { row: 1, column: 0 },
      { row: 1, column: 4 },
    ];
    expect(nextPlace(ragged, { row: 0, column: 5 }, [1, 0])).toEqual({ row: 1, column: 4 });
  });

  it("takes either pair of arrows where there is one row or one column", () => {
    const column = [0, 1, 2].map((row) => ({ row, column: 0 }));
    const line = [0, 1, 2].map((place) => ({ row: 0, column: place }));
    expect(nextPlace(column, { row: 0, column: 0 }, [0, 1])).toEqual({ row: 1, column: 0 });
    expect(nextPlace(line, { row: 0, column: 1 }, [-1, 0])).toEqual({ row: 0, column: 0 });
  });
});

describe("order", () => {
  const results = [3, 9, 5].map((value, index) =>
    shown({ measure: "competence.level", group: { program: `P${String(index)}` }, value, half: 1 }),
  );
  const [first] = results;
  if (first === undefined) throw new Error("no results");
  const withAbsent = [absent("too_few", { ...first, group: { program: "PX" } }, 4), ...results];

  it("rows without a value come last, in either direction", () => {
    const codes = (order: "given" | "value" | "value_up") =>
      inOrder(withAbsent, order, (result) => result).map((result) => result.group.program);
    expect(codes("value")).toEqual(["P1", "P2", "P0", "PX"]);
    expect(codes("value_up")).toEqual(["P0", "P2", "P1", "PX"]);
    expect(codes("given")).toEqual(["PX", "P0", "P1", "P2"]);
  });

  it("the matrix counts the cells in which every lens has a value", () => {
    const data = lensMatrixSamples.normal;
    const all = data.rows.length * data.columns.length;
    const counted = fullCells(data);
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(all);
    const [lens] = data.lenses;
    if (lens === undefined) throw new Error("no lens");
    const own = new Set(
      lens.results
        .filter(({ value }) => value !== null)
        .map(
          (one) =>
            `${one.group[data.rowGrouping] ?? ""}/${lens.columnOf?.(one) ?? one.group[data.columnGrouping] ?? ""}`,
        ),
    );
    expect(fullCells({ ...data, lenses: [lens] })).toBe(own.size);
    expect(fullCells({ ...data, lenses: [{ ...lens, results: [] }, lens] })).toBe(0);
  });

  it("the matrix sorts by the newest column that has a value", () => {
    const data = lensMatrixSamples.normal;
    const sorted = sortedRows(data, "imbalance");
    expect(sorted.at(-1)).toBe("P12");
    const value = (row: string) =>
      data.sorts?.[0]?.results.find(
        (result) => result.group.program === row && result.group.cohort === "2023",
      )?.value ?? -Infinity;
    const values = sorted.map(value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const placed = data.lenses[2]?.results.filter((result) => result.group.cohort === "2022") ?? [];
    const best = placed.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]?.group.program;
    expect(sortedRows(data, "employment")[0]).toBe(best);
    expect(sortedRows(data, "given")).toEqual(data.rows);
  });
});
