import type { Filter, Grouping } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";

/**
 * The filter of a view whose groups are made by `by`, or of a figure about all (no groupings): the page's, narrowed to what was picked in
 * a chart unless the picked groups are of its own kind. The same object while it says the same.
 */
export function useFilter(by: readonly Grouping[] = []): Filter {
  const { view } = useView();
  return withPick(view.filter, view.pick, by);
}
