import { expect } from "@playwright/test";
import { pagePolicy, securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { axeFindings } from "./accessibility.ts";
import { test } from "./session.ts";

test("the app opens under its policy, in the header and in the page", async ({ page }) => {
  const response = await page.goto("./");
  expect(response?.status()).toBe(200);
  const headers = (await response?.allHeaders()) ?? {};
  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers[name.toLowerCase()]).toBe(value);
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    "content",
    pagePolicy(),
  );
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("axe finds nothing on the first page", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test("no script, style or worker runs that is not a file of this origin", async ({ page, watch }) => {
  await page.goto("./");
  const refused = await page.evaluate(async () => {
    // What runs inside of an evaluation may use eval; what it leaves for later may not.
    await new Promise((later) => void setTimeout(later, 50));
    const attempts: Record<string, () => unknown> = {
      "inline script": () => {
        const script = document.createElement("script");
        script.textContent = "globalThis.breached = true";
        document.head.append(script);
      },
      "event handler": () => {
        const image = document.createElement("img");
        image.setAttribute("onerror", "globalThis.breached = true");
        image.src = "data:,";
        document.body.append(image);
      },
      "HTML from a string": () => {
        document.body.innerHTML = "<img src=data:, onerror='globalThis.breached = true'>";
      },
      // oxlint-disable-next-line no-eval, typescript/no-unsafe-return -- it must be refused
      eval: () => (0, eval)("globalThis.breached = true"),
      "worker of another origin": () => new Worker("https://elsewhere.example/worker.js"),
      "worker from a blob": () => new Worker(URL.createObjectURL(new Blob(["self.close()"]))),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: no error`;
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : "error"}`;
      }
    });
  });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => "breached" in globalThis)).toBe(false);
  for (const name of ["HTML from a string", "eval", "worker of another origin", "worker from a blob"])
    expect(refused.find((line) => line.startsWith(name))).not.toContain("no error");
  await expect.poll(() => watch.take().length).toBeGreaterThan(0);
  watch.end();
});
