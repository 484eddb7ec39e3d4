import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import styles from "./TapTip.module.css";

interface Tip {
  readonly words: string;
  readonly place: Element;
  readonly at: DOMRect;
}

/** What acts by itself when it is tapped, and so keeps its tap. */
const acting = "a[href], button, input, select, textarea, label, summary, [role=option], [role=menuitem]";

/** The words that a pointer would get by waiting over a place, unless a tap there does something. */
function tipAt(target: EventTarget | null): Tip | null {
  const titled = target instanceof Element ? target.closest<HTMLElement>("[title]") : null;
  if (titled === null || titled.title === "") return null;
  const actor = target instanceof Element ? target.closest(acting) : null;
  if (actor !== null && titled.contains(actor)) return null;
  return { words: titled.title, place: titled, at: titled.getBoundingClientRect() };
}

/** Beside its place, on the side of the window that has more room, and never beyond its edges. Pixels of the window. */
function placeOf({ at }: Tip) {
  const left = `max(8px, min(${at.left}px, 100vw - 288px))`;
  return at.top + at.bottom > innerHeight
    ? { left, bottom: innerHeight - at.top + 4, top: "auto" }
    : { left, top: at.bottom + 4, bottom: "auto" };
}

/** Whether the place stands where it was tapped: a page that grows above it scrolls to keep it there. */
function stands({ place, at }: Tip): boolean {
  const now = place.getBoundingClientRect();
  return place.isConnected && Math.abs(now.top - at.top) < 1 && Math.abs(now.left - at.left) < 1;
}

/** In the top layer: above drawers and the lists that open. */
const show = (box: HTMLElement | null): void => box?.showPopover();

/**
 * Shows `title` texts to fingers: names that are shortened, columns whose heads are codes, why a value is missing.
 * A tap on such a place opens its words; the next press, key, or scroll away from it takes them away. One stands in the shell.
 */
export function TapTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const tap = (event: MouseEvent): void => {
      if ("pointerType" in event && (event.pointerType === "touch" || event.pointerType === "pen"))
        setTip(tipAt(event.target));
    };
    const away = (): void => setTip(null);
    const moved = (): void => setTip((shown) => (shown !== null && stands(shown) ? shown : null));
    const leaving = ["pointerdown", "keydown", "resize"];
    const passive = { capture: true, passive: true };
    document.addEventListener("click", tap);
    for (const type of leaving) addEventListener(type, away, passive);
    addEventListener("scroll", moved, passive);
    return () => {
      document.removeEventListener("click", tap);
      for (const type of leaving) removeEventListener(type, away, passive);
      removeEventListener("scroll", moved, passive);
    };
  }, []);
  return tip === null
    ? null
    : createPortal(
        <output ref={show} popover="manual" className={styles.tip} style={placeOf(tip)}>
          {tip.words}
        </output>,
        document.body,
      );
}
