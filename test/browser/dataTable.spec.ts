import { expect, type Locator, type Page } from "@playwright/test";
import { axeFindings } from "./accessibility.ts";
import { say, sayChinese, textOfDownload } from "./app.ts";
import { test } from "./session.ts";

test.use({ baseURL: `http://127.0.0.1:${process.env["VETSCOPE_GALLERY_PORT"]}/` });

const caption = /^100,000 rows/u;

interface Person {
  readonly id: string;
  readonly program: string;
  readonly score: number | null;
}

async function open(page: Page, query = "lang=en"): Promise<Locator> {
  // Without the charts, which the table has nothing to do with.
  await page.goto(`./?kind=parts&${query}`);
  const region = page.getByRole("region", { name: caption });
  await expect(region.getByRole("row").nth(2)).toBeVisible();
  await region.scrollIntoViewIfNeeded();
  return region;
}

/** What stands around the table: its foot with the tools. */
const around = (region: Locator): Locator => region.locator("xpath=..");
const tool = (region: Locator, name: string): Locator =>
  around(region).getByRole("button", { name, exact: true });
const head = (region: Locator, name: string): Locator => region.getByRole("button", { name, exact: true });

async function save(page: Page, region: Locator): Promise<readonly Person[]> {
  const waiting = page.waitForEvent("download");
  await tool(region, say("ui.saveCsv")).click();
  const [, ...lines] = (await textOfDownload(await waiting)).trimEnd().split("\r\n");
  return lines.map((line) => {
    const [id = "", program = "", score = ""] = line.split(",");
    return { id, program, score: score === "" ? null : Number(score) };
  });
}

/** Texts of the rows that are drawn, cell by cell. */
const drawn = (region: Locator): Promise<readonly (readonly string[])[]> =>
  region
    .locator("tbody tr:not([aria-hidden])")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

test("100,000 rows are sorted, by several columns too, and scrolled to the end; only those in sight are drawn", async ({
  page,
}) => {
  const region = await open(page);
  const all = await save(page, region);
  expect(all).toHaveLength(100_000);
  await head(region, "Score").click();
  const highest = Math.max(...all.map(({ score }) => score ?? -Infinity));
  await expect(region.getByRole("columnheader", { name: "Score" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect.poll(async () => (await drawn(region))[0]?.[2]).toBe(highest.toFixed(1));
  await head(region, "Program").click();
  await head(region, "Score").click({ modifiers: ["Shift"] });
  const collator = new Intl.Collator("en", { numeric: true });
  const expected = all.toSorted(
    (a, b) =>
      collator.compare(a.program, b.program) ||
      (a.score === null ? 1 : 0) - (b.score === null ? 1 : 0) ||
      (b.score ?? 0) - (a.score ?? 0),
  );
  const order = (people: readonly Person[]) =>
    people.map(({ program, score }) => `${program} ${String(score)}`);
  expect(order(await save(page, region))).toEqual(order(expected));
  for (const share of [0.3, 0.7, 1]) {
    await region.evaluate((element, at) => {
      element.scrollTop = element.scrollHeight * at;
    }, share);
    await expect.poll(async () => (await drawn(region)).length).toBeGreaterThan(8);
  }
  await expect(region.locator('tr[aria-rowindex="100001"]')).toBeVisible();
  await expect.poll(async () => (await drawn(region)).at(-1)?.[1]).toBe(expected.at(-1)?.program);
  expect((await drawn(region)).length).toBeLessThan(60);
});

test("filters by text, by comparison and for what is missing; what is copied and saved is what is shown", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const region = await open(page);
  const all = await save(page, region);
  await tool(region, say("ui.dataTable.filter")).click();
  const field = (column: string): Locator =>
    region.getByRole("searchbox", { name: say("ui.dataTable.filterBy", { column }) });
  await field("Score").fill(">= 80");
  await field("Student").fill("s0001");
  const passing = all.filter(({ id, score }) => (score ?? 0) >= 80 && id.includes("S0001"));
  expect(passing.length).toBeGreaterThan(0);
  expect(await save(page, region)).toEqual(passing);
  await expect(around(region).getByRole("status")).toContainText(
    say("ui.dataTable.rowsOf", { n: String(passing.length), total: "100,000" }),
  );
  await tool(region, say("ui.dataTable.copy")).click();
  await expect(around(region).getByRole("status")).toContainText(
    say("ui.dataTable.copiedRows", { n: String(passing.length) }),
  );
  const copied = await page.evaluate(async () => navigator.clipboard.readText());
  expect(copied.split("\n")).toEqual([
    "Student\tProgram\tScore",
    ...passing.map(({ id, program, score }) => `${id}\t${program}\t${String(score)}`),
  ]);
  await field("Student").fill("");
  await field("Score").fill("=");
  expect(await save(page, region)).toEqual(all.filter(({ score }) => score === null));
  await tool(region, say("ui.dataTable.noFilter")).click();
  await expect(around(region).getByRole("status")).toContainText(say("ui.rows", { n: "100,000" }));
});

test("columns are widened by dragging, by key and by a press, pinned, hidden, and put back", async ({
  page,
}) => {
  const region = await open(page);
  const width = async (name: string): Promise<number> =>
    (await region.getByRole("columnheader", { name }).boundingBox())?.width ?? NaN;
  const before = await width("Program");
  const box = await region.getByRole("columnheader", { name: "Program" }).boundingBox();
  if (box === null) throw new Error("no header");
  await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 57, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await width("Program")) - before).toBeGreaterThan(50);
  await head(region, "Program").focus();
  const dragged = await width("Program");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(async () => width("Program")).toBeLessThan(dragged);
  await tool(region, say("ui.dataTable.columns")).click();
  const menu = page.getByRole("dialog", { name: say("ui.dataTable.columns") });
  const narrowed = await width("Program");
  await menu.getByRole("button", { name: say("ui.dataTable.wider", { column: "Program" }) }).click();
  await expect.poll(async () => width("Program")).toBeGreaterThan(narrowed);
  await menu.getByRole("button", { name: say("ui.dataTable.pinOf", { column: "Score" }) }).click();
  await expect
    .poll(async () => region.getByRole("columnheader").allTextContents())
    .toEqual(["Student", "Score", "Program"]);
  await menu.getByText("Program", { exact: true }).click();
  await expect(region.getByRole("columnheader")).toHaveText(["Student", "Score"]);
  expect(await axeFindings(page, ["landmark-unique", "page-has-heading-one"])).toEqual([]);
  await menu.getByRole("button", { name: say("ui.dataTable.reset") }).click();
  await expect(region.getByRole("columnheader")).toHaveText(["Student", "Program", "Score"]);
  await page.keyboard.press("Escape");
});

