import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { listen } from "../../src/cli/listen.ts";
import { staticSite } from "../../src/cli/staticSite.ts";
import { test } from "./session.ts";

const below = test.extend({
  baseURL: async ({}, use) => {
    const site = staticSite(resolve(import.meta.dirname, "../../dist"), securityHeaders, "/school/vetscope/");
    const { server, port } = await listen(site.answer, "127.0.0.1", 0);
    await use(`http://127.0.0.1:${port}/school/vetscope/`);
    server.close();
    server.closeAllConnections();
  },
});

below(
  "the app opens from a folder of a site, and asks for nothing outside of it",
  async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("./");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith(baseURL ?? "?") && !/^(blob|data):/u.test(url))).toEqual([]);
  },
);
