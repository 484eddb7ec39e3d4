import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { ouladFigures } from "../real/figures.ts";
import { csvRecords, realFolder } from "../real/rawText.ts";
import { publishedFigures, surveyPrograms } from "../real/surveyNames.ts";
import {
  answer,
  choose,
  confirm,
  figure,
  format,
  matrixOf,
  pattern,
  review,
  say,
  twinOf,
  visit,
  type Receipt,
} from "./app.ts";
import { test } from "./demo.ts";

async function load(page: Page, set: string): Promise<ReadonlyMap<string, Receipt>> {
  await visit(page, "data");
  await choose(
    page,
    readdirSync(join(realFolder, set)).map((name) => join(realFolder, set, name)),
  );
  await answer(page, "own");
  await review(page, 180_000);
  return confirm(page, 180_000);
}

/** The cells of some columns as one text, so that rows can be sorted. */
const shown = (row: Readonly<Record<string, string>>, ...columns: readonly string[]): string =>
  columns.map((column) => row[column]).join(" | ");
const [program, cohort] = [say("shell.groupings.program"), say("shell.groupings.cohort")];
const [value, n, eligible, status] = [
  say("charts.value"),
  say("charts.n"),
  say("charts.eligible"),
  say("charts.status"),
];

test("the Open University set: every level shown is the one of the raw files", async ({ page }) => {
  test.setTimeout(400_000);
  const figures = ouladFigures();
  const receipts = await load(page, "oulad");
  expect(receipts.get("assessments.csv.gz")).toEqual({
    read: 173_912,
    loaded: 173_912,
    rejected: 0,
    skipped: 0,
  });
  expect(receipts.get("students.csv.gz")).toEqual({ read: 25_843, loaded: 25_843, rejected: 0, skipped: 0 });

  await visit(page, "");
  const matrix = await twinOf(matrixOf(page));
  const levels = matrix.filter(
    (row) => row[say("charts.measure")] === say("measures.competence.level.short") && row[n] !== "0",
  );
  const expected = [...figures.part]
    .filter(([name]) => name.endsWith(" "))
    .map(([name, one]) => {
      const [module = "", presentation = ""] = name.split(" ");
      return [
        `Module ${module}`,
        say("shell.values.cohort", { code: presentation }),
        format.value(one.mean, "points", "full"),
        format.count(one.n),
        format.count(one.eligible),
      ].join(" | ");
    });
  expect(expected).toHaveLength(22);
  expect(levels.map((row) => shown(row, program, cohort, value, n, eligible)).toSorted()).toEqual(
    expected.toSorted(),
  );

  await visit(page, "competence");
  const byModule = await twinOf(
    page.getByRole("figure", { name: say("pages.competence.levelTitle"), exact: true }),
  );
  expect(byModule.map((row) => shown(row, program, value, n)).toSorted()).toEqual(
    [...figures.levelOfModule]
      .map(([module, one]) =>
        [`Module ${module}`, format.value(one.mean, "points", "full"), format.count(one.n)].join(" | "),
      )
      .toSorted(),
  );
  // A module scores one dimension: the reason stands once, not in a table of nothing.
  await expect(page.getByRole("region", { name: say("pages.competence.balanceTitleAbsent") })).toContainText(
    say("pages.competence.balanceAbsent"),
  );
  for (const subtitle of [say("pages.competence.rangeSubtitle"), say("pages.competence.balanceSubtitle")])
    await expect(page.getByRole("figure").filter({ hasText: subtitle })).toHaveCount(0);
  // Its indicators tell neither level nor kind of task: of the contrasts only what is assessed along the way against the exam is left.
  const contrasts = page.getByRole("figure").filter({ hasText: say("pages.competence.contrastSubtitle") });
  const states = new Set((await twinOf(contrasts)).map((row) => row[status]));
  expect(states).toContain(say("charts.ok"));
  expect(states).not.toContain(say("ui.absence.not_applicable.label"));
  await page.reload();
  await expect(
    page.getByRole("figure", { name: say("pages.competence.levelTitle"), exact: true }),
  ).toBeVisible();
});

test("the Singapore survey: published figures as published, their base said to be unknown", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const receipts = await load(page, "singapore");
  expect(receipts.get("employment_summary.csv.gz")).toMatchObject({ read: 4888, loaded: 4888, rejected: 0 });
  const published = publishedFigures();
  const degrees = surveyPrograms();
  const names = new Map(
    csvRecords(readFileSync(join(realFolder, "singapore/programs.csv"), "utf8")).map((row) => [
      row["program_code"] ?? "",
      row["name_en"] ?? "",
    ]),
  );
  const expectedOf = (measure: string, part: string, year: string, unit: "share" | "money") =>
    [...degrees].flatMap(([code, degree]) => {
      const figureOf = published.get([degree, year, measure, part].join("|"));
      return figureOf === undefined || Number.isNaN(figureOf)
        ? []
        : [`${names.get(code)} | ${format.value(figureOf, unit, "full")}`];
    });

  for (const [year, measure, part, unit] of [
    ["2018", "published.employment_rate_overall", "", "share"],
    ["2014", "published.employment_rate_overall", "", "share"],
    ["2015", "published.basic_monthly_median", "", "money"],
    ["2016", "published.gross_monthly", "median", "money"],
  ] as const) {
    await visit(page, `employment?graduation_year=${year}`);
    if (measure !== "published.employment_rate_overall") {
      await page.getByRole("button", { name: pattern("pages.employment.publishedMeasure") }).click();
      await page.getByRole("option", { name: say(`measures.${measure}.label`), exact: true }).click();
    }
    const rows = await twinOf(figure(page, say(`measures.${measure}.label`)));
    const expected = expectedOf(measure, part, year, unit);
    expect(expected.length).toBeGreaterThan(60);
    expect(rows.map((row) => shown(row, program, value)).toSorted(), `${measure} ${year}`).toEqual(
      expected.toSorted(),
    );
    expect(new Set(rows.map((row) => row[status]))).toEqual(
      new Set([say("ui.absence.base_not_published.label")]),
    );
  }
  await visit(page, "employment");
  await expect(figure(page, new RegExp(`^${say("pages.employment.employedTitle")}`, "u"))).toHaveCount(0);
});
