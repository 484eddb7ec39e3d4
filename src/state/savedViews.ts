/** A page with all that the address says of it: filters, years, what is looked at. Short codes only. */
export interface Place {
  /** The path of the page, such as `/competence`. */
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
}

/** A place that a person gave a name. */
export interface SavedView extends Place {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** When it was saved, ISO. */
  readonly at: string;
}

/** What this browser keeps of views: those looked at last. Saved ones are the workspace's; earlier versions kept them here. */
export interface Views {
  readonly saved: readonly SavedView[];
  /** Newest first, each place once. */
  readonly recent: readonly Place[];
}

export const recentAtMost = 12;
const key = "vetscope.views";
const none: Views = { saved: [], recent: [] };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readPlace(value: unknown): Place | null {
  if (!isRecord(value) || typeof value["path"] !== "string" || !value["path"].startsWith("/")) return null;
  const search: Record<string, string> = {};
  if (isRecord(value["search"]))
    for (const [name, text] of Object.entries(value["search"]))
      if (typeof text === "string") search[name] = text;
  return { path: value["path"], search };
}

function readSaved(value: unknown): SavedView | null {
  const place = readPlace(value);
  if (place === null || !isRecord(value)) return null;
  const { id, name, description, at } = value;
  if (typeof id !== "string" || typeof name !== "string" || name === "") return null;
  return {
    ...place,
    id,
    name,
    description: typeof description === "string" ? description : "",
    at: typeof at === "string" ? at : "",
  };
}

function valid<T>(list: unknown, read: (value: unknown) => T | null): readonly T[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown) => {
    const found = read(value);
    return found === null ? [] : [found];
  });
}

/** Views as they were written; what is not a view is left out. */
export function parseViews(text: string | null): Views {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    if (!isRecord(stored)) return none;
    return {
      saved: valid(stored["saved"], readSaved),
      recent: valid(stored["recent"], readPlace).slice(0, recentAtMost),
    };
  } catch {
    return none;
  }
}

/** True where two places show the same. */
export function samePlace(a: Place, b: Place): boolean {
  const names = Object.keys(a.search);
  return (
    a.path === b.path &&
    names.length === Object.keys(b.search).length &&
    names.every((name) => a.search[name] === b.search[name])
  );
}

/** The views with a place that was just looked at in front of the recent ones. */
export function visited(views: Views, place: Place): Views {
  const others = views.recent.filter((one) => !samePlace(one, place));
  return { ...views, recent: [place, ...others].slice(0, recentAtMost) };
}

/** The views of this browser; none where it keeps nothing. */
export function readViews(): Views {
  try {
    return parseViews(localStorage.getItem(key));
  } catch {
    return none;
  }
}

/** Keeps the views. A browser that refuses storage keeps them until the page closes. */
export function writeViews(views: Views): void {
  try {
    localStorage.setItem(key, JSON.stringify(views));
  } catch {
    return;
  }
}

/** The saved views of a workspace with those that an earlier version kept in this browser behind them, each once. */
export function withEarlier(
  saved: readonly SavedView[],
  earlier: readonly SavedView[],
): readonly SavedView[] {
  const isSame = (a: SavedView, b: SavedView) => a.name === b.name && a.at === b.at && samePlace(a, b);
  const fresh = earlier.filter((one) => !saved.some((other) => isSame(one, other)));
  return fresh.reduce((all, one) => [...all, { ...one, id: freshId(all) }], saved);
}

/** An id that none of the views has. */
export function freshId(views: readonly SavedView[]): string {
  return String(views.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0) + 1);
}
