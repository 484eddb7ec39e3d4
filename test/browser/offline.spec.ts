import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { listen } from "../../src/cli/listen.ts";
import { staticSite } from "../../src/cli/staticSite.ts";
import { matrixOf, say } from "./app.ts";
import { untilDemoShown } from "./demo.ts";
import { test as session } from "./session.ts";

const dist = resolve(import.meta.dirname, "../../dist");
const base = "/school/vetscope/";

interface Site {
  readonly url: string;
  /** The built files, to be changed by a test. */
  readonly folder: string;
  readonly asked: string[];
  /** The server is gone, and with it the network. */
  readonly stop: () => void;
}

/** The app in a folder of its own of a host, served from a copy of the build. */
const test = session.extend<{ site: Site }>({
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "vetscope-site-"));
    cpSync(dist, folder, { recursive: true, filter: (path) => !path.endsWith(".map") });
    const asked: string[] = [];
    const { answer } = staticSite(folder, securityHeaders, base);
    const { server, port }: { server: Server; port: number } = await listen(
      (request, response) => {
        asked.push(request.url ?? "");
        answer(request, response);
      },
      "127.0.0.1",
      0,
    );
    const stop = (): void => {
      server.close();
      server.closeAllConnections();
    };
    await use({ url: `http://127.0.0.1:${port}${base}`, folder, asked, stop });
    stop();
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
});
test.use({ serviceWorkers: "allow" });

async function untilKept(page: Page): Promise<void> {
  await expect(page.getByText(say("shell.offlineKept"))).toBeVisible({ timeout: 60_000 });
}

const matrix = (page: Page) => matrixOf(page);

test("opens without a network, with charts, the rows behind a mark and every page", async ({
  page,
  site,
}) => {
  await page.goto("./");
  await untilDemoShown(page);
  await untilKept(page);
  site.stop();
  await expect(fetch(site.url)).rejects.toThrow();
  await page.reload();
  await expect(matrix(page).locator("[data-mark]").first()).toBeVisible();
  await page.getByRole("link", { name: say("shell.pages.competence"), exact: true }).click();
  await expect(page).toHaveTitle(new RegExp(say("shell.pages.competence"), "u"));
  await expect(page.getByRole("figure").first()).toBeVisible();
  await page.getByRole("link", { name: say("shell.pages.overview"), exact: true }).click();
  await matrix(page).locator("[data-mark]").first().click();
  await page
    .getByRole("dialog")
    .getByRole("tab", { name: say("pages.common.rowsBehind") })
    .click();
  // The rows need the engine: 34 MB that no network gives now.
  await expect(page.getByRole("dialog").getByRole("table").first()).toBeVisible({ timeout: 60_000 });
});

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("base64");

/** Replaces a file of the site as a later version of the app would, with its hash in the service worker's list. */
function publish(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file);
  const after = Buffer.from(change(before.toString("utf8")));
  const worker = join(folder, "serviceWorker.js");
  const list = readFileSync(worker, "utf8");
  expect(list).toContain(hashOf(before));
  writeFileSync(file, after);
  writeFileSync(worker, list.replace(hashOf(before), hashOf(after)));
}

test("a later version is offered, not forced, and takes over when asked, without fetching the engine again", async ({
  page,
  site,
}) => {
  await page.goto("./");
  await untilDemoShown(page);
  await untilKept(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  site.asked.length = 0;
  publish(site.folder, "index.html", (text) => text.replace("<title>", '<title data-version="2">'));
  await page.reload();
  await expect(page.getByText(say("shell.newVersion"))).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("title")).not.toHaveAttribute("data-version", "2");
  await page.getByRole("button", { name: say("shell.newVersionUse") }).click();
  await expect(page.locator("title")).toHaveAttribute("data-version", "2");
  await expect(matrix(page).locator("[data-mark]").first()).toBeVisible();
  await untilKept(page);
  await expect(page.getByText(say("shell.newVersion"))).toHaveCount(0);
  expect(site.asked.filter((url) => /\.(?:wasm|css|csv)$/u.test(url))).toEqual([]);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const cache = await caches.open(names[0] ?? "");
    const urls = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    return { names: names.length, urls: urls.length, distinct: new Set(urls).size };
  });
  expect(kept.names).toBe(1);
  expect(kept.distinct, "one version of each file is kept").toBe(kept.urls);
});

test("what arrives is not what was built: nothing is kept, and that is said", async ({ page, site }) => {
  const script = readdirSync(join(site.folder, "assets")).find((name) => /^MethodPage-.*\.css$/u.test(name));
  writeFileSync(join(site.folder, "assets", script ?? ""), "/* cut off");
  await page.goto("./");
  await expect(page.getByText(say("shell.offlineFailed"))).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(say("shell.offlineKept"))).toHaveCount(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active),
  ).toBeFalsy();
});

test("the manifest names icons that are there, in the sizes that it says", async ({ page, site }) => {
  await page.goto("./");
  const manifest = await page.evaluate(async () => {
    interface Manifest {
      readonly start_url: string;
      readonly scope: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    }
    const at = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? "";
    const found = (await (await fetch(at)).json()) as Manifest;
    const sizes = await Promise.all(
      found.icons.map(async (icon) => {
        const picture = new Image();
        picture.src = new URL(icon.src, at).href;
        await picture.decode();
        return icon.sizes === "any" || icon.sizes === `${picture.naturalWidth}x${picture.naturalHeight}`;
      }),
    );
    return { start: new URL(found.start_url, at).href, scope: new URL(found.scope, at).href, sizes };
  });
  expect(manifest).toEqual({ start: site.url, scope: site.url, sizes: [true, true, true, true] });
});

test("a browser that offers to install the app is asked by a button, and only once", async ({ page }) => {
  await page.goto("./");
  await untilDemoShown(page);
  const button = page.getByRole("button", { name: say("shell.install"), exact: true });
  await expect(button).toHaveCount(0);
  // A browser without a window makes no offer of its own.
  const held = await page.evaluate(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    Object.assign(offer, { prompt: async () => document.body.setAttribute("data-asked", "") });
    dispatchEvent(offer);
    return offer.defaultPrevented;
  });
  expect(held, "the browser's own bar is held back").toBe(true);
  await button.click();
  await expect(page.locator("body")).toHaveAttribute("data-asked", "");
  await expect(button).toHaveCount(0);
});
