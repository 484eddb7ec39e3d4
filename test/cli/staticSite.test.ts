import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { listen } from "../../src/cli/listen.ts";
import { staticSite } from "../../src/cli/staticSite.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const script = `export const words = ${JSON.stringify("competence ".repeat(400))};\n`;
const wasm = Buffer.alloc(4_200_000, "wasm of the engine");
const folder = mkdtempSync(join(tmpdir(), "vetscope-site-"));
const stops: (() => void)[] = [];

/** A bare request: `fetch` would follow, decompress and normalise paths. */
function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

async function serve(base = "/"): Promise<{ port: number; warm: () => Promise<void> }> {
  const site = staticSite(join(folder, "dist"), securityHeaders, base);
  const { server, port } = await listen(site.answer, "127.0.0.1", 0);
  stops.push(() => server.close());
  return { port, warm: site.warm };
}

let port = 0;
let warm: () => Promise<void>;

beforeAll(async () => {
  const dist = join(folder, "dist");
  mkdirSync(join(dist, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "outside of the site");
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(dist, "_headers"), "/*");
  writeFileSync(join(dist, ".env"), "x");
  writeFileSync(join(dist, "assets", "app-1.js"), script);
  writeFileSync(join(dist, "assets", "engine-1.wasm"), wasm);
  writeFileSync(join(dist, "assets", "scores.csv"), Buffer.from("d1a7bac52ccaf7d0a70a", "hex"));
  writeFileSync(join(dist, "assets", "scores.csv.gz"), Buffer.from("1f8b", "hex"));
  writeFileSync(join(dist, "学生 名单.csv"), "a\n");
  symlinkSync(join(folder, "secret.txt"), join(dist, "link.txt"));
  ({ port, warm } = await serve());
});

afterAll(() => {
  for (const stop of stops) stop();
  rmSync(folder, { recursive: true });
});

describe("what is served", () => {
  it.each([
    ["/", 200, "text/html; charset=utf-8"],
    ["/index.html?x=1", 200, "text/html; charset=utf-8"],
    ["/assets/app-1.js", 200, "text/javascript; charset=utf-8"],
    ["/assets/engine-1.wasm", 200, "application/wasm"],
    ["/assets/scores.csv", 200, "text/csv"],
    ["/assets/scores.csv.gz", 200, "application/gzip"],
    [`/${encodeURIComponent("学生 名单.csv")}`, 200, "text/csv"],
    ["/nothing.js", 404, "text/plain; charset=utf-8"],
    ["/assets", 404, "text/plain; charset=utf-8"],
    ["/assets/", 404, "text/plain; charset=utf-8"],
    ["/%zz", 400, "text/plain; charset=utf-8"],
    ["/index.html%00.js", 400, "text/plain; charset=utf-8"],
  ])("%s answers %i as %s, with every security header", async (path, status, type) => {
    const answer = await get(port, path);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe(type);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answer.headers[name.toLowerCase()]).toBe(value);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "//secret.txt",
    "/link.txt",
    "/_headers",
    "/.env",
    "/./index.html/../../secret.txt",
  ])("refuses %s", async (path) => {
    const answer = await get(port, path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain("outside");
  });

  it("survives a request that is not HTTP and a client that leaves", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.write("\x16\x03\x01 nonsense\r\n\r\n"));
      socket.on("close", () => resolve()).on("error", () => resolve());
      socket.resume();
    });
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write("GET /assets/engine-1.wasm HTTP/1.1\r\nHost: x\r\n\r\n");
        socket.once("data", () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    expect((await get(port, "/")).status).toBe(200);
  });

  it("only reads", async () => {
    const answer = await get(port, "/", {}, "POST");
    expect(answer.status).toBe(405);
    expect(answer.headers["allow"]).toBe("GET, HEAD");
    const head = await get(port, "/assets/app-1.js", {}, "HEAD");
    expect(head.status).toBe(200);
    expect(head.headers["content-length"]).toBe(String(script.length));
    expect(head.body.length).toBe(0);
  });
});

