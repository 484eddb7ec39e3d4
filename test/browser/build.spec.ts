import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { headersFile, pagePolicy } from "../../src/app/contentSecurityPolicy.ts";

const dist = resolve(import.meta.dirname, "../../dist");
const assets = readdirSync(join(dist, "assets"));
const page = readFileSync(join(dist, "index.html"), "utf8");

test("the scripts before the first paint are at most 300 KB, compressed, both languages counted", () => {
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map(
    ([, path]) => path ?? "",
  );
  expect(scripts.length).toBeGreaterThan(0);
  const words = assets.filter((name) => /^everyPage-[\w-]{8}\.js$/u.test(name));
  expect(words.length).toBeGreaterThanOrEqual(2);
  const sizes = [...scripts, ...words.map((name) => `assets/${name}`)].map(
    (path) => [path, gzipSync(readFileSync(join(dist, path))).length] as const,
  );
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`Scripts before the first paint: ${Math.round(total / 1000)} KB in ${sizes.length} files.`);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(300_000);
});

test("the build has one engine, from this origin, and nothing inline", () => {
  expect(
    assets.filter((name) => name.endsWith(".wasm")).map((name) => name.replace(/-[\w-]{8}\.wasm$/u, "")),
  ).toEqual(["duckdb-eh"]);
  expect(page).not.toMatch(/<style|\son\w+=|<script(?![^>]*\ssrc=)/u);
  expect([...page.matchAll(/(?:src|href)="([^"]*)"/gu)].filter(([, url]) => !url?.startsWith("./"))).toEqual(
    [],
  );
});

test("the page and the file of headers carry the policy", () => {
  expect(page.indexOf(pagePolicy())).toBeGreaterThan(0);
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  expect(readFileSync(join(dist, "_headers"), "utf8")).toBe(headersFile());
});
