import { useView } from "../../state/useView.ts";
import type { YearAxis } from "../../state/view.ts";
import { codesIn } from "./codes.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** The years in force: those of the address, or the other kind where the data hold none of them. */
export function useAxis(): YearAxis {
  const { data } = useSnapshot();
  const { view } = useView();
  const other = view.axis === "cohort" ? "graduation_year" : "cohort";
  return codesIn(data, view.axis).length === 0 && codesIn(data, other).length > 0 ? other : view.axis;
}
