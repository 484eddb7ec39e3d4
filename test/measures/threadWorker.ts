import { Worker } from "node:worker_threads";
import type { ResampleReply } from "../../src/measures/resampleMessages.ts";
import type { ResamplingWorker } from "../../src/measures/resamplePool.ts";

/** The resampling worker in a thread of Node: the same module, behind the few names that a browser's worker has. */
const script = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = {
    addEventListener: (_type, listener) => parentPort.on("message", (data) => listener({ data })),
    postMessage: (message) => parentPort.postMessage(message),
  };
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL("../../src/measures/resampleWorker.ts", import.meta.url).href)});
  });
`;

/** Starts one. `terminated` is called when it is ended. */
export function startThread(terminated?: () => void): ResamplingWorker {
  const thread = new Worker(script, { eval: true });
  return {
    postMessage: (request, { transfer }) => thread.postMessage(request, transfer),
    addEventListener: (type: "message" | "error", listener: (event: never) => void) => {
      if (type === "message") thread.on("message", (data: ResampleReply) => listener({ data } as never));
      else thread.on("error", (error: Error) => listener({ message: error.message } as never));
    },
    terminate: () => {
      terminated?.();
      void thread.terminate();
    },
  };
}
