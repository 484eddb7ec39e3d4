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

const views = new WeakMap<object, View>();

/** The view that an address says: the same object in every component. */
function viewOf(search: Readonly<Record<string, string>>): View {
  const known = views.get(search);
  if (known !== undefined) return known;
  const view = readView(search);
  views.set(search, view);
  return view;
}

const nothing: Readonly<Record<string, string>> = {};
const noSearch = (): Readonly<Record<string, string>> => nothing;
const ownSearch = (search: Readonly<Record<string, string>>): Readonly<Record<string, string>> => search;

export function useView(): ViewControl {
  const fixed = useContext(FixedViewContext);
  // What stands under a fixed view isn't drawn anew when the address changes.
  const search = useSearch({ strict: false, select: fixed === null ? ownSearch : noSearch });
  const navigate = useNavigate();
  const view = fixed ?? viewOf(search);
  // Of the address as it is when something is pressed: what is shown may be a view before.
  const change = useCallback(
    (changed: (view: View) => View) =>
      void navigate({
        to: ".",
        resetScroll: false,
        search: (before: Readonly<Record<string, string>>) => writeView(changed(readView(before))),
      }),
    [navigate],
  );
  const setters = useMemo(
    (): Omit<ViewControl, "view"> => ({
      setClause: (grouping, codes) => change((was) => withClause(was, grouping, codes)),
      setPick: (pick) => change((was) => ({ ...was, pick })),
      setCompare: (compare) => change((was) => ({ ...was, compare })),
      setLook: (figure, option) =>
        change((was) => {
          const { [figure]: _dropped, ...others } = was.looks;
          return { ...was, looks: option === null ? others : { ...others, [figure]: option } };
        }),
      setAxis: (axis) => change((was) => ({ ...was, axis })),
      setMeasure: (measure, part = "") =>
        change((was) => ({ ...was, measure, part, gap: measure === was.measure ? was.gap : null })),
      setGap: (gap) => change((was) => ({ ...was, gap })),
      setBy: (by) => change((was) => ({ ...was, by })),
      clear: () => change((was) => ({ ...was, filter: {}, pick: null })),
    }),
    [change],
  );
  return useMemo(() => ({ view, ...setters }), [view, setters]);
}
