import databaseUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";

// DuckDB's own worker, and what it leaves out: where its wasm can't be fetched or compiled, a promise is rejected that
// nobody listens to, and whoever asked for the database waits for ever. As an error of the worker it is heard.
const raise = ({ reason }: PromiseRejectionEvent): void => {
  setTimeout(() => {
    throw reason;
  });
};
addEventListener("unhandledrejection", raise);

/** What is asked before DuckDB listens. */
const early: unknown[] = [];
const keep = (event: MessageEvent<unknown>): void => {
  event.stopImmediatePropagation();
  early.push(event.data);
};
addEventListener("message", keep);
await import(/* @vite-ignore */ new URL(databaseUrl, import.meta.url).href);
removeEventListener("message", keep);

// The second message comes when the first was answered: once started, the database answers what fails by itself.
let heard = 0;
addEventListener("message", () => {
  heard += 1;
  if (heard > 1) removeEventListener("unhandledrejection", raise);
});
for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
