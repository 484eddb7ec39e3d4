import { useSyncExternalStore } from "react";

/** Which of the page's two computations. */
export type EffectId = "draft" | "settings";

let done: Readonly<Record<EffectId, number>> = { draft: 0, settings: 0 };
const listeners = new Set<() => void>();

/** Says how many measures a computation has done. */
export function reportProgress(id: EffectId, measures: number): void {
  done = { ...done, [id]: measures };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many measures a computation has done. */
export function useEffectProgress(id: EffectId): number {
  return useSyncExternalStore(subscribe, () => done[id]);
}
