import { useCallback, useState } from "react";

/** Whether any of an element is in the window: true until the browser has looked, and where it can't. `ref` goes to the element. */
export function useInView(): {
  readonly ref: (element: Element | null) => (() => void) | undefined;
  readonly isInView: boolean;
} {
  const [isInView, setIsInView] = useState(true);
  const ref = useCallback((element: Element | null) => {
    if (element === null || typeof IntersectionObserver !== "function") return undefined;
    const observer = new IntersectionObserver((entries) =>
      setIsInView(entries.at(-1)?.isIntersecting ?? true),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isInView };
}
