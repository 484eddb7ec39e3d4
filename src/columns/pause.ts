/** Leaves the thread to what else waits for it; loops over millions of rows do so now and then where a page may stand behind them. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
