import { expect, test } from "vitest";
import { doRepeat, groupLines, groupRows } from "../../src/ui/groupRows.ts";

interface Row {
  readonly id: number;
  readonly program: string | null;
}

const rows: readonly Row[] = [
  { id: 1, program: "B" },
  { id: 2, program: null },
  { id: 3, program: "A" },
  { id: 4, program: "B" },
  { id: 5, program: "" },
  { id: 6, program: "null" },
];
const byName = (a: Row, b: Row): number => (a.program ?? "").localeCompare(b.program ?? "", "en");
const grouped = groupRows(rows, ({ program }) => program, byName);
const idsOf = (of: readonly Row[]): readonly number[] => of.map(({ id }) => id);

test("groups stand in order, rows in theirs, and those without a value last, apart from a text that reads null", () => {
  expect(grouped.map((group) => [group.isEmpty, idsOf(group.rows)])).toEqual([
    [false, [3]],
    [false, [1, 4]],
    [false, [6]],
    [true, [2, 5]],
  ]);
  expect(new Set(grouped.map(({ key }) => key)).size).toBe(4);
});

test("downwards, the rows without a value are still last", () => {
  const down = groupRows(
    rows,
    ({ program }) => program,
    (a, b) => byName(b, a),
  );
  expect(down.map((group) => idsOf(group.rows))).toEqual([[6], [1, 4], [3], [2, 5]]);
});

test("a closed group keeps its header alone", () => {
  const second = grouped[1]?.key ?? "";
  const lines = groupLines(grouped, new Set([second])).map((line) =>
    line.kind === "row"
      ? line.row.id
      : `${line.isOpen ? "open" : "closed"} ${String(line.group.rows.length)}`,
  );
  expect(lines).toEqual(["open 1", 3, "closed 2", "open 1", 6, "open 2", 2, 5]);
});

test("values that never come twice are no groups", () => {
  expect(doRepeat(rows, ({ id }) => id)).toBe(false);
  expect(doRepeat(rows, ({ program }) => program)).toBe(true);
  const many = Array.from({ length: 100_000 }, (_, id) => ({ id, program: `P${String(id % 12)}` }));
  expect(doRepeat(many, ({ id }) => id)).toBe(false);
  expect(doRepeat(many, ({ program }) => program)).toBe(true);
});
