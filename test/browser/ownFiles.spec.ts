import { expect, type Page } from "@playwright/test";
import {
  answer,
  choose,
  confirm,
  csvFile,
  figure,
  format,
  pressWhenShown,
  review,
  say,
  textOfDownload,
  twinOf,
  visit,
  cellsOf,
} from "./app.ts";
import { test } from "./demo.ts";

const ids = Array.from({ length: 24 }, (_none, index) => `24${String(index + 1).padStart(3, "0")}`);
const score = (index: number, indicator: number): number => 50 + ((index * 7 + indicator * 11) % 40);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const programs = csvFile(
  "programs.csv",
  "program_code,name_en,name_zh\nW1,Welding,焊接技术\nW2,Baking,烘焙\n",
);
const roll = csvFile(
  "roll.csv",
  `student_id,program_code,cohort\n${ids.map((id, at) => `${id},${at < 12 ? "W1" : "W2"},2024\n`).join("")}`,
);
const termRows = (term: string, shift: number): readonly string[] =>
  ids.flatMap((id, at) =>
    ["K01", "K02"].map((code, which) => `${id},${code},${term},${score(at, which) + shift}`),
  );
const head = "student_id,indicator_code,term_code,score";
const first = csvFile("autumn.csv", `${head}\n${termRows("2024-2025-1", 0).join("\n")}\n`);
const levelIn = (from: number, shift: number): string =>
  format.value(
    mean(
      ids.flatMap((_id, at) =>
        at >= from && at < from + 12 ? [score(at, 0) + shift, score(at, 1) + shift] : [],
      ),
    ),
    "points",
    "full",
  );

async function ownWorkspace(page: Page): Promise<void> {
  await visit(page, "data");
  await choose(page, [programs, roll, first]);
  await answer(page, "own");
  await review(page);
  const receipts = await confirm(page);
  expect([...receipts.keys()].toSorted()).toEqual(["autumn.csv", "programs.csv", "roll.csv"]);
  expect(receipts.get("autumn.csv")).toEqual({ read: 48, loaded: 48, rejected: 0, skipped: 0 });
}

async function levels(page: Page, place: string): Promise<Record<string, string>> {
  await visit(page, place);
  const rows = await twinOf(figure(page, say("pages.competence.levelTitle")));
  return Object.fromEntries(
    rows.map((row) => [row[say("shell.groupings.program")] ?? "", row[say("charts.value")] ?? ""]),
  );
}

test("own files make room for themselves, show the figures their rows give, and a second term joins them", async ({
  page,
}) => {
  await ownWorkspace(page);
  await expect(page.getByText(say("shell.demo"))).toHaveCount(0);
  expect(await levels(page, "competence")).toEqual({ Welding: levelIn(0, 0), Baking: levelIn(12, 0) });
  await expect(page.getByText("Automotive service")).toHaveCount(0);

  await visit(page, "data");
  await choose(page, [csvFile("spring.csv", `${head}\n${termRows("2024-2025-2", 5).join("\n")}\n`)]);
  await review(page);
  expect((await confirm(page)).get("spring.csv")).toEqual({ read: 48, loaded: 48, rejected: 0, skipped: 0 });
  expect(await levels(page, "competence?term=2024-2025-2")).toEqual({
    Welding: levelIn(0, 5),
    Baking: levelIn(12, 5),
  });
  expect(await levels(page, "competence?term=2024-2025-1")).toEqual({
    Welding: levelIn(0, 0),
    Baking: levelIn(12, 0),
  });
});

test("a broken file: what is wrong is listed with line and reason, and saved; the rest is loaded", async ({
  page,
}) => {
  await ownWorkspace(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  const rows = [...termRows("2024-2025-2", 0)];
  rows[3] = `${rows[3]},surplus`;
  rows[5] = rows[5]?.replace(/,\d+$/u, ",seventy") ?? "";
  rows[8] = rows[8]?.replace(/,\d+$/u, ",150") ?? "";
  rows[11] = rows[11]?.replace("K02", "K99") ?? "";
  const broken = [
    [5, "structure.ragged_row"],
    [7, "type.number"],
    [10, "range.scale"],
    [13, "code.unknown_indicator"],
  ] as const;
  await choose(page, [csvFile("broken.csv", `${head}\n${rows.join("\n")}\n`)]);
  await review(page);
  for (const [line, check] of broken) {
    const table = page.getByRole("table", { name: `broken.csv: ${say(`checks.${check}.label`)}` });
    const [row] = await cellsOf(table);
    expect(row?.[say("pages.data.line")], check).toBe(String(line));
    expect(row?.[say("pages.data.reason")]?.length, check).toBeGreaterThan(15);
    await expect(page.getByText(say(`checks.${check}.action`)).first()).toBeVisible();
  }
  const receipts = await confirm(page);
  expect(receipts.get("broken.csv")).toEqual({ read: 48, loaded: 44, rejected: 4, skipped: 0 });
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: say("pages.data.downloadRejected") }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("rejected-broken.csv");
  const lines = (await textOfDownload(download)).trimEnd().split(/\r?\n/u);
  expect(lines[0]).toBe(`line,check,column,value,reason,${head}`);
  expect(lines.slice(1).map((line) => line.split(",").slice(0, 2).join(" "))).toEqual(
    broken.map(([line, check]) => `${line} ${check}`),
  );
  await visit(page, "data");
  const loaded = await cellsOf(page.getByRole("table", { name: say("pages.data.loadedTitle") }));
  expect(loaded[0]?.[say("pages.data.file")]).toBe("broken.csv");
  expect(loaded[0]?.[say("pages.data.rejected")]).toBe("4");
});

test("cancelled while it reads, a file leaves nothing", async ({ page }) => {
  await ownWorkspace(page);
  await page.getByRole("button", { name: say("pages.data.more"), exact: true }).click();
  const before = await cellsOf(page.getByRole("table", { name: say("pages.data.loadedTitle") }));
  const many = Array.from({ length: 400_000 }, (_none, row) => `${row},K01,2024-2025-1,${row % 101}`).join(
    "\n",
  );
  const cancelled = await pressWhenShown(page, say("pages.data.cancelAll"), 100);
  await choose(page, [csvFile("many.csv", `${head}\n${many}\n`)]);
  await cancelled();
  await expect(page.getByText(say("pages.data.cancelled"))).toBeVisible();
  await page.waitForTimeout(3000);
  await expect(page.getByText(say("pages.data.cancelled"))).toBeVisible();
  await page.reload();
  expect(await cellsOf(page.getByRole("table", { name: say("pages.data.loadedTitle") }))).toEqual(before);

  await choose(page, [csvFile("spring.csv", `${head}\n${termRows("2024-2025-2", 5).join("\n")}\n`)]);
  await review(page);
  expect((await confirm(page)).get("spring.csv")?.loaded).toBe(48);
});
