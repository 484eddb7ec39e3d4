import { pause } from "./pause.ts";

/** What a piece of work makes that stops after each turn. */
export function ended<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same with pauses, so that a page goes on meanwhile. */
export async function endedInTurns<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await pause();
  }
}
