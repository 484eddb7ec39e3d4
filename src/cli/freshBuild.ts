import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const inputs = [
  "index.html",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
  "src",
  "public",
  "data-samples",
];

/** The latest change of a file, or of anything in a folder, in milliseconds; removals count too. */
function lastChange(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, lastChange(join(path, name))),
    own.mtimeMs,
  );
}

/** Whether `dist` is missing or older than anything it is made of. */
export function isStale(project: string): boolean {
  const built = join(project, "dist", "index.html");
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return inputs.some((input) => lastChange(join(project, input)) > mtimeMs);
}

/**
 * Builds the site into `dist`, its progress on standard error.
 * @returns whether it succeeded
 */
export function build(project: string): boolean {
  const vite = join(
    dirname(createRequire(join(project, "package.json")).resolve("vite/package.json")),
    "bin",
    "vite.js",
  );
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: project,
    stdio: ["ignore", 2, 2],
  });
  return status === 0;
}
