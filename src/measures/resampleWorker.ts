import type { ResampleReply, ResampleRequest } from "./resampleMessages.ts";
import { resample } from "./resample.ts";

function answer({ id, task }: ResampleRequest): ResampleReply {
  try {
    return { kind: "done", id, interval: resample(task) };
  } catch (cause) {
    return { kind: "failed", id, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

self.addEventListener("message", (event: MessageEvent<ResampleRequest>) => {
  self.postMessage(answer(event.data), { transfer: [] });
});
