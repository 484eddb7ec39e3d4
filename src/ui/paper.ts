import { createContext, useContext, useSyncExternalStore } from "react";

/** True where what is drawn is a printed page: charts stand with their tables, and controls are not drawn. */
export const PaperContext = createContext(false);

/** Whether this is drawn on paper: nothing can be pressed there, folded, scrolled or searched. */
export function useOnPaper(): boolean {
  return useContext(PaperContext);
}

const query = "print";

/** The browser counts its pages before a query of media tells that it prints: only the event comes in time. */
let isPrinting = false;

function onPrinting(listener: () => void): () => void {
  const media = matchMedia(query);
  const turn = (event: Event): void => {
    isPrinting = event.type === "beforeprint";
    listener();
  };
  media.addEventListener("change", listener);
  addEventListener("beforeprint", turn);
  addEventListener("afterprint", turn);
  return () => {
    media.removeEventListener("change", listener);
    removeEventListener("beforeprint", turn);
    removeEventListener("afterprint", turn);
  };
}

/** On paper, or while the browser prints whatever page is open: for what must take another shape to be whole there. */
export function useNarrow(): boolean {
  const printing = useSyncExternalStore(
    onPrinting,
    () => isPrinting || matchMedia(query).matches,
    () => false,
  );
  return useOnPaper() || printing;
}
