import type { MeasureId } from "../measures/catalogue.ts";
import { emptyView, parametersToText, writeView, type View } from "./view.ts";

/** The full address of a measure on the Method page: for others to open without a filter, for oneself with the view to come back to. */
export function measureAddress(measure: MeasureId, view: View = emptyView): string {
  const search = parametersToText(writeView({ ...view, measure, part: "" }));
  return `${location.origin}${location.pathname}#/method${search}`;
}
