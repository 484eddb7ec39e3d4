import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vitest/config";
import { demoSnapshotName } from "./src/app/demoSnapshotName.ts";
import { developmentNonce, headersFile, pagePolicy } from "./src/app/contentSecurityPolicy.ts";

/** Puts the one policy into index.html and beside it, for hosts that read a `_headers` file. */
function contentSecurityPolicy(): Plugin {
  let mode: "build" | "development" = "build";
  return {
    name: "content-security-policy",
    configResolved(config) {
      mode = config.command === "serve" ? "development" : "build";
    },
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replace("%CONTENT_SECURITY_POLICY%", pagePolicy(mode)),
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
  };
}

/** Loads the demo school once, at build time, through the app's own road, and ships the workspace that comes of it. A checkout without the demo is built without. */
function demoSnapshot(): Plugin {
  return {
    name: "demo-snapshot",
    apply: "build",
    generateBundle() {
      if (!existsSync(resolve(import.meta.dirname, "data-samples/demo"))) return;
      const folder = mkdtempSync(join(tmpdir(), "vetscope-"));
      const file = join(folder, demoSnapshotName);
      try {
        const made = spawnSync(
          process.execPath,
          ["--import", "tsx", resolve(import.meta.dirname, "src/cli/demoSnapshot.ts"), file],
          { cwd: import.meta.dirname, encoding: "utf8" },
        );
        if (made.status !== 0) this.error(`the demo school could not be loaded: ${made.stderr}`);
        this.emitFile({ type: "asset", fileName: demoSnapshotName, source: readFileSync(file) });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/**
 * Builds the service worker beside index.html and, when all files are written, writes their list with hashes into it:
 * all that the app may ask for, without source maps and the file of headers.
 */
function serviceWorker(): Plugin {
  const fileName = "serviceWorker.js";
  const listed = (path: string): boolean =>
    !path.endsWith(".map") && path !== fileName && path !== "_headers";
  return {
    name: "service-worker",
    apply: (config, { command }) => command === "build" && config.root === undefined,
    buildStart() {
      this.emitFile({
        type: "chunk",
        id: resolve(import.meta.dirname, "src/app/offline/serviceWorker.ts"),
        fileName,
      });
    },
    writeBundle({ dir }) {
      const folder = resolve(import.meta.dirname, dir ?? "dist");
      const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
      const hashes = paths
        .filter(listed)
        .toSorted()
        .map((path) => {
          const content = readFileSync(join(folder, path));
          return [path, createHash("sha256").update(content).digest("base64")] as const;
        });
      const code = readFileSync(join(folder, fileName), "utf8");
      const parts = code.split("KEPT_FILES");
      if (parts.length !== 2 || /^\s*(?:import|export)\b/mu.test(code))
        this.error("the service worker is to be one script with one place for the list of files");
      writeFileSync(join(folder, fileName), parts.join(JSON.stringify(Object.fromEntries(hashes))));
    },
  };
}

/** Tests of what is computed from rows. */
const sharedTests = ["test/{measures,demo,panels}/**/*.test.ts"];

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [react(), contentSecurityPolicy(), demoSnapshot(), serviceWorker()],
  html: command === "serve" ? { cspNonce: developmentNonce } : {},
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Browsers that know light-dark(): written out for older ones, a sheet of paper keeps the colours of the page around it.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The list of what a script needs is itself part of the script that asks: only for what a page waits for.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === "html" || /\/(?:openApp|\w+Page|ReportRoute)-/u.test(file) ? needed : [],
    },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /node_modules[\\/](react|react-dom|react-is|scheduler)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { headers: { "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff" } },
  test: {
    // Guards against a hang, not measures of speed: a busy machine takes several times what a quiet one does.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: "forks",
    maxWorkers: "100%",
    projects: [
      // Their files share the process of a worker, and with it one warm database and the demo school.
      { extends: true, test: { name: "shared", include: sharedTests, isolate: false } },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/fixtures/**", ...sharedTests],
        },
      },
    ],
  },
}));
