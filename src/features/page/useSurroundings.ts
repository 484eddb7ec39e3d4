import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { occasionOf } from "../../measures/occasion.ts";
import type { Filter, Grouping } from "../../measures/result.ts";
import { filterPart } from "../../panels/selection.ts";
import { useFilter } from "./useFilter.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** What groups are seen against, and what it is called. */
export interface Surroundings {
  readonly where: Filter;
  readonly name: string;
}

/**
 * All that stands around the groups of a grouping: what passes the filter, narrowed to what is picked of other groupings, without its
 * clause on that grouping, at the occasion of the filter itself, so that one program is seen against its school and not against
 * itself. `along`: groupings that the whole is drawn along. Where that occasion is told by terms
 * since entry, which no filter can name, the filter as it is.
 */
export function useSurroundings(by: Grouping, ...along: readonly Grouping[]): Surroundings {
  const text = useText();
  const { data } = useSnapshot();
  const filter = useFilter([by, ...along]);
  const where = useMemo((): Filter => {
    const { [by]: own, ...others } = filter;
    const { stages, terms, termsSinceEntry } = occasionOf(data, filter);
    if (own === undefined || termsSinceEntry !== null) return filter;
    return {
      ...others,
      ...(stages === null ? {} : { stage: stages }),
      ...(terms === null ? {} : { term: terms }),
    };
  }, [data, filter, by]);
  const narrowed = Object.keys(filterPart(where, "whom")).length > 0;
  return { where, name: text(narrowed ? "pages.common.allShown" : "pages.common.wholeSchool") };
}