describe("compression and caching", () => {
  it("compresses text when the client accepts it", async () => {
    const answer = await get(port, "/assets/app-1.js", { "Accept-Encoding": "br, gzip" });
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(answer.headers["vary"]).toBe("Accept-Encoding");
    expect(answer.body.length).toBeLessThan(script.length / 10);
    expect(gunzipSync(answer.body).toString()).toBe(script);
  });

  it.each(["", "br", "gzip;q=0", "gzip; q=0.0, br"])(
    "sends it as it is for Accept-Encoding %j",
    async (accepted) => {
      const answer = await get(port, "/assets/app-1.js", { "Accept-Encoding": accepted });
      expect(answer.headers["content-encoding"]).toBeUndefined();
      expect(answer.body.toString()).toBe(script);
    },
  );

  it("sends the engine at once, and compressed as soon as that is done", async () => {
    const first = await get(port, "/assets/engine-1.wasm", { "Accept-Encoding": "gzip" });
    expect(first.headers["content-encoding"]).toBeUndefined();
    expect(first.body.equals(wasm)).toBe(true);
    await warm();
    const second = await get(port, "/assets/engine-1.wasm", { "Accept-Encoding": "gzip" });
    expect(second.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(second.body).equals(wasm)).toBe(true);
  });

  it("never compresses what is compressed", async () => {
    const answer = await get(port, "/assets/scores.csv.gz", { "Accept-Encoding": "gzip" });
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.body.toString("hex")).toBe("1f8b");
  });

  it("keeps hashed files for ever and asks again for the page", async () => {
    expect((await get(port, "/assets/app-1.js")).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    const page = await get(port, "/");
    expect(page.headers["cache-control"]).toBe("no-cache");
    const again = await get(port, "/", { "If-None-Match": String(page.headers["etag"]) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect((await get(port, "/", { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("serves the new page after a build", async () => {
    const before = await get(port, "/");
    writeFileSync(join(folder, "dist", "index.html"), "<!doctype html><title>a newer page</title>");
    writeFileSync(join(folder, "dist", "assets", "app-2.js"), "export {};");
    const after = await get(port, "/", { "If-None-Match": String(before.headers["etag"]) });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toContain("newer");
    expect((await get(port, "/assets/app-2.js")).status).toBe(200);
  });
});

describe("a file that is written anew while it is sent", () => {
  const file = join(folder, "dist", "assets", "late-1.bin");
  const first = Buffer.alloc(300_000, "a");

  /** The bytes of the body that arrive on one connection before it closes, where the file changes at the first of them. */
  function sentWhile(change: () => void): Promise<string> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      const socket = connect(port, "127.0.0.1", () =>
        socket.write("GET /assets/late-1.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
      );
      socket.once("data", change);
      socket.on("data", (part: Buffer) => parts.push(part));
      socket.on("error", () => undefined);
      socket.on("close", () => {
        const all = Buffer.concat(parts).toString("latin1");
        resolve(all.slice(all.indexOf("\r\n\r\n") + 4));
      });
    });
  }

  it("is sent as long as was announced where it has grown", async () => {
    writeFileSync(file, first);
    const body = await sentWhile(() => appendFileSync(file, "b".repeat(300_000)));
    expect(body).toBe(first.toString());
  });

  it("breaks off where it has become shorter", async () => {
    writeFileSync(file, first);
    const body = await sentWhile(() => truncateSync(file, 70_000));
    expect(first.toString().startsWith(body)).toBe(true);
    expect((await get(port, "/")).status).toBe(200);
  });

  it("is sent when it is empty", async () => {
    writeFileSync(file, "");
    const answer = await get(port, "/assets/late-1.bin");
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
  });
});

describe("a site below a path", () => {
  it("answers below its base only, and leads there", async () => {
    const { port: below } = await serve("/school/vetscope/");
    expect((await get(below, "/school/vetscope/")).body.toString()).toContain("title");
    expect((await get(below, "/school/vetscope/assets/app-1.js")).status).toBe(200);
    expect((await get(below, "/assets/app-1.js")).status).toBe(404);
    expect((await get(below, "/school/vetscopes/index.html")).status).toBe(404);
    const bare = await get(below, "/school/vetscope");
    expect([bare.status, bare.headers["location"]]).toEqual([308, "/school/vetscope/"]);
  });
});
