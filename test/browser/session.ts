import { createServer, type Server } from "node:http";
import { test as base, expect, type BrowserContext, type Worker } from "@playwright/test";

/**
 * What a session did that the page must never do. A test that provokes something takes it; whatever is
 * left when the test ends fails it.
 */
export class Watch {
  readonly #problems: string[] = [];
  #ended = false;

  note(problem: string): void {
    if (!this.#ended) this.#problems.push(problem);
  }

  /** For a test that provokes something and has seen it noted: whatever of it is told late no longer counts. */
  end(): void {
    this.#ended = true;
    this.#problems.length = 0;
  }

  /** The problems so far, which then no longer fail the test. */
  take(): readonly string[] {
    return this.#problems.splice(0);
  }
}

/**
 * The browser's proxy for everything but the app: it notes each request and refuses it. What the
 * browser's own tools don't report, such as a request of a worker's worker, still comes by here.
 */
class Outside {
  readonly server: Server;
  watch = new Watch();

  constructor() {
    this.server = createServer((request, response) => {
      this.watch.note(`left for ${request.url ?? ""}`);
      response.writeHead(403).end();
    });
    this.server.on("connect", (request, socket) => {
      this.watch.note(`left for ${request.url ?? ""}`);
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }
}

const isOwn = (url: string, origin: string): boolean => {
  const { protocol } = new URL(url);
  if (protocol === "data:" || protocol === "about:") return true;
  return url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`);
};

/** Makes a worker say in its console what the policy refuses it, which no tool reports otherwise. */
async function watchWorker(worker: Worker): Promise<void> {
  // A worker that has ended meanwhile can't be asked, and does nothing more.
  await worker
    .evaluate(() => {
      globalThis.addEventListener("securitypolicyviolation", (event) => {
        if (event instanceof SecurityPolicyViolationEvent)
          console.error(
            `policy violation in a worker: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
          );
      });
    })
    .catch(() => undefined);
}

/** Watches requests, console errors, uncaught errors and reports of the policy, workers included. */
async function watchContext(context: BrowserContext, origin: string, watch: Watch): Promise<void> {
  context.on("request", (request) => {
    if (!isOwn(request.url(), origin)) watch.note(`request off origin: ${request.method()} ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) watch.note(`response ${response.status()}: ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") watch.note(`console error: ${message.text()}`);
    else if (/content security policy|trusted ?type/iu.test(message.text()))
      watch.note(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => watch.note(`uncaught error: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    watch.note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("page", (page) => page.on("worker", (worker) => void watchWorker(worker)));
  await context.exposeFunction("noteViolation", (text: string) => watch.note(`policy violation: ${text}`));
  await context.addInitScript(() => {
    const { noteViolation } = globalThis as unknown as { noteViolation: (text: string) => Promise<void> };
    document.addEventListener("securitypolicyviolation", (event) => {
      void noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`.trim());
    });
  });
}

/** Playwright's `test`, for sessions that never leave the origin and never breach the policy. */
export const test = base.extend<{ watch: Watch }, { outside: Outside }>({
  outside: [
    async ({}, use) => {
      const outside = new Outside();
      await new Promise<void>((listening) => outside.server.listen(0, "127.0.0.1", listening));
      await use(outside);
      outside.server.close();
    },
    { scope: "worker" },
  ],
  proxy: async ({ outside, baseURL }, use) =>
    use({ server: `http://127.0.0.1:${outside.port}`, bypass: new URL(baseURL ?? "").host }),
  watch: [
    async ({ context, baseURL, outside }, use) => {
      const watch = new Watch();
      outside.watch = watch;
      await watchContext(context, new URL(baseURL ?? "").origin, watch);
      await use(watch);
      await context.close();
      expect(watch.take(), "what the session must never do").toEqual([]);
    },
    { auto: true },
  ],
});
