import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import { findChromium, NoChromiumError } from "./chromium.ts";

const checkout = resolve(import.meta.dirname, "../..");

type TestConfigWebServer = Extract<NonNullable<PlaywrightTestConfig["webServer"]>, { command: string }>;

/** A free port, chosen once: the workers that load this file again inherit it. */
function freePort(): string {
  const script =
    'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})';
  return spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout.trim();
}
const port = (process.env["VETSCOPE_TEST_PORT"] ??= freePort());
const galleryPort = (process.env["VETSCOPE_GALLERY_PORT"] ??= freePort());

/** A server of the app or the gallery, which builds first what is stale. */
const server = (script: string, at: string): TestConfigWebServer => ({
  command: `npx tsx ${script} --port ${at}`,
  cwd: checkout,
  url: `http://127.0.0.1:${at}/`,
  timeout: 180_000,
  stdout: "pipe",
  gracefulShutdown: { signal: "SIGTERM", timeout: 2000 },
});

/**
 * What a browser does by itself and the tests must not meet: first of all asking its maker what the fields of a form are for,
 * which the watch takes for a request of the page. The last such list counts, so Playwright's own stand here too.
 */
const browserFeatures = [
  "AutofillServerCommunication",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "DestroyProfileOnBrowserClose",
  "LensOverlay",
];

const executablePath = findChromium();
if (executablePath === undefined)
  throw new NoChromiumError("No Chromium was found: npm test installs one, or set CHROMIUM_PATH.");

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/browser",
  // Guards against a hang, not measures of speed: a busy machine takes several times what a quiet one does.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    // A context of its own for each test would keep the whole app each time; the tests of it let it.
    serviceWorkers: "block",
    // What never comes fails here, not at the end of a long test.
    actionTimeout: 60_000,
    screenshot: "only-on-failure",
    // Recording every page for the few that fail took long: ask for it with --trace on.
    trace: "off",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${browserFeatures.join(",")}`,
      ],
    },
  },
  webServer: [server("src/cli/serve.ts", port), server("test/gallery/serve.ts", galleryPort)],
});
