import { createContext, useContext, useSyncExternalStore } from "react";

/** True where what is drawn is a printed page: charts stand with their tables, and controls are not drawn. */
export const PaperContext = createContext(false);

/** Whether this is drawn on paper: nothing can be pressed there, folded, scrolled or searched. */
export function useOnPaper(): boolean {
  return useContext(PaperContext);
}

const query = "print";

function onPrinting(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** On paper, or while the browser prints whatever page is open: for what must take another shape to be whole there. */
export function useNarrow(): boolean {
  const printing = useSyncExternalStore(
    onPrinting,
    () => matchMedia(query).matches,
    () => false,
  );
  return useOnPaper() || printing;
}
