import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type BrowserContext } from "@playwright/test";
import { build } from "vite";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { listen } from "../../src/cli/listen.ts";
import { staticSite } from "../../src/cli/staticSite.ts";
import { findOrInstallChromium } from "../browser/chromium.ts";
import { changeFilters, openCompetence, reopen } from "./appSession.ts";
import { measureFirstPage } from "./firstPage.ts";
import { generateSchool } from "./generateSchool.ts";
import { measureImport, measureLarge, type Browsers, type Sites } from "./imports.ts";
import type { Recomputed } from "./recompute.ts";
import { resultsOf, type Charts, type Measured } from "./results.ts";
import { printTable } from "./resultTable.ts";
import { measureTableScroll } from "./tableScroll.ts";

// Speed on generated rows in a real Chromium, as ratios to duckdb-wasm alone in the same run: imports of the same scores as a long
// and as a wide file, charts on the long ones, and an import of ten times as many; the first page, and a table of 100,000 rows.
// npm run bench [-- --rows 1000000] [--quick] [--out FILE]

const checkout = resolve(import.meta.dirname, "../..");
const fullSize = 1_000_000;

function options(): { readonly rows: number; readonly out: string } {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: String(fullSize) },
      quick: { type: "boolean", default: false },
      out: { type: "string" },
    },
  });
  const rows = values.quick ? fullSize / 10 : Number(values.rows);
  if (!Number.isInteger(rows) || rows < 10_000) throw new TypeError(`--rows ${values.rows}: 10000 at least`);
  const standard =
    rows === fullSize
      ? join(import.meta.dirname, "results.json")
      : join(checkout, "test-results/bench/results.json");
  return { rows, out: values.out === undefined ? standard : resolve(values.out) };
}

/** Builds a page and serves it on this machine. */
async function serve(
  root: string,
  name: string,
  headers: Readonly<Record<string, string>>,
  config: string | false,
) {
  const outDir = join(checkout, "test-results/bench", name);
  await build({
    root,
    configFile: config,
    logLevel: "error",
    base: "./",
    build: { outDir, emptyOutDir: true, target: "es2023", assetsInlineLimit: 0 },
  });
  const site = staticSite(outDir, headers);
  await site.warm();
  const { server, port } = await listen(site.answer, "127.0.0.1", 4700);
  return { server, address: `http://127.0.0.1:${port}/` };
}

function openBrowser(profileFolder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: findOrInstallChromium(),
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Measures from panels, in a process of its own so that its peak memory is its own. Throws where it fails. */
function recompute(folder: string): Recomputed {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "recompute.ts"), folder],
    { cwd: checkout, encoding: "utf8", maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(`the measures could not be recomputed:\n${stderr}`);
  return JSON.parse(stdout) as Recomputed;
}

async function measureCharts(
  sites: Sites,
  rows: number,
  browsers: Browsers,
): Promise<Pick<Measured, "long" | "charts">> {
  const charts: Charts[] = [];
  const long = await measureImport(sites, generateSchool(rows), "long", browsers, async (page, alone) => {
    console.log("  charts, each change beside the questions of the rows …");
    const firstDrawn = await openCompetence(page);
    const answers: number[] = [];
    const redraws = await changeFilters(page, async (chosen) => void answers.push(await alone.ask(chosen)));
    const again = await page.context().newPage();
    await page.close();
    charts.push({ firstDrawn, redraws, answers, reopened: await reopen(again, sites.app) });
  });
  const [measured] = charts;
  if (measured === undefined) throw new TypeError("no chart was measured");
  return { long, charts: measured };
}

async function measure(rows: number, folder: string): Promise<Measured> {
  const school = generateSchool(rows);
  const dataFolder = join(folder, "data");
  mkdirSync(dataFolder);
  for (const { name, content } of [...school.reference, school.long])
    writeFileSync(join(dataFolder, name), content);
  console.log(`${rows} scores of ${school.students} students: measures from panels …`);
  const recomputed = recompute(dataFolder);
  console.log("Building …");
  const app = await serve(checkout, "app", securityHeaders, join(checkout, "vite.config.ts"));
  const bare = await serve(join(import.meta.dirname, "barePage"), "bare", {}, false);
  const galleryRoot = join(checkout, "test/gallery");
  const gallery = await serve(galleryRoot, "gallery", securityHeaders, join(checkout, "vite.config.ts"));
  // Another host name for duckdb-wasm alone: nothing is shared with the app.
  const sites = { app: app.address, bare: bare.address.replace("127.0.0.1", "localhost") };
  const browsers = { folder, open: openBrowser };
  const loadBefore = loadavg()[0] ?? 0;
  try {
    console.log("First page and a long table …");
    const firstPage = await measureFirstPage(app.address, browsers);
    const tableScroll = await measureTableScroll(gallery.address, browsers);
    console.log("Import of the wide file …");
    const wide = await measureImport(sites, school, "wide", browsers);
    console.log("Import of the long file …");
    const { long, charts } = await measureCharts(sites, rows, browsers);
    console.log("Import of ten times as many …");
    const large = await measureLarge(sites, 10 * rows, browsers);
    return {
      rows,
      students: school.students,
      recomputed,
      wide,
      long,
      charts,
      large,
      firstPage,
      tableScroll,
      load: { before: loadBefore, after: loadavg()[0] ?? 0 },
    };
  } finally {
    app.server.close();
    bare.server.close();
    gallery.server.close();
  }
}

/** The commit that was measured, with a mark where files were changed since; empty outside of a repository. */
function commit(): string {
  const { stdout } = spawnSync("git", ["describe", "--always", "--dirty", "--exclude=*"], {
    cwd: checkout,
    encoding: "utf8",
  });
  return stdout.trim();
}

const { rows, out } = options();
const folder = mkdtempSync(join(tmpdir(), "vetscope-bench-"));
try {
  const measured = await measure(rows, folder);
  const { version } = JSON.parse(
    readFileSync(join(checkout, "node_modules/@duckdb/duckdb-wasm/package.json"), "utf8"),
  ) as { version: string };
  const results = resultsOf(measured, {
    date: new Date().toISOString(),
    commit: commit(),
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    duckdbWasm: version,
  });
  mkdirSync(resolve(out, ".."), { recursive: true });
  writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
  printTable(results);
  console.log(`\nWritten to ${out}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
