import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { layerNames } from "./layers.ts";
import { oxlintConfigText } from "./oxlintConfig.ts";

const checkout = resolve(import.meta.dirname, "../..");
const fixtures = join(checkout, "test/fixtures/lint");

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** The findings of the project's own configuration on the fixtures, as `line rule` by file. */
function lint(): Map<string, string[]> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(checkout, "node_modules/oxlint/bin/oxlint"), "-c", "oxlint.json", "-f", "json"],
    { cwd: fixtures, encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const report = JSON.parse(stdout) as Report;
  const found = new Map<string, string[]>();
  for (const { code, filename, labels } of report.diagnostics)
    found.set(filename, [...(found.get(filename) ?? []), `${labels[0]?.span.line} ${code}`]);
  return found;
}

/** What a fixture says of itself: each line that must fail names its rules. */
function expected(file: string): string[] {
  const lines = readFileSync(join(fixtures, file), "utf8").split("\n");
  return lines.flatMap((line, index) => {
    const rules = line.split("// must fail: ")[1]?.trim().split(" ") ?? [];
    return rules.map((rule) => `${index + 1} ${rule}`);
  });
}

const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(fixtures.length + 1)
      .replaceAll("\\", "/"),
  )
  .toSorted();
const found = lint();

describe("lint finds what the rules of the project forbid, and nothing else", () => {
  it.each(files)("%s", (file) => {
    expect((found.get(file) ?? []).toSorted()).toEqual(expected(file).toSorted());
  });

  it("has fixtures for every layer, some that must fail and some that must pass", () => {
    for (const layer of layerNames)
      expect(
        files.filter((file) => file.startsWith(`src/${layer}/`) && expected(file).length > 0),
      ).not.toEqual([]);
    expect(files.filter((file) => expected(file).length === 0).length).toBeGreaterThan(10);
  });
});

it(".oxlintrc.json is what the import table makes (npm run lint-config)", () => {
  expect(readFileSync(join(checkout, ".oxlintrc.json"), "utf8")).toBe(oxlintConfigText());
});
