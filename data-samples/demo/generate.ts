import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { demoFiles } from "./generator/demoFiles.ts";

const folder = dirname(fileURLToPath(import.meta.url));
mkdirSync(join(folder, "exports"), { recursive: true });
let bytes = 0;
for (const [name, content] of demoFiles()) {
  writeFileSync(join(folder, name), content);
  bytes += content.length;
  process.stdout.write(`${name} ${content.length}\n`);
}
process.stdout.write(`${(bytes / 1e6).toFixed(1)} MB\n`);
