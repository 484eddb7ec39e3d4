import { createContext, useContext } from "react";
import type { Place, SavedView, Views } from "../../state/savedViews.ts";

/** What stands open above the page: the palette, or the form of a view that is new or changed. */
export type OpenAbove =
  | { readonly what: "palette" }
  | { readonly what: "form"; readonly place: Place; readonly view: SavedView | null };

export interface ViewsControl {
  readonly views: Views;
  /** The page and the filters in front of the person. */
  readonly place: Place;
  /** False where the browser refuses to keep them beyond the page. */
  readonly stored: boolean;
  readonly change: (saved: readonly SavedView[]) => void;
  readonly open: (above: OpenAbove) => void;
}

export const ViewsContext = createContext<ViewsControl | null>(null);

/** The saved and recent views, and what opens them. Throws outside its provider. */
export function useViews(): ViewsControl {
  const control = useContext(ViewsContext);
  if (control === null) throw new Error("useViews outside ViewsContext");
  return control;
}
