import { expect, test } from "vitest";
import type { ChartContext, ChartTable } from "../../src/charts/chart.ts";
import { crossTables } from "../../src/charts/crossTable.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { createFormat } from "../../src/ui/format.ts";

const text = textOf(createTexts("en"));
const context: ChartContext = {
  text,
  format: createFormat("en", text),
  labelOf: (_grouping, code) => ({ text: code }),
};
const figures = ["value", "lower", "upper", "n", "base", "eligible"].map((id) => ({
  id,
  header: id,
  unit: "points" as const,
}));

function tableOf(
  groups: readonly (readonly string[])[],
  cell: (group: readonly string[]) => ChartTable["rows"][number],
): ChartTable {
  return {
    columns: [
      { id: "program", header: "Program", rowHeader: true },
      { id: "part", header: "Part" },
      ...figures,
      { id: "status", header: "Status" },
    ],
    rows: groups.map((group) => ({ program: group[0] ?? "", part: group[1] ?? "", ...cell(group) })),
  };
}
const ok = {
  value: 61.24,
  lower: 58,
  upper: 64.5,
  n: 98,
  base: 98,
  eligible: 120,
  status: text("charts.ok"),
};
const product = (a: readonly string[], b: readonly string[]) => a.flatMap((x) => b.map((y) => [x, y]));

test("two groupings stand crossed, each cell with value, interval and n", () => {
  const table = tableOf(product(["P1", "P2"], ["a", "b", "c", "d"]), () => ok);
  const [crossed, ...others] = crossTables(table, context) ?? [];
  expect(others).toEqual([]);
  expect(crossed?.columns.map(({ header }) => header)).toEqual(["Program", "a", "b", "c", "d"]);
  expect(crossed?.rows.map(({ names }) => names)).toEqual([["P1"], ["P2"]]);
  expect(crossed?.rows[0]?.cells[2]).toEqual(["61.2", "58.0 – 64.5", "n 98"]);
});

test("a base that is not n is said, and why a number is not there", () => {
  const table = tableOf(product(["P1", "P2"], ["a", "b"]), ([program]) =>
    program === "P1"
      ? { ...ok, base: 110 }
      : { ...ok, value: null, lower: null, upper: null, n: 4, base: 4, status: "too few" },
  );
  const [crossed] = crossTables(table, context) ?? [];
  expect(crossed?.rows.map(({ cells }) => cells[0])).toEqual([
    ["61.2", "58.0 – 64.5", "n 98 of 110"],
    ["too few", "n 4"],
  ]);
});

test("more than nine columns stand in blocks that hold all of them once", () => {
  const parts = Array.from({ length: 18 }, (_, index) => `i${String(index)}`);
  const blocks =
    crossTables(
      tableOf(product(["P1", "P2", "P3"], parts), () => ok),
      context,
    ) ?? [];
  expect(blocks.map(({ columns }) => columns.length - 1)).toEqual([9, 9]);
  expect(blocks.flatMap(({ columns }) => columns.slice(1).map(({ header }) => header))).toEqual(parts);
});

test("nothing is crossed that would be emptier than full, has two rows for a cell, or one grouping", () => {
  const sparse = ["a", "b", "c", "d"].map((part, index) => [`P${String(index)}`, part]);
  expect(
    crossTables(
      tableOf(sparse, () => ok),
      context,
    ),
  ).toBeNull();
  expect(
    crossTables(
      tableOf([...product(["P1", "P2"], ["a", "b"]), ["P1", "a"]], () => ok),
      context,
    ),
  ).toBeNull();
  expect(
    crossTables(
      tableOf(
        [
          ["P1", "a"],
          ["P2", "a"],
        ],
        () => ok,
      ),
      context,
    ),
  ).toBeNull();
});

test("several measures and their parts stand across together, each named as shortly as it is plain", () => {
  const parts = [
    ["level gap", "foundational"],
    ["level gap", "whole"],
    ["level gap", "against the school"],
    ["task gap", "whole"],
    ["task gap", "against the school"],
  ] as const;
  const base = tableOf([], () => ok);
  const at = base.columns.findIndex(({ id }) => id === "value");
  const columns = base.columns.toSpliced(at, 0, { id: "measure", header: "Measure" });
  const rows = ["P1", "P2"].flatMap((program) =>
    parts.map(([measure, part]) => ({ program, part, measure, ...ok })),
  );
  const labelOf: ChartContext["labelOf"] = (_grouping, code) => ({ text: code === "" ? "whole" : code });
  const [crossed] = crossTables({ columns, rows }, { ...context, labelOf }) ?? [];
  expect(crossed?.columns.map(({ header }) => header)).toEqual([
    "Program",
    "foundational",
    "level gap",
    "level gap · against the school",
    "task gap",
    "task gap · against the school",
  ]);
  expect(crossed?.rows.map(({ names }) => names)).toEqual([["P1"], ["P2"]]);
});

test("what all rows below a head note alike stands in the head, what they note otherwise in their cells", () => {
  const base = tableOf(product(["P1", "P2"], ["a", "b"]), () => ok);
  const at = base.columns.findIndex(({ id }) => id === "status");
  const columns = base.columns.toSpliced(at, 0, { id: "target", header: "target", unit: "points" });
  const rows = base.rows.map((row, index) => ({ ...row, target: row["part"] === "a" ? 65 : 60 + index }));
  const [crossed] = crossTables({ columns, rows }, context) ?? [];
  expect(crossed?.columns.map(({ header }) => header)).toEqual(["Program", "a · target 65.0", "b"]);
  expect(crossed?.rows.map(({ cells }) => cells.map((lines) => lines.at(-1)))).toEqual([
    ["n 98", "target 61.0"],
    ["n 98", "target 63.0"],
  ]);
});
