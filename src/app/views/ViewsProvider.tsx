import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from "react";
import { onViewsElsewhere, readViews, visited, writeViews, type Views } from "../../state/savedViews.ts";
import { usePlace } from "../../state/usePlace.ts";
import { ViewsContext, type OpenAbove, type ViewsControl } from "./ViewsContext.ts";

const loadPalette = async () => import("./Palette.tsx");
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const ViewForm = lazy(async () => ({ default: (await import("./ViewForm.tsx")).ViewForm }));

/** How long a place is looked at before it counts among the recent ones, in ms. */
const lookedAtAfter = 2000;

/** When the palette is fetched, in ms: behind the first page, and before somebody types into it faster than it comes. */
const palettePreparedAfter = 1500;

/** Holds the views of this browser and what opens above the page by Ctrl-K. */
export function ViewsProvider({ children }: { readonly children: ReactNode }) {
  const place = usePlace();
  const [{ views, stored }, setKept] = useState(() => ({ views: readViews(), stored: true }));
  const [above, setAbove] = useState<OpenAbove | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), palettePreparedAfter);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => onViewsElsewhere((found) => setKept((kept) => ({ ...kept, views: found }))), []);
  useEffect(() => {
    const timer = setTimeout(() => setKept(({ views: now }) => keep(visited(now, place))), lookedAtAfter);
    return () => clearTimeout(timer);
  }, [place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setAbove({ what: "palette" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const control = useMemo<ViewsControl>(
    () => ({
      views,
      place,
      stored,
      change: (saved) => setKept(({ views: now }) => keep({ ...now, saved })),
      open: setAbove,
    }),
    [views, place, stored],
  );
  const close = () => setAbove(null);
  return (
    <ViewsContext value={control}>
      {children}
      <Suspense fallback={null}>
        {above?.what === "palette" && <Palette onClose={close} />}
        {above?.what === "form" && <ViewForm place={above.place} view={above.view} onClose={close} />}
      </Suspense>
    </ViewsContext>
  );
}

function keep(views: Views): { readonly views: Views; readonly stored: boolean } {
  return { views, stored: writeViews(views) };
}
