import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { MeasureId } from "../measures/catalogue.ts";
import type { Grouping } from "../measures/result.ts";
import { readView, withClause, writeView, type View, type YearAxis } from "./view.ts";

/** The view of the current URL and the ways to change it. Every change is a step that Back undoes. */
export interface ViewControl {
  readonly view: View;
  readonly setClause: (grouping: Grouping, codes: readonly string[]) => void;
  readonly setAxis: (axis: YearAxis) => void;
  readonly setBy: (by: Grouping) => void;
  /** Looks at a measure closely, at one of its parts; null at none. */
  readonly setMeasure: (measure: MeasureId | null, part?: string) => void;
  readonly setGap: (gap: Grouping | null) => void;
  readonly clear: () => void;
}

export function useView(): ViewControl {
  const search: Readonly<Record<string, string>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => readView(search), [search]);
  const show = useCallback(
    (next: View) => void navigate({ to: ".", search: writeView(next), resetScroll: false }),
    [navigate],
  );
  return useMemo(
    () => ({
      view,
      setClause: (grouping, codes) => show(withClause(view, grouping, codes)),
      setAxis: (axis) => show({ ...view, axis }),
      setMeasure: (measure, part = "") =>
        show({ ...view, measure, part, gap: measure === view.measure ? view.gap : null }),
      setGap: (gap) => show({ ...view, gap }),
      setBy: (by) => show({ ...view, by }),
      clear: () => show({ ...view, filter: {} }),
    }),
    [view, show],
  );
}
