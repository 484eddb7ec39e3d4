import { mkdtempSync, openSync, closeSync, ftruncateSync, writeSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, type Page } from "@playwright/test";
import type { CheckId } from "../../src/ingest/checks/checks.ts";
import { answer, choose, confirm, review, say, visit } from "./app.ts";
import { test } from "./demo.ts";

const head = "student_id,indicator_code,term_code,score";
const record = "1001,K01,2024-2025-1,70";
const text = (content: string) => Buffer.from(content, "utf8");
const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_none, at) => (at * 7919 + 13) % 256));

/** What each file is, the check that must say so, and how many of its records load. */
const files: Readonly<
  Record<string, { readonly bytes: Buffer; readonly check: CheckId; readonly loaded: number }>
> = {
  "report.csv": { bytes: Buffer.concat([text("%PDF-1.7\n"), noise(3000)]), check: "file.not_csv", loaded: 0 },
  "picture.csv": {
    bytes: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), noise(3000)]),
    check: "file.not_csv",
    loaded: 0,
  },
  "workbook.csv": {
    bytes: Buffer.from(
      zipSync({ "[Content_Types].xml": text("<Types/>"), "xl/workbook.xml": text("<workbook/>") }),
    ),
    check: "file.empty",
    loaded: 0,
  },
  "old-workbook.csv": {
    bytes: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), noise(3000)]),
    check: "file.spreadsheet",
    loaded: 0,
  },
  "empty.csv": { bytes: Buffer.alloc(0), check: "file.empty", loaded: 0 },
  "header-only.csv": { bytes: text(`${head}\n`), check: "structure.no_rows", loaded: 0 },
  "zeros.csv": { bytes: Buffer.alloc(200_000), check: "file.binary", loaded: 0 },
  "truncated.csv.gz": {
    bytes: gzipSync(
      text(
        `${head}\n${Array.from({ length: 5000 }, (_none, row) => `${row},K01,2024-2025-1,${row % 101}`).join("\n")}\n`,
      ),
    ).subarray(0, 4000),
    check: "file.compressed_damaged",
    loaded: 0,
  },
  "truncated.csv": {
    bytes: text(`${head}\n${record}\n1002,K01,2024-2025-1,71\n1003,K01`),
    check: "structure.truncated",
    loaded: 2,
  },
  "columns.csv": {
    bytes: text(
      `${Array.from({ length: 2000 }, (_none, at) => `column ${at}`).join(",")}\n${Array.from({ length: 2000 }, (_none, at) => at).join(",")}\n`,
    ),
    check: "table.unknown",
    loaded: 0,
  },
  "twice.csv": {
    bytes: text(`${head},score\n${record},30\n`),
    check: "structure.duplicate_header",
    loaded: 0,
  },
  "formula.csv": {
    bytes: text(`${head},"=cmd|' /C calc'!A0"\n1004,K01,2024-2025-1,70,x\n`),
    check: "structure.formula_in_header",
    loaded: 1,
  },
};
const sound = { name: "sound.csv", content: `${head}\n1005,K01,2024-2025-1,70\n` };

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vetscope-bad-"));
  for (const [name, { bytes }] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, sound.name), sound.content);
  writeFileSync(join(folder, "line.csv"), Buffer.concat([text(head), Buffer.alloc(5_000_000, "a")]));
  const sparse = openSync(join(folder, "four-gigabytes.csv"), "w");
  writeSync(sparse, `${head}\n${record}\n`);
  ftruncateSync(sparse, 4 * 1024 ** 3 + 1);
  closeSync(sparse);
  const claim = gzipSync(text(`${head}\n${record}\n`));
  claim.writeUInt32LE(0xff_ff_ff_ff, claim.length - 4);
  writeFileSync(join(folder, "claims-four-gigabytes.csv.gz"), claim);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectMessage(page: Page, name: string, check: CheckId): Promise<void> {
  await page
    .getByRole("listitem")
    .getByRole("button", { name: new RegExp(`^${name.replaceAll(".", "\\.")}(?!\\.gz)`, "u") })
    .click();
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  const label = page.getByText(say(`checks.${check}.label`), { exact: true }).first();
  await expect(label, `${name}: ${check}`).toBeAttached();
  if (!(await label.isVisible())) await page.getByText(say("importing.stages.note")).first().click();
  await expect(label, `${name}: ${check}`).toBeVisible();
  await expect(page.getByText(say(`checks.${check}.action`)).first(), `${name}: ${check}`).toBeVisible();
}

test("each file that can't be read says why, all in one drop, and the sound one beside them loads", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await visit(page, "data");
  const names = [...Object.keys(files), sound.name];
  await choose(
    page,
    names.map((name) => join(folder, name)),
  );
  await answer(page, "own");
  await review(page);
  for (const [name, { check }] of Object.entries(files)) await expectMessage(page, name, check);
  const receipts = await confirm(page);
  expect(receipts.get(sound.name)).toEqual({ read: 1, loaded: 1, rejected: 0, skipped: 0 });
  for (const [name, { loaded }] of Object.entries(files)) {
    const receipt = receipts.get(name);
    expect(receipt?.loaded ?? 0, name).toBe(loaded);
    if (receipt) expect(receipt.read, name).toBe(receipt.loaded + receipt.rejected + receipt.skipped);
  }
  await page.reload();
  await expect(page.getByRole("rowheader", { name: sound.name })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "report.csv" })).toHaveCount(0);
});

test("files that are too large, or claim to be, and one endless line: said, and the app goes on", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await visit(page, "data");
  await choose(
    page,
    ["four-gigabytes.csv", "claims-four-gigabytes.csv.gz", "line.csv"].map((name) => join(folder, name)),
  );
  await answer(page, "own");
  await review(page);
  await expectMessage(page, "four-gigabytes.csv", "file.too_large");
  await expectMessage(page, "claims-four-gigabytes.csv.gz", "file.compressed_damaged");
  await page.getByRole("button", { name: /^line\.csv/u }).click();
  await expect(page.getByRole("heading", { name: "line.csv", exact: true })).toBeVisible();
  await expect(page.getByText(/line/iu).first()).toBeVisible();
  await expect(page.getByRole("button", { name: say("pages.data.confirmNothing") })).toBeDisabled();
  await page.getByRole("button", { name: say("pages.data.discard") }).click();
  await expect(page.getByText(say("pages.data.cancelled"))).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "terms.csv" })).toBeVisible();
  await choose(page, [join(folder, sound.name)]);
  await answer(page, "own");
  await review(page);
  expect((await confirm(page)).get(sound.name)?.loaded).toBe(1);
});
