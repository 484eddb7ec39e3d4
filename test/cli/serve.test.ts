import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../../src/app/contentSecurityPolicy.ts";
import { isStale } from "../../src/cli/freshBuild.ts";

const checkout = resolve(import.meta.dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "vetscope-serve-"));
const running = new Set<ChildProcess>();

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly address: string;
}

/** Runs the command until it has printed an address or ended. */
async function start(...args: string[]): Promise<Started> {
  const tsx = join(checkout, "node_modules", "tsx", "dist", "cli.mjs");
  const child = spawn(process.execPath, [tsx, "src/cli/serve.ts", ...args], { cwd: project });
  running.add(child);
  let text = "";
  await new Promise<void>((done) => {
    const add = (part: Buffer): void => {
      text += part.toString();
      if (text.includes("Ctrl-C")) done();
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.once("close", () => done());
  });
  return { child, said: () => text, address: /http:\S+/u.exec(text)?.[0] ?? "" };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "exit");
  }
  running.delete(child);
  return child.exitCode;
}

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { server, port: address.port };
}

beforeAll(() => {
  for (const file of ["serve", "listen", "freshBuild", "staticSite"])
    cpSync(join(checkout, "src/cli", `${file}.ts`), join(project, "src/cli", `${file}.ts`));
  mkdirSync(join(project, "src/app/offline"), { recursive: true });
  for (const module of [
    "src/app/contentSecurityPolicy.ts",
    "src/app/demoSnapshotName.ts",
    "src/app/offline/serviceWorker.ts",
  ])
    cpSync(join(checkout, module), join(project, module));
  cpSync(join(checkout, "vite.config.ts"), join(project, "vite.config.ts"));
  symlinkSync(join(checkout, "node_modules"), join(project, "node_modules"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(project, "index.html"),
    '<head><meta http-equiv="Content-Security-Policy" content="%CONTENT_SECURITY_POLICY%"></head><script type="module" src="/src/main.ts"></script>',
  );
  writeFileSync(join(project, "src/main.ts"), 'document.title = "first";');
});

afterEach(async () => {
  for (const child of running) await stop(child, "SIGTERM");
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("npm start", () => {
  it("builds once, serves with the headers, and stops on Ctrl-C", async () => {
    const first = await start("--port", "0");
    expect(first.said()).toContain("Building VETscope");
    const page = await fetch(first.address);
    expect(page.status).toBe(200);
    for (const [name, value] of Object.entries(securityHeaders)) expect(page.headers.get(name)).toBe(value);
    expect(await page.text()).toContain("require-trusted-types-for 'script'");
    expect((await fetch(`${first.address}_headers`)).status).toBe(404);
    expect(await stop(first.child)).toBe(0);

    const second = await start("--port", "0");
    expect(second.said()).not.toContain("Building");
    expect(await stop(second.child, "SIGTERM")).toBe(0);
  });

  it("takes another port when the wanted one is taken, and says so", async () => {
    const { server, port } = await occupy();
    const { child, said, address } = await start("--port", String(port));
    expect(said()).toContain(`Port ${port} is taken`);
    expect(address).not.toContain(`:${port}/`);
    expect((await fetch(address)).status).toBe(200);
    await stop(child);
    server.close();
  });

  it("serves below a path", async () => {
    const { address } = await start("--port", "0", "--base", "school/app");
    expect(address).toMatch(/:\d+\/school\/app\/$/u);
    expect((await fetch(address)).status).toBe(200);
  });

  it.each([
    [["--port", "http"], "is not a port"],
    [["--port", "70000"], "is not a port"],
    [["--prot", "1"], "--prot"],
    [["--host", "192.0.2.1"], "Cannot listen on 192.0.2.1"],
  ])("explains %j", async (args, words) => {
    const { child, said } = await start(...args);
    expect(said()).toContain(words);
    expect(said()).toContain("npm start");
    expect(child.exitCode).toBe(1);
  });

  it("serves nothing when the build fails", async () => {
    writeFileSync(join(project, "src/main.ts"), 'import "./missing.ts";');
    const { child, said, address } = await start("--port", "0");
    expect(said()).toContain("The build failed");
    expect(address).toBe("");
    expect(child.exitCode).toBe(1);
    writeFileSync(join(project, "src/main.ts"), 'document.title = "second";');
  });
});

describe("when a build is stale", () => {
  const folder = join(project, "stale");
  const at = (file: string, seconds: number): void => utimesSync(join(folder, file), seconds, seconds);

  beforeAll(() => {
    mkdirSync(join(folder, "src/deep"), { recursive: true });
    writeFileSync(join(folder, "src/deep/a.ts"), "");
    for (const path of ["src/deep/a.ts", "src/deep", "src"]) at(path, 1000);
  });

  it("is one that is not there, or is older than a file, a folder or the page", () => {
    expect(isStale(folder)).toBe(true);
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/index.html"), "");
    at("dist/index.html", 2000);
    expect(isStale(folder)).toBe(false);
    at("src/deep/a.ts", 3000);
    expect(isStale(folder)).toBe(true);
    at("src/deep/a.ts", 1000);
    at("src/deep", 3000);
    expect(isStale(folder)).toBe(true);
    at("src/deep", 1000);
    writeFileSync(join(folder, "index.html"), "");
    expect(isStale(folder)).toBe(true);
  });
});
