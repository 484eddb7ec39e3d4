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
import { changeFilters, importFiles, openCompetence, openEmpty, reopen } from "./appSession.ts";
import { openBare } from "./bareSession.ts";
import { generateSchool } from "./generateSchool.ts";
import { peakMemory } from "./rendererMemory.ts";
import type { Recomputed } from "./recompute.ts";
import { printTable, resultsOf, type Measured } from "./results.ts";

// Speed on generated rows in a real Chromium, as ratios to duckdb-wasm alone in the same run.
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

async function measure(rows: number, folder: string): Promise<Measured> {
  const school = generateSchool(rows);
  const files = school.files.map(({ name, content }) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const bytes = school.files.reduce((total, { content }) => total + content.length, 0);
  console.log("Measures from panels …");
  const recomputed = recompute(folder);
  console.log(`${rows} rows of ${school.students} students, ${(bytes / 1e6).toFixed(1)} MB. Building …`);
  const app = await serve(checkout, "app", securityHeaders, join(checkout, "vite.config.ts"));
  const bare = await serve(join(import.meta.dirname, "barePage"), "bare", {}, false);
  const profileFolder = join(folder, "profile");
  const context = await openBrowser(profileFolder);
  const loadBefore = loadavg()[0] ?? 0;
  try {
    console.log("duckdb-wasm alone …");
    // Another host name, so that the browser gives it a process of its own.
    const alone = await openBare(context, bare.address.replace("127.0.0.1", "localhost"), files, rows);
    const loads = [await alone.load(), await alone.load()];
    const alonePeak = peakMemory(profileFolder);
    console.log("The app: import …");
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(`in the page: ${error.message}`));
    await openEmpty(page, app.address);
    const imported = await importFiles(page, files, rows, profileFolder);
    loads.push(await alone.load(), await alone.load());
    console.log("The app: charts, each change beside the questions of the rows …");
    const firstDrawn = await openCompetence(page);
    const answers: number[] = [];
    const redraws = await changeFilters(page, async (chosen) => void answers.push(await alone.ask(chosen)));
    await page.close();
    const again = await context.newPage();
    const reopened = await reopen(again, app.address);
    return {
      rows,
      bytes,
      students: school.students,
      recomputed,
      imported,
      firstDrawn,
      reopened,
      redraws,
      bare: { loads, answers, version: alone.version, started: alone.started, peakMemory: alonePeak },
      load: { before: loadBefore, after: loadavg()[0] ?? 0 },
      chromium: context.browser()?.version() ?? "unknown",
    };
  } finally {
    await context.close();
    app.server.close();
    bare.server.close();
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
