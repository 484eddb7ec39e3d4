/** Answers that come within so many milliseconds of others are told together. */
const window = 80;

let waiting: (() => void)[] = [];
let lastTold = -Infinity;

/**
 * Tells the first of many answers at once and those that follow it closely together: a list of twenty measures whose answers come one
 * by one is drawn anew a few times and not twenty.
 */
export function tellTogether(tell: () => void): void {
  waiting.push(tell);
  if (waiting.length > 1) return;
  setTimeout(
    () => {
      const told = waiting;
      waiting = [];
      lastTold = performance.now();
      for (const one of told) one();
    },
    Math.max(0, lastTold + window - performance.now()),
  );
}
