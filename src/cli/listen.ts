import { createServer, type RequestListener, type Server } from "node:http";

/** No port could be opened. */
export class NoPortError extends Error {
  override readonly name = "NoPortError";
}

interface Listening {
  readonly server: Server;
  readonly port: number;
}

function attempt(listener: RequestListener, host: string, port: number): Promise<Listening | string> {
  return new Promise((resolve) => {
    const server = createServer(listener);
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address !== null ? address.port : port });
    });
  });
}

/**
 * Listens on the wanted port or, where it is taken or forbidden, on one of the next twenty, or else on
 * any that is free.
 * @throws {NoPortError} if the host itself can't be listened on
 */
export async function listen(listener: RequestListener, host: string, wanted: number): Promise<Listening> {
  const next = Array.from({ length: 20 }, (_, index) => wanted + 1 + index).filter((port) => port < 65_536);
  let reason = "";
  for (const port of new Set([wanted, ...(wanted === 0 ? [] : next), 0])) {
    const result = await attempt(listener, host, port);
    if (typeof result !== "string") return result;
    reason = result;
    if (result !== "EADDRINUSE" && result !== "EACCES") break;
  }
  throw new NoPortError(`Cannot listen on ${host}: ${reason}.`);
}
