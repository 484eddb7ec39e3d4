import { expect, test } from "vitest";
import { findEntries, type Entry } from "../../src/app/views/findEntries.ts";

const entry = (label: string, kind: string, detail?: string): Entry => ({
  id: `${kind}:${label}`,
  kind,
  label,
  ...(detail === undefined ? {} : { detail }),
  atFirst: kind === "Page",
  run: () => undefined,
});
const entries = [
  entry("Competence", "Page"),
  entry("Employers", "Page"),
  entry("Elderly care", "Program", "P03 · 智慧健康养老服务与管理"),
  entry("Automotive service", "Program", "P01 · 汽车运用与维修"),
  entry("Level of competence", "Measure"),
];
const found = (typed: string) => findEntries(entries, typed).map(({ label }) => label);

test("nothing typed shows what stands there at first", () => {
  expect(found("  ")).toEqual(["Competence", "Employers"]);
});

test("what starts with the words comes first, then what holds them", () => {
  expect(found("competence")).toEqual(["Competence", "Level of competence"]);
  expect(found("E")[0]).toBe("Employers");
});

test("each word may be anywhere: code, other language, kind; wide letters are letters", () => {
  expect(found("p03")).toEqual(["Elderly care"]);
  expect(found("养老")).toEqual(["Elderly care"]);
  expect(found("program auto")).toEqual(["Automotive service"]);
  expect(found("Ｐ０１")).toEqual(["Automotive service"]);
  expect(found("care nowhere")).toEqual([]);
});

test("many answers are cut to what a person looks through", () => {
  const many = Array.from({ length: 100 }, (_, index) => entry(`Class ${String(index)}`, "Program"));
  expect(findEntries(many, "class")).toHaveLength(40);
});

test("Chinese names are found by the letters they begin with in pinyin, after those that hold what was typed", () => {
  expect(found("zhjk")).toEqual(["Elderly care"]);
  expect(found("qcyy p01")).toEqual(["Automotive service"]);
  const chinese = [
    entry("物流服务与管理", "专业"),
    entry("护理", "专业", "P06 · Nursing"),
    entry("就业率", "指标"),
    entry("HL 型机床", "专业"),
  ];
  const foundIn = (typed: string) => findEntries(chinese, typed).map(({ label }) => label);
  expect(foundIn("hl")).toEqual(["HL 型机床", "护理"]);
  expect(foundIn("jyl")).toEqual(["就业率"]);
  expect(foundIn("wlfw")).toEqual(["物流服务与管理"]);
  expect(foundIn("lh")).toEqual([]);
  // One letter would find nearly all.
  expect(foundIn("j")).toEqual([]);
});
