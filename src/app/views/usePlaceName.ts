import { useCallback } from "react";
import { useNaming } from "../../features/page/useNaming.ts";
import { useText } from "../../i18n/useText.ts";
import { groupings } from "../../measures/result.ts";
import type { Place } from "../../state/savedViews.ts";
import { readView } from "../../state/view.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { pages } from "../pages.ts";

/** What a place is called: its page, the measure that is looked at, and what is filtered. */
export function usePlaceName(): (place: Place) => string {
  const text = useText();
  const naming = useNaming();
  const format = useFormat();
  return useCallback(
    ({ path, search }) => {
      const page = pages.find((one) => one.path === path);
      const view = readView(search);
      const chosen = groupings.flatMap((grouping) => {
        const codes = view.filter[grouping];
        if (codes === undefined) return [];
        if (codes.length <= 3) return [format.list(codes.map((code) => naming.code(grouping, code)))];
        return [`${text(`shell.groupings.${grouping}`)}: ${format.count(codes.length)}`];
      });
      return [
        page === undefined ? path : text(`shell.pages.${page.id}`),
        ...(view.measure === null ? [] : [text(`measures.${view.measure}.label`)]),
        ...chosen,
      ].join(" · ");
    },
    [text, naming, format],
  );
}
