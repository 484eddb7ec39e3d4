import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** What happened until the first page had its first mark. */
export interface UntilDrawn {
  /** Milliseconds from the navigation's start to that mark. */
  readonly drawn: number;
  /** Addresses of the scripts that were asked for until then, those of workers too. */
  readonly scripts: readonly string[];
}

/** Opens the app in a page that shows nothing yet, and waits for the first mark of its charts. */
export async function openUntilDrawn(page: Page, site: string): Promise<UntilDrawn> {
  const asked: { readonly url: string; readonly at: number }[] = [];
  page.context().on("request", (request) => {
    if (request.resourceType() === "script" || /\.m?js$/u.test(request.url()))
      asked.push({ url: request.url(), at: Date.now() });
  });
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (document.querySelector("main [data-mark]") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark("drawn"));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site);
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName("drawn")[0]?.startTime ?? 0,
    undefined,
    { polling: "raf", timeout: 180_000 },
  );
  const drawn = await handle.jsonValue();
  const until = (await page.evaluate(() => performance.timeOrigin)) + drawn;
  return { drawn, scripts: [...new Set(asked.filter(({ at }) => at <= until).map(({ url }) => url))] };
}

/** Bytes of files of the site together, each compressed as a host would. */
export async function compressedBytes(addresses: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new RangeError(`${address}: ${answer.status}`);
      return gzipSync(new Uint8Array(await answer.arrayBuffer()), { level: 9 }).length;
    }),
  );
  return sizes.reduce((total, size) => total + size, 0);
}
