import { expect } from "@playwright/test";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { test, type Watch } from "./session.ts";

const elsewhere = "http://elsewhere.example/file.csv";

async function untilNoted(watch: Watch, words: string): Promise<void> {
  const noted: string[] = [];
  await expect
    .poll(() => {
      noted.push(...watch.take());
      return noted.filter((problem) => problem.includes(words)).length;
    }, `a note with ${words}`)
    .toBeGreaterThan(0);
}

const worker = (script: string): string =>
  `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(script)}])))`;
const send = `fetch(${JSON.stringify(elsewhere)}).catch(() => undefined)`;

test.describe("the watch sees what gets out where nothing forbids it", () => {
  test.use({ bypassCSP: true });

  test("a request of the page", async ({ page, watch }) => {
    await page.goto("icon.svg");
    await page.evaluate(send);
    await untilNoted(watch, `request off origin: GET ${elsewhere}`);
    watch.end();
  });

  test("a connection of the page, an image, another port of this machine", async ({ page, watch }) => {
    await page.goto("icon.svg");
    await page.evaluate('void new WebSocket("ws://elsewhere.example/socket")');
    await untilNoted(watch, "left for elsewhere.example");
    await page.evaluate(`new Image().src = ${JSON.stringify(elsewhere)}`);
    await untilNoted(watch, elsewhere);
    await page.evaluate('fetch("http://127.0.0.1:9/").catch(() => undefined)');
    await untilNoted(watch, "http://127.0.0.1:9/");
    watch.end();
  });
});

test.describe("the watch sees workers", () => {
  const site = "http://127.0.0.1:1";

  test("their requests", async ({ browser, outside, watch }) => {
    const context = await browser.newContext({ proxy: { server: `http://127.0.0.1:${outside.port}` } });
    const page = await context.newPage();
    await page.route(`${site}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>x</title>" }),
    );
    await page.goto(`${site}/`);
    await page.evaluate(worker(worker(send)));
    await untilNoted(watch, `left for ${elsewhere}`);
    await context.close();
    watch.end();
  });
});

test("the watch sees what the policy refuses in a page", async ({ page, watch }) => {
  await page.goto("./");
  await page.evaluate(send);
  await untilNoted(watch, "policy violation: connect-src");
  watch.end();
});

test("the watch sees what the policy refuses in a worker", async ({ page, watch }) => {
  const headers = { "Content-Security-Policy": securityHeaders["Content-Security-Policy"] ?? "" };
  await page.route("**/probe.js", (route) =>
    route.fulfill({ contentType: "text/javascript", headers, body: `setTimeout(() => ${send}, 500)` }),
  );
  await page.goto("./");
  await page.evaluate('void new Worker(new URL("probe.js", document.baseURI))');
  await untilNoted(watch, "policy violation in a worker: connect-src http://elsewhere.example");
  watch.end();
});
