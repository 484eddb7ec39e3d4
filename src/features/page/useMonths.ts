import { useMemo } from "react";
import type { Filter } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { codesIn } from "./codes.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** The page's filter with one time after graduation: the URL's, else 6 months, else the first there is. */
export function useMonths(): { readonly months: string; readonly where: Filter } {
  const { data } = useSnapshot();
  const { view } = useView();
  const known = codesIn(data, "months_after");
  const months = view.filter.months_after?.[0] ?? (known.includes("6") ? "6" : (known[0] ?? "6"));
  const where = useMemo(() => ({ ...view.filter, months_after: [months] }), [view.filter, months]);
  return { months, where };
}
