import type { ColumnTable } from "../columns/columnTable.ts";
import type { IngestReply, IngestRequest } from "./ingestMessages.ts";
import { screenFiles } from "./screenFiles.ts";
import type { Screening } from "./screening.ts";

/** Milliseconds between two reports of progress. */
const reportEvery = 80;

/** The buffers of a screening's columns, each once: they move to the page instead of being copied. */
function buffersOf(screenings: readonly Screening[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const add = ({ columns, lines }: ColumnTable): void => {
    for (const { buffer } of [lines, ...columns.map(({ codes }) => codes)])
      if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  };
  for (const screening of screenings) {
    if (screening.status === "failed") continue;
    add(screening.raw);
    for (const { rows } of screening.staged) add(rows);
  }
  return [...buffers];
}

function reply(message: IngestReply, transfer: readonly ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer: [...transfer] });
}

self.addEventListener("message", (event: MessageEvent<IngestRequest>) => {
  const { files, known, choices, recipes } = event.data;
  // The first is told at once, however fast the worker began.
  let reported = Number.NEGATIVE_INFINITY;
  screenFiles(files, known, {
    choices,
    recipes,
    onProgress: (progress) => {
      const now = performance.now();
      if (now - reported < reportEvery && progress.step !== "check") return;
      reported = now;
      reply({ kind: "progress", progress });
    },
  }).then(
    (screenings) => reply({ kind: "done", screenings }, buffersOf(screenings)),
    (cause: unknown) =>
      reply({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }),
  );
});
