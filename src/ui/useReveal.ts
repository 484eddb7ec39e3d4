import { useEffect } from "react";

/** Brings the element with an id to the top of the window and gives it the focus; it must be focusable. Nothing where there is none. */
export function reveal(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  element.scrollIntoView({ block: "start" });
  element.focus({ preventScroll: true });
}

/**
 * Reveals the element with an id when the page is drawn and whenever the id changes; null reveals nothing. It waits for the frame
 * after, because the frame of the app gives the focus to a page that was just opened.
 */
export function useReveal(id: string | null): void {
  useEffect(() => {
    if (id === null) return undefined;
    const frame = requestAnimationFrame(() => reveal(id));
    return () => cancelAnimationFrame(frame);
  }, [id]);
}
