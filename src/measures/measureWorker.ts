import { MeasureDesk } from "./measureDesk.ts";
import type { MeasureMessage } from "./measureMessages.ts";

const desk = new MeasureDesk((reply) => self.postMessage(reply, { transfer: [] }));

self.addEventListener("message", ({ data }: MessageEvent<MeasureMessage>) => desk.take(data));
