/** What keeps several tabs of one workspace from writing at once, and tells the others of a new revision. */
export interface Tabs {
  /** Runs work while no other tab runs any. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  announce(revision: number): void;
  onAnnounced(listener: (revision: number) => void): void;
  close(): void;
}

/** One tab alone: work follows work. */
export function singleTab(): Tabs {
  let last: Promise<unknown> = Promise.resolve();
  return {
    exclusive: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
    announce: () => undefined,
    onAnnounced: () => undefined,
    close: () => undefined,
  };
}

/** The tabs of this browser; alone where it offers no locks (plain HTTP). */
export function browserTabs(): Tabs {
  if (!("locks" in navigator)) return singleTab();
  const channel = new BroadcastChannel("vetscope");
  return {
    exclusive: (work) => navigator.locks.request("vetscope", work),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only
    announce: (revision) => channel.postMessage(revision),
    onAnnounced: (listener) =>
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "number") listener(data);
      }),
    close: () => channel.close(),
  };
}
