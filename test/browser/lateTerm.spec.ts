import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import {
  answer,
  choose,
  confirm,
  drop,
  format,
  matrixOf,
  pattern,
  review,
  say,
  twinOf,
  visit,
} from "./app.ts";
import { test } from "./demo.ts";

const exports = join(import.meta.dirname, "../../data-samples/demo/exports");
const gbk = join(exports, "internship-2025-2026-2-gbk.csv");
const utf16 = join(exports, "internship-2025-2026-2-utf16.csv");

/** The export's own content, read apart from the app: its records, and its cells that hold a score or why there is none. A deferred examination is no result yet. */
function exported(): { readonly rows: number; readonly scores: number } {
  const lines = new TextDecoder("gbk").decode(readFileSync(gbk)).trimEnd().split(/\r?\n/u);
  const rows = lines.slice(3).map((line) => line.split(","));
  return {
    rows: rows.length,
    scores: rows.flat().filter((cell, at) => at % 11 > 4 && cell !== "" && cell !== "缓考").length,
  };
}

/** What the overview's table says of the level of cohort 2023 at the internship. */
async function internshipLevels(page: Page) {
  await visit(page, "?stage=internship&cohort=2023");
  const rows = await twinOf(matrixOf(page));
  return rows.filter((row) => row[say("charts.measure")] === say("measures.competence.level.short"));
}

const scoreCount = async (page: Page): Promise<number> =>
  Number(
    (/([\d,]+) scores/u.exec((await page.getByRole("navigation").textContent()) ?? "")?.[1] ?? "").replaceAll(
      ",",
      "",
    ),
  );

test("a late term beside the demo: GBK and UTF-16 read, reviewed, loaded, kept, loaded again", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const before = await internshipLevels(page);
  expect(before.length).toBeGreaterThan(5);
  expect(new Set(before.map((row) => row[say("charts.status")]))).toEqual(
    new Set([say("ui.absence.not_reached.label")]),
  );
  const scoresBefore = await scoreCount(page);

  await visit(page, "data");
  await drop(page, [gbk]);
  await answer(page, "demo");
  await review(page);
  await expect(page.getByText(pattern("importing.shapes.wide")).first()).toBeVisible();
  await expect(
    page.getByText(/GB18030 .*header in row 3/u).first(),
    "two title rows stand above the header",
  ).toBeVisible();
  const content = exported();
  const line = (await confirm(page)).get(basename(gbk));
  expect(line).toEqual({ read: content.rows, loaded: content.rows, rejected: 0, skipped: 0 });
  await page.getByRole("link", { name: say("pages.data.toOverview") }).click();
  const after = await internshipLevels(page);
  expect(after.filter((row) => row[say("charts.status")] === say("ui.absence.not_reached.label"))).toEqual(
    [],
  );
  const scoresAfter = await scoreCount(page);
  expect(scoresAfter - scoresBefore).toBe(content.scores);

  await page.reload();
  expect(await internshipLevels(page), "after a reload").toEqual(after);
  await visit(page, "data");
  await choose(page, [utf16]);
  await review(page);
  await expect(page.getByText(/UTF-16 LE .*tab/u).first()).toBeVisible();
  await expect(
    page.getByText(new RegExp(`Takes the place of ${format.count(scoresAfter - scoresBefore)} rows`, "u")),
  ).toBeVisible();
  const again = (await confirm(page)).get(basename(utf16));
  expect(again).toEqual(line);
  expect(await internshipLevels(page), "after the same again").toEqual(after);
  expect(await scoreCount(page)).toBe(scoresAfter);
});
