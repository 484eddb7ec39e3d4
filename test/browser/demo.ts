import { expect, type Page } from "@playwright/test";
import { say } from "./app.ts";
import { test as session } from "./session.ts";

/** Until the demo school is loaded and drawn. A first visit screens and writes it all: seconds, many on a busy machine. */
export async function untilDemoShown(page: Page): Promise<void> {
  await expect(page.getByRole("figure", { name: say("pages.overview.matrixTitle") })).toBeVisible({
    timeout: 150_000,
  });
}

interface StoredFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The files that the app of a page has in the browser's file storage. */
async function storedFiles(page: Page): Promise<readonly StoredFile[]> {
  const files = await page.evaluate(async () => {
    const found: { path: string; base64: string }[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, before: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${before}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const file = await handle.getFile();
          const url = await new Promise<string>((done, fail) => {
            const reader = new FileReader();
            reader.addEventListener("load", () =>
              done(typeof reader.result === "string" ? reader.result : ""),
            );
            reader.addEventListener("error", () => fail(new Error(name)));
            reader.readAsDataURL(file);
          });
          found.push({ path: before + name, base64: url.slice(url.indexOf(",") + 1) });
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), "");
    return found;
  });
  return files.map(({ path, base64 }) => ({ path, bytes: Buffer.from(base64, "base64") }));
}

/** Puts files into the file storage of a new browser context, before the app opens in it. */
async function store(page: Page, files: readonly StoredFile[]): Promise<void> {
  await page.route("**/stored-files", (route) =>
    route.fulfill({
      contentType: "application/octet-stream",
      body: Buffer.concat(files.map(({ bytes }) => bytes)),
    }),
  );
  await page.route("**/empty-page", (route) =>
    route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto("empty-page");
  await page.evaluate(
    async (places) => {
      const all = await (await fetch("stored-files")).blob();
      const root = await navigator.storage.getDirectory();
      let start = 0;
      for (const { path, size } of places) {
        const [name = "", ...folders] = path.split("/").toReversed();
        let folder = root;
        for (const part of folders.toReversed())
          folder = await folder.getDirectoryHandle(part, { create: true });
        const target = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await target.write(all.slice(start, start + size));
        await target.close();
        start += size;
      }
    },
    files.map(({ path, bytes }) => ({ path, size: bytes.length })),
  );
  await page.unrouteAll();
}

/**
 * Playwright's `test` in a browser context that has the demo school already. It is loaded once a worker, by opening the app;
 * each test gets a copy of the files that the app stored, in a context of its own.
 */
export const test = session.extend<object, { demoFiles: readonly StoredFile[] }>({
  demoFiles: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext(
        project.use.baseURL === undefined ? {} : { baseURL: project.use.baseURL },
      );
      const page = await context.newPage();
      await page.goto("./");
      await untilDemoShown(page);
      const files = await storedFiles(page);
      await context.close();
      await use(files);
    },
    { scope: "worker", timeout: 200_000 },
  ],
  page: async ({ page, demoFiles }, use) => {
    await store(page, demoFiles);
    await use(page);
  },
});
