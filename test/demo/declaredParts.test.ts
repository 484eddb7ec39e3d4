import { beforeAll, expect, test } from "vitest";
import type { LoadedFolder } from "../../src/cli/loadFolder.ts";
import { codebook } from "../../src/features/method/codebook.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { measureIds } from "../../src/measures/catalogue.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { createFormat } from "../../src/ui/format.ts";
import { loadDemo } from "./loadDemo.ts";

let demo: LoadedFolder;
beforeAll(async () => {
  demo = await loadDemo();
});

test("the codebook has the parts that the demo school's results have: each of them, and a whole only where there is one", () => {
  const text = textOf(createTexts("en"));
  const { rows } = codebook({ text, format: createFormat("en", text), settings: defaultSettings });
  for (const measure of measureIds) {
    const listed = rows.filter((row) => row.measure === measure).map((row) => row.part);
    const found = evaluate(demo.data, { measure, by: [], where: {}, settings: defaultSettings });
    const parts = [...new Set(found.map((one) => one.part))];
    expect(parts.length, measure).toBeGreaterThan(0);
    expect(parts.includes(""), `${measure}: the whole`).toBe(listed.includes(""));
    const unlisted = parts.filter(
      (part) => !listed.includes(part) && !listed.includes(part.slice(0, part.indexOf(":") + 1)),
    );
    expect(unlisted, measure).toEqual([]);
  }
});
