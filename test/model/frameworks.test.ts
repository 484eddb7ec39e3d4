import { describe, expect, it } from "vitest";
import { cellFault } from "../../src/model/cellFault.ts";
import { cometFramework } from "../../src/model/cometFramework.ts";
import { defaultFramework, type Framework } from "../../src/model/defaultFramework.ts";
import { columnsOf } from "../../src/model/tables.ts";

const { indicators } = defaultFramework;

describe.each([
  ["default", defaultFramework],
  ["COMET", cometFramework],
] as const)("%s framework", (_name, framework: Framework) => {
  it("holds rows that its own tables accept", () => {
    for (const [table, rows] of [
      ["indicators", framework.indicators],
      ["instruments", framework.instruments],
    ] as const) {
      for (const row of rows) {
        const cells = new Map(Object.entries(row).map(([name, value]) => [name, String(value)]));
        for (const [name, declaration] of columnsOf(table)) {
          const text = cells.get(name) ?? "";
          if (declaration.required === true) expect(text, name).not.toBe("");
          expect(cellFault(declaration, text), `${name}: ${text}`).toBeNull();
        }
      }
    }
  });

  it("names each indicator once, in both languages, and only instruments it has", () => {
    const codes = framework.indicators.map((row) => row.indicator_code);
    expect(new Set(codes).size).toBe(codes.length);
    const instruments = new Set(framework.instruments.map((row) => row.instrument_code));
    for (const row of framework.indicators) {
      expect(instruments).toContain(row.instrument_code);
      expect(row.name_en).toMatch(/^[A-Z]/);
      expect(row.name_zh).toMatch(/^\p{Script=Han}+$/u);
      expect(row.scale_min).toBeLessThan(row.scale_max);
    }
  });
});

describe("default framework", () => {
  it("has 24 indicators in five dimensions", () => {
    expect(indicators).toHaveLength(24);
    expect(new Set(indicators.map((row) => row.dimension))).toEqual(
      new Set(["cognitive", "behavioural", "attitudinal", "metacognitive", "career"]),
    );
  });

  it.each(["cognitive", "behavioural", "attitudinal", "metacognitive", "career"])(
    "can contrast within %s",
    (dimension) => {
      const own = indicators.filter((row) => row.dimension === dimension);
      expect(new Set(own.map((row) => row.level))).toEqual(new Set(["foundational", "higher_order"]));
      expect(new Set(own.map((row) => row.task))).toEqual(new Set(["closed", "open"]));
      expect(new Set(own.map((row) => row.purpose))).toEqual(new Set(["process", "outcome"]));
    },
  );

  it("uses seven kinds of instrument, four scales and both directions", () => {
    expect(new Set(defaultFramework.instruments.map((row) => row.kind)).size).toBe(7);
    expect(new Set(indicators.map((row) => `${row.scale_min}-${row.scale_max}`))).toEqual(
      new Set(["0-100", "1-5", "1-7", "0-3"]),
    );
    expect(indicators.filter((row) => row.direction === "down").map((row) => row.indicator_code)).toEqual([
      "K14",
    ]);
  });
});

describe("COMET framework", () => {
  it("has its eight criteria in three levels on 0-30", () => {
    const codesOf = (dimension: string): readonly string[] =>
      cometFramework.indicators.filter((row) => row.dimension === dimension).map((row) => row.indicator_code);
    expect(codesOf("functional")).toEqual(["K1", "K2"]);
    expect(codesOf("processual")).toEqual(["K3", "K4", "K5"]);
    expect(codesOf("shaping")).toEqual(["K6", "K7", "K8"]);
    expect(cometFramework.indicators).toHaveLength(8);
    for (const row of cometFramework.indicators) expect([row.scale_min, row.scale_max]).toEqual([0, 30]);
  });
});
