import { useEffect, useState } from "react";

/**
 * Tells the styles how much of the window's top a bar covers (`--bar-height`): heads that stay in sight stop below it, and what comes into
 * focus is not hidden behind it. `ref` goes to the bar.
 */
export function useBarHeight(): (bar: HTMLElement | null) => void {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    if (bar === null) return undefined;
    const observer = new ResizeObserver(() => {
      const covers = getComputedStyle(bar).position === "sticky";
      style.setProperty("--bar-height", `${String(covers ? bar.offsetHeight : 0)}px`);
    });
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty("--bar-height");
    };
  }, [bar]);
  return setBar;
}