test("rows are grouped by a column, with their counts; groups close by press and by key, and stay closed when filtered", async ({
  page,
}) => {
  const region = await open(page);
  const all = await save(page, region);
  await head(region, "Score").click();
  await around(region)
    .getByRole("button", { name: new RegExp(say("ui.dataTable.groupBy"), "u") })
    .click();
  const choices = page.getByRole("option");
  // No two rows have the same student, and a score is no group.
  await expect(choices).toHaveText([say("ui.dataTable.notGrouped"), "Program"]);
  await choices.filter({ hasText: "Program" }).click();
  const programs = [...new Set(all.map(({ program }) => program))].toSorted();
  const [first = "", second = ""] = programs;
  const inFirst = all.filter(({ program }) => program === first);
  const count = (n: number): string => n.toLocaleString("en-GB");
  await expect(around(region).getByRole("status")).toContainText(
    say("ui.dataTable.groups", { n: String(programs.length) }),
  );
  const group = (name: string): Locator => region.getByRole("button", { name: new RegExp(`^${name} `, "u") });
  await expect(group(first)).toHaveText(`${first}${count(inFirst.length)}`);
  // The highest score of the program first, as sorted.
  const highest = Math.max(...inFirst.map(({ score }) => score ?? -Infinity));
  await expect
    .poll(async () => (await drawn(region))[1])
    .toEqual([expect.any(String), first, highest.toFixed(1)]);
  await group(first).click();
  await expect(group(first)).toHaveAttribute("aria-expanded", "false");
  await expect.poll(async () => (await drawn(region))[1]?.[0]).toContain(second);
  await group(first).focus();
  await page.keyboard.press("ArrowRight");
  await expect(group(first)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("data-cell", "1:0");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(group(first)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(group(first)).toHaveAttribute("aria-expanded", "false");
  await tool(region, say("ui.dataTable.filter")).click();
  await region.getByRole("searchbox").first().fill("S0001");
  const passing = all.filter(({ id }) => id.includes("S0001"));
  await expect(group(first)).toHaveText(
    `${first}${count(passing.filter(({ program }) => program === first).length)}`,
  );
  await expect(group(first)).toHaveAttribute("aria-expanded", "false");
  // What is saved has the rows of closed groups too, group after group.
  const saved = await save(page, region);
  expect(saved).toHaveLength(passing.length);
  expect([...new Set(saved.map(({ program }) => program))]).toEqual(programs);
  expect(saved.map(({ program }) => program)).toEqual(passing.map(({ program }) => program).toSorted());
  await tool(region, say("ui.dataTable.closeGroups")).click();
  await expect(region.locator("tbody tr")).toHaveCount(programs.length);
  expect(await axeFindings(page, ["landmark-unique", "page-has-heading-one"])).toEqual([]);
  await tool(region, say("ui.dataTable.openGroups")).click();
  await expect(region.locator("tbody tr").nth(programs.length)).toBeVisible();
});

test("the arrow keys walk the cells, to the last of 100,000 rows, and Ctrl-C copies one", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const region = await open(page);
  await head(region, "Score").focus();
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  await expect(focused).toHaveText("S000000");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveText("S000001");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("data-cell", "1:1");
  await page.keyboard.press("Control+End");
  await expect(focused).toHaveAttribute("data-cell", "99999:2");
  await page.keyboard.press("Home");
  await expect(focused).toHaveText("S099999");
  await page.keyboard.press("Control+c");
  await expect(around(region).getByRole("status")).toContainText("S099999");
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe("S099999");
});

for (const theme of ["light", "dark"])
  test(`axe finds nothing in a table that is sorted and filtered, in Chinese, ${theme}`, async ({ page }) => {
    const region = await open(page, `lang=zh-CN&theme=${theme}`);
    await head(region, "Program").click();
    await tool(region, sayChinese("ui.dataTable.filter")).click();
    await region.getByRole("searchbox").first().fill("S00001");
    expect(await axeFindings(page, ["landmark-unique", "page-has-heading-one"])).toEqual([]);
  });
