import type { ChartDeclaration } from "./chart.ts";

/** A chart kind whose code comes when it is first drawn. */
export interface LazyChart<Data> {
  /** Loads it, once; one that could not be had is asked for again the next time. The same promise while it is under way. */
  readonly load: () => Promise<void>;
  /** Its declaration; null until it is loaded. */
  readonly loaded: () => ChartDeclaration<Data> | null;
}

/** A chart kind that is had by `get`. */
export function lazyChart<Data>(get: () => Promise<ChartDeclaration<Data>>): LazyChart<Data> {
  let declaration: ChartDeclaration<Data> | null = null;
  let loading: Promise<void> | null = null;
  const begin = async () => {
    try {
      declaration = await get();
    } catch (cause) {
      loading = null;
      throw cause;
    }
  };
  return {
    load: () => (loading ??= begin()),
    loaded: () => declaration,
  };
}
