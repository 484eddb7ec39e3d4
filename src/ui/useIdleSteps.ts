import { useEffect } from "react";

/** Calls back when the browser has nothing else to do, or after a pause where it can't tell; what comes back calls it off. */
function whenIdle(call: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(call, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(call);
  return () => cancelIdleCallback(asked);
}

/** Takes steps one by one while nothing else is to be done. `start` is the same function while the same is to be done. */
export function useIdleSteps(start: () => Iterator<void>): void {
  useEffect(() => {
    const steps = start();
    const step = (): void => {
      if (steps.next().done !== true) callOff = whenIdle(step);
    };
    let callOff = whenIdle(step);
    return () => callOff();
  }, [start]);
}
