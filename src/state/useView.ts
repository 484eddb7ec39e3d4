import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, useCallback, useContext, useMemo } from "react";
import type { MeasureId } from "../measures/catalogue.ts";
import type { Grouping } from "../measures/result.ts";
import {
  readView,
  withClause,
  writeView,
  type Comparison,
  type Groups,
  type View,
  type YearAxis,
} from "./view.ts";

/** The view of the current URL and the ways to change it. Every change is a step that Back undoes. */
export interface ViewControl {
  readonly view: View;
  readonly setClause: (grouping: Grouping, codes: readonly string[]) => void;
  /** Narrows all other views to some groups; null to none. */
  readonly setPick: (pick: Groups | null) => void;
  readonly setCompare: (compare: Comparison | null) => void;
  /** How a figure is looked at, by its short code; null for its default. */
  readonly setLook: (figure: string, option: string | null) => void;
  readonly setAxis: (axis: YearAxis) => void;
  readonly setBy: (by: Grouping) => void;
  /** Looks at a measure closely, at one of its parts; null at none. */
  readonly setMeasure: (measure: MeasureId | null, part?: string) => void;
  readonly setGap: (gap: Grouping | null) => void;
  readonly clear: () => void;
}

/** A view that stands in place of the address's for what is inside: a report of the whole school. */
export const FixedViewContext = createContext<View | null>(null);

export function useView(): ViewControl {
  const search: Readonly<Record<string, string>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const fixed = useContext(FixedViewContext);
  const view = useMemo(() => fixed ?? readView(search), [fixed, search]);
  const show = useCallback(
    (next: View) => void navigate({ to: ".", search: writeView(next), resetScroll: false }),
    [navigate],
  );
  return useMemo(
    () => ({
      view,
      setClause: (grouping, codes) => show(withClause(view, grouping, codes)),
      setPick: (pick) => show({ ...view, pick }),
      setCompare: (compare) => show({ ...view, compare }),
      setLook: (figure, option) => {
        const { [figure]: _dropped, ...others } = view.looks;
        show({ ...view, looks: option === null ? others : { ...others, [figure]: option } });
      },
      setAxis: (axis) => show({ ...view, axis }),
      setMeasure: (measure, part = "") =>
        show({ ...view, measure, part, gap: measure === view.measure ? view.gap : null }),
      setGap: (gap) => show({ ...view, gap }),
      setBy: (by) => show({ ...view, by }),
      clear: () => show({ ...view, filter: {}, pick: null }),
    }),
    [view, show],
  );
}
