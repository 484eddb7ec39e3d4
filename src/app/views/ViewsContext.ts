import { createContext, useContext } from "react";
import type { Place, SavedView } from "../../state/savedViews.ts";

/** What stands open above the page: the palette, or the form of a view that is new or changed. */
export type OpenAbove =
  | { readonly what: "palette" }
  | { readonly what: "form"; readonly place: Place; readonly view: SavedView | null };

export interface ViewsControl {
  /** Those that the workspace keeps. */
  readonly saved: readonly SavedView[];
  /** Newest first, each place once. */
  readonly recent: readonly Place[];
  /** The page and the filters in front of the person. */
  readonly place: Place;
  /** False where the workspace lasts until the page closes only. */
  readonly durable: boolean;
  /** Why the last change could not be kept; null where it was. */
  readonly failed: string | null;
  readonly change: (change: (saved: readonly SavedView[]) => readonly SavedView[]) => void;
  readonly open: (above: OpenAbove) => void;
}

export const ViewsContext = createContext<ViewsControl | null>(null);

/** The saved and recent views, and what opens them. Throws outside its provider. */
export function useViews(): ViewsControl {
  const control = useContext(ViewsContext);
  if (control === null) throw new Error("useViews outside ViewsContext");
  return control;
}
