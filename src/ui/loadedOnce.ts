/** Something whose code comes when it is first asked for. */
export interface LoadedOnce<Kind> {
  /** Loads it, once; what could not be had is asked for again the next time. The same promise while it is under way. */
  readonly load: () => Promise<void>;
  /** Null until it is loaded. */
  readonly loaded: () => Kind | null;
}

/** What is had by `get`. */
export function loadedOnce<Kind>(get: () => Promise<Kind>): LoadedOnce<Kind> {
  let found: { readonly it: Kind } | null = null;
  let loading: Promise<void> | null = null;
  const begin = async () => {
    try {
      found = { it: await get() };
    } catch (cause) {
      loading = null;
      throw cause;
    }
  };
  return {
    load: () => (loading ??= begin()),
    loaded: () => found?.it ?? null,
  };
}
