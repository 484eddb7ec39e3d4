import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { securityHeaders } from "../app/contentSecurityPolicy.ts";
import { build, isStale } from "./freshBuild.ts";
import { listen, NoPortError } from "./listen.ts";
import { staticSite } from "./staticSite.ts";

const usage = `npm start [-- --port 4173] [--host 127.0.0.1] [--base /] [--no-build]
Builds VETscope if needed, serves it to this machine and prints the address.`;

const project = resolve(import.meta.dirname, "../..");

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function options(): { port: number; host: string; base: string; build: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: process.env["PORT"] ?? "4173" },
      host: { type: "string", default: "127.0.0.1" },
      base: { type: "string", default: "/" },
      build: { type: "boolean", default: true },
      help: { type: "boolean", short: "h", default: false },
    },
    allowNegative: true,
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!/^\d+$/u.test(values.port) || port > 65_535)
    throw new TypeError(`--port ${values.port} is not a port.`);
  return { ...values, port, base: `/${values.base}/`.replace(/\/+/gu, "/") };
}

async function start(): Promise<void> {
  const { port: wanted, host, base, build: mayBuild } = options();
  if (mayBuild && isStale(project)) {
    console.log("Building VETscope …");
    if (!build(project)) fail("The build failed; see above. Nothing is served.");
  }
  const site = staticSite(join(project, "dist"), securityHeaders, base);
  const { server, port } = await listen(site.answer, host, wanted);
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  if (wanted !== 0 && port !== wanted)
    console.log(
      `Port ${wanted} is taken, so this is port ${port}. Browsers keep data by address: what was loaded at port ${wanted} is shown only there.`,
    );
  console.log(`VETscope runs at http://${name}:${port}${base}\nStop it with Ctrl-C.`);
  const stop = (): void => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  await site.warm();
}

start().catch((error: unknown) => {
  const known = error instanceof NoPortError || error instanceof TypeError;
  fail(known ? `${error.message}\n\n${usage}` : String(error instanceof Error ? error.stack : error));
});
