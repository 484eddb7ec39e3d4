import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page as it is now, one text an element: rule, what is wrong, where. It goes in by
 * evaluation, which the page's own policy does not see.
 * @param within a selector, to check a part only
 */
export async function axeFindings(page: Page, within = "html"): Promise<readonly string[]> {
  await page.evaluate(`if (globalThis.axe === undefined) { ${source} }`);
  const { violations } = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: string, options: object): Promise<AxeResults> };
    };
    return axe.run(selector, { resultTypes: ["violations"] });
  }, within);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}. ${failureSummary ?? ""}`,
    ),
  );
}
