import type { MeasureId } from "../measures/catalogue.ts";
import { emptyView, parametersToText, writeView } from "./view.ts";

/** The full address of a measure on the Method page, for others to open: no filter is in it. */
export function measureAddress(measure: MeasureId): string {
  const search = parametersToText(writeView({ ...emptyView, measure }));
  return `${location.origin}${location.pathname}#/method${search}`;
}
