/**
 * What the page may do, in one place: the `<meta>` of index.html, the headers of `npm start`, and the
 * `_headers` file of the build all come from here.
 */
const directives: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "worker-src": ["'self'"],
  "connect-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "style-src": ["'self'"],
  "font-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "require-trusted-types-for": ["'script'"],
};

/** Sources added while developing: Vite's inline preamble and its reload socket. Never in a build. */
const development: Readonly<Record<string, readonly string[]>> = {
  "script-src": ["'nonce-development'"],
  "style-src": ["'nonce-development'"],
  "connect-src": ["ws:"],
};

/** The nonce that Vite's development server puts on what it adds to the page. */
export const developmentNonce = "development";

/** The policy of a page as the text of a `Content-Security-Policy` `<meta>` element. */
export function pagePolicy(mode: "build" | "development" = "build"): string {
  return Object.entries(directives)
    .map(([name, sources]) =>
      [name, ...sources, ...(mode === "development" ? (development[name] ?? []) : [])].join(" "),
    )
    .join("; ");
}

/**
 * Headers that every response of a host should carry. Workers obey only the header, never the `<meta>`,
 * and `frame-ancestors` is heeded only there.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${pagePolicy()}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** The `_headers` file that Netlify, Cloudflare Pages and others read from the root of a site. */
export function headersFile(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/assets/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}
