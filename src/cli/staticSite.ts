import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const mimeTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const compressible = new Set([
  ".css",
  ".csv",
  ".html",
  ".js",
  ".json",
  ".map",
  ".mjs",
  ".svg",
  ".txt",
  ".wasm",
]);
/** Bytes from which a file is compressed ahead of its first request. */
const large = 4e6;
const compress = promisify(gzip);

interface SiteFile {
  readonly file: string;
  readonly bytes: number;
  readonly changed: number;
  readonly etag: string;
  readonly extension: string;
  /** Its name carries a hash of its content, so that it never changes. */
  readonly hashed: boolean;
}

export interface StaticSite {
  /** Answers one request; never rejects for what a client sent. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** Compresses the large files ahead of the first visit. */
  readonly warm: () => Promise<void>;
}

/** Every file below `folder` by its address (`/assets/x.js`). Nothing else can ever be served. */
function listFiles(folder: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === "_headers" || entry.name.startsWith(".")) continue;
    const file = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(file);
    const mark = createHash("sha256").update(`${file}\n${size}\n${mtimeMs}`).digest("base64url").slice(0, 20);
    const address = `/${relative(folder, file).split(sep).join("/")}`;
    files.set(address, {
      file,
      bytes: size,
      changed: mtimeMs,
      etag: mark,
      extension: extname(entry.name).toLowerCase(),
      hashed: address.startsWith("/assets/"),
    });
  }
  return files;
}

const acceptedEncodings = ({ headers }: IncomingMessage): string =>
  headers["accept-encoding"]?.toString() ?? "";

/** Just the bytes that were announced: a build may be writing the file anew, and one byte more would be read as the next answer. */
function sendFile(response: ServerResponse, { file, bytes }: SiteFile): void {
  const content = createReadStream(file, { end: bytes - 1 });
  content
    .on("error", () => response.destroy())
    .on("end", () => {
      if (content.bytesRead < bytes) response.destroy();
    })
    .pipe(response);
}

/** The path of a request without its query, decoded; `undefined` if it is not valid. */
function requestedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/su, ""));
  } catch {
    return undefined;
  }
}

/**
 * A folder of built files as a web site. A request is looked up in the list of the folder's files, so
 * that no path of a request ever reaches the file system.
 * @param folder the built site
 * @param headers sent with every answer, errors too
 * @param base the address that the site starts at, `/` or `/some/path/`
 */
export function staticSite(
  folder: string,
  headers: Readonly<Record<string, string>>,
  base = "/",
): StaticSite {
  let files = listFiles(folder);
  const compressed = new Map<string, Promise<Buffer>>();
  const ready = new Map<string, Buffer>();

  const compressedOf = async ({ file, etag }: SiteFile): Promise<Buffer> => {
    const known = compressed.get(etag);
    if (known !== undefined) return known;
    const result = readFile(file)
      .then((bytes) => compress(bytes, { level: 6 }))
      .then((buffer) => {
        ready.set(etag, buffer);
        return buffer;
      });
    compressed.set(etag, result);
    return result;
  };

  /** Small files wait for their compression; large ones take seconds, and go out as they are until then. */
  const compressedNow = async (found: SiteFile): Promise<Buffer | undefined> => {
    const result = compressedOf(found);
    if (found.bytes < large) return result;
    result.catch(() => undefined);
    return ready.get(found.etag);
  };

  const find = (path: string): SiteFile | undefined => {
    const inside = `/${path.slice(base.length)}`;
    const address = inside.endsWith("/") ? `${inside}index.html` : inside;
    const known = files.get(address);
    const stat = known === undefined ? undefined : statSync(known.file, { throwIfNoEntry: false });
    if (known !== undefined && stat?.mtimeMs === known.changed && stat.size === known.bytes) return known;
    files = listFiles(folder);
    return files.get(address);
  };

  const send = async (request: IncomingMessage, response: ServerResponse, found: SiteFile): Promise<void> => {
    const squeeze =
      compressible.has(found.extension) &&
      found.bytes > 1024 &&
      /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/u.test(acceptedEncodings(request));
    const body = squeeze ? await compressedNow(found) : undefined;
    const etag = `"${found.etag}${body === undefined ? "" : "-gz"}"`;
    response.setHeader("ETag", etag);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", found.hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if ((request.headers["if-none-match"] ?? "").split(/\s*,\s*/u).includes(etag)) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader("Content-Type", mimeTypes[found.extension] ?? "application/octet-stream");
    response.setHeader("Content-Length", body?.length ?? found.bytes);
    if (body !== undefined) response.setHeader("Content-Encoding", "gzip");
    response.writeHead(200);
    if (request.method === "HEAD" || found.bytes === 0) response.end();
    else if (body !== undefined) response.end(body);
    else sendFile(response, found);
  };

  const refuse = (response: ServerResponse, status: number, text: string): void => {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.writeHead(status).end(`${text}\n`);
  };

  return {
    answer: (request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.setHeader("Allow", "GET, HEAD");
        refuse(response, 405, "Only reading is possible here.");
        return;
      }
      const path = requestedPath(request.url ?? "/");
      if (path === undefined || path.includes("\0")) {
        refuse(response, 400, "This is not a valid address.");
        return;
      }
      if (base !== "/" && path === base.slice(0, -1)) {
        response.setHeader("Location", base);
        refuse(response, 308, "Moved.");
        return;
      }
      const found = path.startsWith(base) ? find(path) : undefined;
      if (found === undefined) {
        refuse(response, 404, "There is nothing at this address.");
        return;
      }
      send(request, response, found).catch(() => response.destroy());
    },
    warm: async () => {
      for (const file of files.values()) {
        if (file.bytes < large || !compressible.has(file.extension) || file.extension === ".map") continue;
        // A build may be replacing the files: then the first request compresses them.
        await compressedOf(file).catch(() => compressed.delete(file.etag));
      }
    },
  };
}
