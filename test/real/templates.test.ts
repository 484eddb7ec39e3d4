import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellFault } from "../../src/model/cellFault.ts";
import type { TableDeclaration } from "../../src/model/declaration.ts";
import { tables } from "../../src/model/tables.ts";
import { csvRecords, gunzippedText, realFolder } from "./rawText.ts";

const declarations: Readonly<Record<string, TableDeclaration>> = tables;
const files = ["oulad", "singapore"].flatMap((folder) =>
  readdirSync(join(realFolder, folder)).map((name) => `${folder}/${name}`),
);

describe.each(files)("%s", (path) => {
  const table = declarations[basename(path).split(".")[0] ?? ""];
  const rows = csvRecords(
    path.endsWith(".gz") ? gunzippedText(path) : readFileSync(join(realFolder, path), "utf8"),
  );

  it("has the columns of its template, none of them unknown, no required one missing", () => {
    const columns = Object.keys(rows[0] ?? {});
    const declared = Object.entries(table?.columns ?? {});
    expect(columns.filter((name) => !declared.some(([known]) => known === name))).toEqual([]);
    const required = declared.filter(([name, column]) => column.required === true && name !== "school_code");
    expect(required.filter(([name]) => !columns.includes(name))).toEqual([]);
    for (const [name] of required) expect(rows.filter((row) => row[name] === "")).toEqual([]);
  });

  it("has no cell that the model refuses", () => {
    for (const [name, column] of Object.entries(table?.columns ?? {})) {
      const texts = new Set(rows.map((row) => row[name] ?? ""));
      expect(
        [...texts].filter((text) => cellFault(column, text) !== null),
        name,
      ).toEqual([]);
    }
  });
});
