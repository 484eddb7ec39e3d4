import type { Server } from "node:http";
import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { build } from "vite";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { listen } from "../../src/cli/listen.ts";
import { staticSite } from "../../src/cli/staticSite.ts";
import type { EnginePage } from "./enginePage/page.ts";
import { test as base } from "./session.ts";

/** The engine alone in a page of its own, built and served as the app is. */
const test = base.extend<object, { site: string }>({
  site: [
    async ({}, use) => {
      const outDir = resolve(import.meta.dirname, "../../test-results/enginePage");
      await build({
        root: resolve(import.meta.dirname, "enginePage"),
        configFile: resolve(import.meta.dirname, "../../vite.config.ts"),
        publicDir: resolve(import.meta.dirname, "../../public"),
        logLevel: "error",
        build: { outDir, emptyOutDir: true },
      });
      const listening: { readonly server: Server; readonly port: number } = await listen(
        staticSite(outDir, securityHeaders).answer,
        "127.0.0.1",
        0,
      );
      await use(`http://127.0.0.1:${listening.port}/`);
      listening.server.close();
      listening.server.closeAllConnections();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site),
});

function ask<K extends keyof EnginePage>(page: Page, name: K, ...given: Parameters<EnginePage[K]>) {
  return page.evaluate(
    async ([key, list]) => {
      const { enginePage } = globalThis as unknown as {
        enginePage: Record<string, (...all: unknown[]) => unknown>;
      };
      return enginePage[key]?.(...list);
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<EnginePage[K]>>>;
}

test.beforeEach(async ({ page }) => {
  await page.goto("./");
  expect(await ask(page, "ready")).toBe("ready");
});

test("a read is cancelled at once and others go past it", async ({ page }) => {
  for (let round = 0; round < 3; round++) {
    const answer = await ask(page, "cancel");
    expect(answer.beside).toBe(42);
    expect(answer.outcome).toBe("AbortError: enough");
  }
  expect(await ask(page, "first", "SELECT 1")).toBe(1);
});

test("a million rows go in and are counted", async ({ page }) => {
  const took = await ask(page, "insert", 1_000_000);
  console.log(`A million rows of three columns inserted in ${Math.round(took)} ms.`);
  expect(await ask(page, "first", "SELECT sum(score) FROM facts")).toBe((999_999 * 1_000_000) / 8);
  expect(await ask(page, "first", "SELECT count(day) FROM facts")).toBe(0);
});

test("nothing leaves the origin, whatever is asked", async ({ page, watch }) => {
  for (const text of [
    "LOAD parquet",
    "INSTALL httpfs; LOAD httpfs",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "SELECT * FROM 'https://example.org/x.json'",
    "ATTACH 'https://example.org/x.db'",
    "COPY (SELECT 1) TO 'https://example.org/x.csv'",
    "SET enable_external_access = true",
    "SET custom_extension_repository = 'https://example.org'",
  ])
    expect(await ask(page, "run", text), text).toMatch(/^EngineError/u);
  await ask(page, "run", "INSTALL parquet");
  expect(watch.take()).toEqual([]);
  expect(await ask(page, "first", "SELECT 1")).toBe(1);
});

test("a trap starts the worker afresh, with the rows, and others' reads are answered", async ({ page }) => {
  await page.evaluate(() => {
    // The wreck: the one statement is sent on a connection that does not exist, and DuckDB really traps.
    const post: unknown = Reflect.get(Worker.prototype, "postMessage");
    Worker.prototype.postMessage = function (this: Worker, message: { data?: unknown }, ...rest: unknown[]) {
      if (Array.isArray(message.data) && message.data[1] === "SELECT 'wreck'") message.data[0] = 99_999;
      if (typeof post === "function") Reflect.apply(post, this, [message, ...rest]);
    };
  });
  const answer = await ask(page, "restart");
  expect(answer.wreck).toMatch(/^TrapError/u);
  expect(answer).toMatchObject({ states: ["restarting", "ready"], after: 6, beside: 4000 });
  expect(await ask(page, "run", "SET enable_external_access = true")).toMatch(/^EngineError/u);
});

test("where DuckDB's file can't be had, opening it fails instead of waiting for ever", async ({
  page,
  context,
  watch,
}) => {
  await context.route(/\.wasm$/u, async (route) => route.abort());
  await page.reload();
  expect(await ask(page, "opened")).toMatch(/^EngineError: The database could not be started: ./u);
  await context.close();
  expect(watch.take().join(), "the worker says so").toContain("Failed to fetch");
});
