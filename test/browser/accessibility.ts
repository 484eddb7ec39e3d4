import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page as it is now, one text a rule: what is wrong, how often, where. It goes in by
 * evaluation, which the page's own policy does not see.
 * @param except rules that a page made for tests can't keep
 * @param inside a selector: only what is in it is looked at
 */
export async function axeFindings(
  page: Page,
  except: readonly string[] = [],
  inside = "html",
): Promise<readonly string[]> {
  await page.evaluate(`if (globalThis.axe === undefined) { ${source} }`);
  const { violations } = await page.evaluate(
    async ([off, root]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: string, options: object): Promise<AxeResults> };
      };
      return axe.run(root, {
        resultTypes: ["violations"],
        // 24 pixels for a finger; axe leaves it out unless asked.
        rules: {
          "target-size": { enabled: true },
          ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        },
      });
    },
    [except, inside] as const,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target }) => target.join(" "));
    return `${id}, ${nodes.length} times: ${help}. ${nodes[0]?.failureSummary ?? ""} At ${places.join(" and ")}`;
  });
}
