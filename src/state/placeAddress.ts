import type { Place } from "./savedViews.ts";
import { parametersToText } from "./view.ts";

/** The full address of a place, as a link to give to others. */
export function placeAddress({ path, search }: Place): string {
  return `${location.origin}${location.pathname}#${path}${parametersToText(search)}`;
}
