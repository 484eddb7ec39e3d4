import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { listen } from "../../src/cli/listen.ts";
import { staticSite } from "../../src/cli/staticSite.ts";

// Builds the gallery as the app is built and serves it under the same headers.
const { values } = parseArgs({ options: { port: { type: "string", default: "4174" } } });
const outDir = resolve(import.meta.dirname, "../../test-results/gallery");
await build({
  root: import.meta.dirname,
  configFile: resolve(import.meta.dirname, "../../vite.config.ts"),
  publicDir: resolve(import.meta.dirname, "../../public"),
  logLevel: "error",
  build: { outDir, emptyOutDir: true },
});
const { port } = await listen(staticSite(outDir, securityHeaders).answer, "127.0.0.1", Number(values.port));
console.log(`The gallery is at http://127.0.0.1:${port}/`);
