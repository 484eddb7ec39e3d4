import type { Lens } from "../../measures/declaration.ts";
import type { Filter } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { useMonths } from "./useMonths.ts";

/** The page's filter as measures of a lens are asked under it: employment at the months after graduation that the filter bar says. */
export function useWhereOf(lens: Lens): Filter {
  const { view } = useView();
  const { where } = useMonths();
  return lens === "employment" ? where : view.filter;
}
