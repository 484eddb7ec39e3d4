import { describe, expect, it } from "vitest";
import { cellFault } from "../../src/model/cellFault.ts";
import { headerKey } from "../../src/model/headerKey.ts";
import { columnsOf, tableDeclaration, tableIds, tables } from "../../src/model/tables.ts";

describe.each(tableIds)("table %s", (table) => {
  const columns = columnsOf(table);

  it("means one column by every header", () => {
    const seen = new Map<string, string>();
    for (const [name, declaration] of columns) {
      for (const text of [name, ...declaration.aliases.en, ...declaration.aliases.zh]) {
        const key = headerKey(text);
        expect(key, `alias ${text} of ${name}`).not.toBe("");
        expect(seen.get(key) ?? name, `header ${text}`).toBe(name);
        seen.set(key, name);
      }
    }
  });

  it("has headers in both languages for every column", () => {
    for (const [name, declaration] of columns) {
      expect(declaration.aliases.zh.length, name).toBeGreaterThan(0);
      expect(declaration.aliases.en.length, name).toBeGreaterThan(0);
      for (const alias of declaration.aliases.zh) expect(alias, name).toMatch(/\p{Script=Han}/u);
      for (const alias of declaration.aliases.en) expect(alias, name).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("has examples and crosswalk targets that its own types accept", () => {
    for (const [name, declaration] of columns) {
      if (declaration.example === "") expect(declaration.required, name).toBeUndefined();
      expect(cellFault(declaration, declaration.example), name).toBeNull();
      if (declaration.fallback !== undefined)
        expect(cellFault(declaration, declaration.fallback), name).toBeNull();
      for (const [found, stored] of Object.entries(declaration.crosswalk ?? {})) {
        expect(found, name).toBe(found.toLowerCase());
        expect(cellFault(declaration, stored), `${name}: ${found}`).toBeNull();
      }
    }
  });

  it("is keyed by school first, and every key column is required, has a fallback or may be empty", () => {
    expect(columns[0]?.[0]).toBe("school_code");
    expect(columns.filter(([, c]) => c.key === true).length).toBeGreaterThan(table === "schools" ? 0 : 1);
  });

  it("replaces by columns it has", () => {
    const { replacement } = tableDeclaration(table);
    const names = columns.map(([name]) => name);
    if (replacement.kind === "scope")
      for (const column of replacement.columns) expect(names).toContain(column);
  });
});

describe("cohort and graduation year", () => {
  const keys = (column: "cohort" | "graduation_year"): Set<string> =>
    new Set(
      tableIds.flatMap((table) =>
        columnsOf(table)
          .filter(([name]) => name === column)
          .flatMap(([name, c]) => [name, ...c.aliases.en, ...c.aliases.zh].map(headerKey)),
      ),
    );

  it("share no header in any table", () => {
    const years = keys("graduation_year");
    expect(years.size).toBeGreaterThan(5);
    expect([...keys("cohort")].filter((key) => years.has(key))).toEqual([]);
  });

  it("never take each other's words", () => {
    for (const key of keys("cohort")) expect(key).not.toMatch(/届|毕业|grad|class of|completion/);
    for (const key of keys("graduation_year"))
      expect(key).not.toMatch(/级|入学|entry|intake|enrol|admission/);
  });

  it("do not share a code space", () => {
    expect(tables.students.columns.cohort.type.domain).not.toBe(
      tables.students.columns.graduation_year.type.domain,
    );
  });

  it("a bare year in a file of graduates is the year of graduation", () => {
    expect(tables.employment.columns.graduation_year.aliases.en).toContain("year");
    expect(tables.employment_summary.columns.graduation_year.aliases.zh).toContain("年份");
  });
});

describe("headerKey", () => {
  it("drops case, width, spaces and punctuation", () => {
    expect(headerKey(" Student_ID ")).toBe("studentid");
    expect(headerKey("ｓｔｕｄｅｎｔ－ｉｄ")).toBe("studentid");
    expect(headerKey("学 号（必填）")).toBe("学号必填");
    expect(headerKey("--")).toBe("");
  });
});
