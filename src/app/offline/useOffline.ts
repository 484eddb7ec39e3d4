import { useEffect, useState } from "react";
import { reloadPage } from "../../state/reloadPage.ts";

/** Whether the app is kept in this browser, and how to change to a newer version that is kept already. */
export interface Offline {
  /** `unknown`: not yet, or a browser or address (plain HTTP) that keeps no apps. */
  readonly state: "unknown" | "kept" | "failed";
  /** Loads the page anew in the version that waits; null where none does. */
  readonly update: (() => void) | null;
}

/** Calls back with a worker that is installed and waits for the one in use, now or whenever there is one. */
function watchWaiting(
  registration: ServiceWorkerRegistration,
  onWaiting: (next: ServiceWorker) => void,
): void {
  const look = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      onWaiting(registration.waiting);
  };
  const follow = (): void => registration.installing?.addEventListener("statechange", look);
  look();
  follow();
  registration.addEventListener("updatefound", follow);
}

/** Resolves when a worker has kept all files; rejects when it could not. */
async function untilKept(worker: ServiceWorker): Promise<void> {
  return new Promise((kept, failed) => {
    const look = (): void => {
      if (worker.state === "redundant") failed(new Error("not all files could be kept"));
      else if (worker.state !== "installing") kept();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Keeps the built app for work without a network, as soon as the page has nothing else to do. */
export function useOffline(): Offline {
  const [state, setState] = useState<Offline["state"]>("unknown");
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return undefined;
    let registration: ServiceWorkerRegistration | null = null;
    const keep = async (): Promise<void> => {
      registration = await navigator.serviceWorker.register(new URL("serviceWorker.js", document.baseURI));
      watchWaiting(registration, setWaiting);
      if (registration.active === null && registration.installing !== null)
        await untilKept(registration.installing);
      setState("kept");
    };
    const begin = (): void => void keep().catch(() => setState("failed"));
    // Without a network the next look finds what is new.
    const lookAgain = (): void => {
      if (document.visibilityState === "visible") registration?.update().catch(() => undefined);
    };
    const timer = setTimeout(begin, 3000);
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, []);
  const update =
    waiting === null
      ? null
      : () => {
          navigator.serviceWorker.addEventListener("controllerchange", reloadPage, { once: true });
          waiting.postMessage("use", { transfer: [] });
        };
  return { state, update };
}
