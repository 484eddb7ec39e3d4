import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { format, pattern, say, visit } from "./app.ts";
import { test } from "./demo.ts";

test("export gives one file with the manifest, the batches and every table as CSV", async ({ page }) => {
  await visit(page, "data");
  const waiting = page.waitForEvent("download", { timeout: 90_000 });
  await page.getByRole("button", { name: say("pages.data.export"), exact: true }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^vetscope-\d{4}-\d\d-\d\d\.zip$/u);
  const files = unzipSync(readFileSync(await download.path()));
  const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())) as {
    origin: string;
    batches: { file: { name: string }; tables: { store: string; rows: number }[] }[];
  };
  expect(manifest.origin).toBe("demo");
  expect(manifest.batches.map(({ file }) => file.name)).toContain("students.csv");
  for (const { tables } of manifest.batches)
    for (const { store } of tables) expect(Object.keys(files)).toContain(store);
  const students = Object.entries(files).find(([name]) => /^csv\/\d+-students\.csv$/u.test(name))?.[1];
  const lines = strFromU8(students ?? new Uint8Array())
    .replace(/^\uFEFF/u, "")
    .trimEnd()
    .split(/\r?\n/u);
  expect(lines[0]).toMatch(/student_id,.*source_line$/u);
  expect(lines).toHaveLength(2583 + 1);
});

test("start over asks first, then nothing is left, after a reload too, and the demo can come back", async ({
  page,
}) => {
  await visit(page, "data");
  await expect(page.getByText(say("pages.data.loadedTitle")).first()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "students.csv" })).toBeVisible();
  const batches = await page.getByRole("rowheader").count();
  expect(batches).toBeGreaterThan(20);
  await page.getByRole("button", { name: say("pages.data.startOver"), exact: true }).click();
  await expect(page.getByText(pattern("pages.data.startOverConfirm"))).toContainText(format.count(batches));
  await page.getByRole("button", { name: say("pages.data.cancelAll"), exact: true }).click();
  await expect(page.getByText(pattern("pages.data.startOverConfirm"))).toHaveCount(0);
  await expect(page.getByRole("rowheader")).toHaveCount(batches);

  await page.getByRole("button", { name: say("pages.data.startOver"), exact: true }).click();
  await page.getByRole("button", { name: say("pages.data.startOverEmpty"), exact: true }).click();
  await expect(page.getByText(say("pages.data.loadedNone"))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say("pages.data.loadedNone"))).toBeVisible();
  const stored = await page.evaluate(async () => {
    const names: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, before: string): Promise<void> => {
      for await (const [name, handle] of folder.entries())
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${before}${name}/`);
        else names.push(before + name);
    };
    await walk(await navigator.storage.getDirectory(), "");
    return names;
  });
  expect(stored.filter((path) => !/^vetscope\/(?:manifest(?:\.previous)?|panels\/\d+)$/u.test(path))).toEqual(
    [],
  );
  for (const path of ["", "competence", "employers", "employment"]) {
    await visit(page, path);
    await expect(page.getByText(say("pages.common.nothing")).first()).toBeVisible();
  }
  await page.getByRole("button", { name: say("shell.emptyDemo") }).click();
  await expect(page.getByText(say("shell.demo"))).toBeVisible({ timeout: 90_000 });
});
