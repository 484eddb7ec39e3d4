import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vitest/config";
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

/**
 * A package of ours asks by `eval` whether generators exist, which the policy refuses and reports. Every
 * browser that can run the app has them.
 */
function withoutEval(): Plugin {
  const replaced = "\0generator-support.cjs";
  return {
    name: "without-eval",
    enforce: "pre",
    resolveId: (id) => (id === "@stdlib/assert-has-generator-support" ? replaced : undefined),
    load: (id) =>
      id === replaced ? "module.exports = function hasGeneratorSupport() { return true; };" : undefined,
  };
}

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [react(), contentSecurityPolicy(), withoutEval()],
  html: command === "serve" ? { cspNonce: developmentNonce } : {},
  worker: { format: "es", plugins: () => [withoutEval()] },
  build: {
    target: "es2023",
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
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
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/browser/**", "test/fixtures/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
  },
}));
