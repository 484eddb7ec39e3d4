import { useMemo } from "react";
import { findingMeasures, standingOut, type StandingOut } from "../../measures/standingOut.ts";
import { useView } from "../../state/useView.ts";
import { useAllAsked } from "../page/useAsked.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";

const most = 7;

/** What stands out by program under the filter, and where the answer stands. */
export interface StandingOutAsked extends StandingOut {
  /** Whether all that is looked through has been answered. */
  readonly isAnswered: boolean;
  readonly isStale: boolean;
  /** Why one of them could not be, or null. */
  readonly failed: string | null;
}

/** At most seven findings under the filter, the strongest evidence first, those of the programs that are picked. */
export function useStandingOut(): StandingOutAsked {
  const { manifest } = useSnapshot();
  const { view } = useView();
  const requests = useMemo(
    () =>
      findingMeasures.map((measure) => ({
        measure,
        by: ["program" as const],
        where: view.filter,
        settings: manifest.settings,
      })),
    [view.filter, manifest.settings],
  );
  const answers = useAllAsked(requests);
  const { pick } = view;
  // What is picked changes what is shown of the comparisons, not how many were made.
  const { found: all, compared } = standingOut(
    findingMeasures.map((measure, index) => ({ measure, results: answers[index]?.results ?? [] })),
    pick?.grouping === "program" ? Infinity : most,
  );
  return {
    found:
      pick?.grouping === "program"
        ? all
            .filter(({ results }) => results.some(({ group }) => pick.codes.includes(group.program ?? "")))
            .slice(0, most)
        : all,
    compared,
    isAnswered: answers.every(({ results }) => results !== null),
    isStale: answers.some(({ stale }) => stale),
    failed: answers.find((answer) => answer.failed !== null)?.failed ?? null,
  };
}
