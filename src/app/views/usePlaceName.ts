import { useCallback } from "react";
import { useNaming } from "../../features/page/useNaming.ts";
import { usePartName } from "../../features/page/usePartName.ts";
import { useText } from "../../i18n/useText.ts";
import { groupings, type Grouping } from "../../measures/result.ts";
import { samePlace, type Place } from "../../state/savedViews.ts";
import { emptyView, readView } from "../../state/view.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { pages } from "../pages.ts";
import { useViews } from "./ViewsContext.ts";

/**
 * What a place is called: its page, the measure that is looked at, what is filtered, picked and compared, and by what the groups are
 * made. How single figures are looked at is left out.
 */
export function usePlaceName(): (place: Place) => string {
  const text = useText();
  const naming = useNaming();
  const partName = usePartName();
  const format = useFormat();
  return useCallback(
    ({ path, search }) => {
      const page = pages.find((one) => one.path === path);
      const { filter, measure, part, gap, pick, compare, by, axis } = readView(search);
      const groups = (grouping: Grouping, codes: readonly string[]): string =>
        codes.length <= 3
          ? format.list(codes.map((code) => naming.code(grouping, code)))
          : `${text(`shell.groupings.${grouping}`)}: ${format.count(codes.length)}`;
      return [
        page === undefined ? path : text(`shell.pages.${page.id}`),
        ...(measure === null ? [] : [text(`measures.${measure}.label`)]),
        ...(part === "" ? [] : [partName(part)]),
        ...(gap === null ? [] : [text("views.gaps", { grouping: text(`shell.groupings.${gap}`) })]),
        ...groupings.flatMap((grouping) => {
          const codes = filter[grouping];
          return codes === undefined ? [] : [groups(grouping, codes)];
        }),
        ...(pick === null ? [] : [text("picking.picked", { groups: groups(pick.grouping, pick.codes) })]),
        ...(compare === null
          ? []
          : [
              text("views.compared", {
                with:
                  typeof compare === "string"
                    ? text(`picking.comparedTo.${compare}`)
                    : groups(compare.grouping, compare.codes),
              }),
            ]),
        ...(by === emptyView.by
          ? []
          : [text("views.groupedBy", { grouping: text(`shell.groupings.${by}`) })]),
        ...(axis === emptyView.axis ? [] : [text("shell.yearOfGraduation")]),
      ].join(" · ");
    },
    [text, naming, partName, format],
  );
}

/** A place with what it is called. */
export interface NamedPlace {
  readonly place: Place;
  readonly name: string;
}

/** The places looked at last but the one in front, newest first, at most five, each name once: of the same name the newest. */
export function useRecentPlaces(): readonly NamedPlace[] {
  const nameOf = usePlaceName();
  const { recent, place } = useViews();
  const here = nameOf(place);
  const byName = new Map<string, NamedPlace>();
  for (const one of recent) {
    const name = nameOf(one);
    if (name !== here && !samePlace(one, place) && !byName.has(name)) byName.set(name, { place: one, name });
  }
  return [...byName.values()].slice(0, 5);
}
