import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { useBy } from "../page/ByChoice.tsx";
import { NothingHere } from "../page/NothingHere.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { GroupFigures } from "./GroupFigures.tsx";
import { ManyFigures } from "./ManyFigures.tsx";
import { offeredBy } from "./offeredBy.ts";

/**
 * Where is the structure out of balance? Departures first, then the profiles, the contrasts, indicators, distributions and the way from
 * cohort to cohort, then spread, level and completion.
 */
export function CompetencePage() {
  const text = useText();
  const { data } = useSnapshot();
  const offered = useMemo(() => offeredBy(data), [data]);
  const groupings = useMemo(() => offered.map(({ grouping }) => grouping), [offered]);
  const by = useBy(groupings);
  if (data.panels.scores.rowCount === 0) {
    return (
      <NothingHere
        title={text("pages.competence.question")}
        tables={["students", "indicators", "assessments"]}
      />
    );
  }
  const isMany = offered.some((one) => one.grouping === by && one.isMany);
  return (
    <>
      {isMany ? <ManyFigures by={by} offered={groupings} /> : <GroupFigures by={by} offered={groupings} />}
      <AllMeasures lens="competence" />
    </>
  );
}
