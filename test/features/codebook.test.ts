import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { codebook, codebookCsv, codebookMarkdown } from "../../src/features/method/codebook.ts";
import type { FactWriter } from "../../src/features/method/measureFacts.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { languages, type Language } from "../../src/i18n/text.ts";
import { measureDeclaration, measureIds } from "../../src/measures/catalogue.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { neutralised } from "../../src/ui/csv.ts";
import { createFormat } from "../../src/ui/format.ts";

function writerIn(language: Language): FactWriter {
  const text = textOf(createTexts(language));
  return { text, format: createFormat(language, text), settings: defaultSettings };
}

describe.each(languages)("the codebook, %s", (language) => {
  const writer = writerIn(language);
  const made = codebook(writer);

  test("has a row for each measure and each of its declared parts", () => {
    const rows = made.rows.map(({ measure, part }) => `${measure} ${part}`);
    expect(new Set(rows).size).toBe(rows.length);
    for (const measure of measureIds) {
      const { headline, parts } = measureDeclaration(measure);
      const own = Object.keys(parts).filter((part) => part !== "");
      const declared = headline === "" || "" in parts ? ["", ...own] : own;
      expect(made.rows.filter((row) => row.measure === measure).map((row) => row.part)).toEqual(declared);
      expect(declared.length, measure).toBeGreaterThan(0);
    }
    expect(rows).toHaveLength(new Set(rows).size);
  });

  test("gives each part its own unit and interval", () => {
    for (const row of made.rows) {
      const declaration = measureDeclaration(
        measureIds.find((id) => id === row.measure) ?? "competence.level",
      );
      const { unit, interval } = declaration.parts[row.part] ?? declaration;
      expect(row.unit).toBe(writer.text(`measures.units.${unit}`));
      expect(row.interval).toBe(writer.text(`measures.intervals.${interval}`));
    }
  });

  test("comes back from CSV as it went in, behind a byte order mark", () => {
    const csv = codebookCsv(made);
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(made.columns.map(({ header }) => header));
    expect(new Set(data[0]).size).toBe(made.columns.length);
    expect(data.slice(1)).toEqual(made.rows.map((row) => made.columns.map(({ id }) => neutralised(row[id]))));
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@]/u);
  });

  test("is Markdown with a section for each measure and a table row for each part", () => {
    const lines = codebookMarkdown(writer).split("\n");
    expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(measureIds.length);
    const rows = lines.filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
    expect(rows).toHaveLength(made.rows.length + measureIds.length);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/gu)).toHaveLength(6);
    for (const measure of measureIds) expect(lines.join("\n")).toContain(`\`${measure}\``);
  });
});

test("words of a language only: the two codebooks say the same in different words", () => {
  const [english, chinese] = languages.map((language) => codebook(writerIn(language)));
  expect(english?.rows.map(({ measure, part }) => [measure, part])).toEqual(
    chinese?.rows.map(({ measure, part }) => [measure, part]),
  );
  for (const [at, row] of (english?.rows ?? []).entries())
    expect(chinese?.rows[at]?.definition, row.measure).not.toBe(row.definition);
});
