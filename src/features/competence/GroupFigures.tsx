import { useCallback, useMemo } from "react";
import { measureDeclaration } from "../../measures/catalogue.ts";
import { measuresAhead } from "../../measures/measuresAhead.ts";
import type { Grouping } from "../../measures/result.ts";
import { useIdleSteps } from "../../ui/useIdleSteps.ts";
import { InTurn } from "../page/InTurn.tsx";
import styles from "../page/page.module.css";
import { useAxis } from "../page/useAxis.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useTitleWith } from "../page/useTitleWith.ts";
import { useSides } from "../page/useSides.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { BalanceFigure } from "./BalanceFigure.tsx";
import { CompetenceHead } from "./CompetenceHead.tsx";
import { ContrastFigure } from "./ContrastFigure.tsx";
import { DistributionFigure } from "./DistributionFigure.tsx";
import { IndicatorFigure } from "./IndicatorFigure.tsx";
import { ProfileFigure } from "./ProfileFigure.tsx";
import { TrajectoryFigure } from "./TrajectoryFigure.tsx";
import { WholeFigure } from "./WholeFigure.tsx";

/** What the figures of the page ask for as it is drawn. */
const drawn = [
  "competence.balance",
  "competence.level",
  "competence.profile_range",
  "competence.gap_level",
  "competence.gap_task",
  "competence.gap_purpose",
  "competence.distribution",
] as const;

/** Completion by groups, where students can be told by them. */
function CompletionFigure({ by }: { readonly by: Grouping }) {
  const results = useEvaluation("students.completion", [by]);
  const titleWith = useTitleWith("students.completion");
  return <WholeFigure measure="students.completion" by={by} results={results} titled={titleWith} />;
}

/** All figures of groups as many as a page can be read of, computed while it draws. */
export function GroupFigures({
  by,
  offered,
}: {
  readonly by: Grouping;
  readonly offered: readonly Grouping[];
}) {
  const { data, manifest } = useSnapshot();
  const axis = useAxis();
  useIdleSteps(
    useCallback(
      () => measuresAhead(data, { measures: drawn, by: [by], along: axis, settings: manifest.settings }),
      [data, by, axis, manifest.settings],
    ),
  );
  const balance = useEvaluation("competence.balance", [by]);
  const balanceSides = useSides("balance", by);
  const level = useEvaluation("competence.level", [by]);
  const range = useEvaluation("competence.profile_range", [by]);
  const dimensions = useMemo(
    () => [...new Set(level.filter((one) => one.part.startsWith("dim:")).map((one) => one.part))],
    [level],
  );
  return (
    <>
      <CompetenceHead by={by} balance={balance} offered={offered} />
      <div className={styles.figures}>
        <InTurn className={styles.wide}>
          <BalanceFigure by={by} balance={balance} dimensions={dimensions} sides={balanceSides} />
        </InTurn>
        <InTurn className={styles.wide}>
          <ProfileFigure by={by} parts={dimensions} ranges={range} balance={balance} />
        </InTurn>
        <InTurn className={styles.wide}>
          <ContrastFigure by={by} />
        </InTurn>
        <InTurn className={styles.wide}>
          <IndicatorFigure by={by} level={level} dimensions={dimensions} />
        </InTurn>
        <InTurn className={styles.wide}>
          <DistributionFigure by={by} />
        </InTurn>
        <InTurn className={styles.wide}>
          <TrajectoryFigure by={by} />
        </InTurn>
        <InTurn>
          <WholeFigure measure="competence.profile_range" by={by} results={range} />
        </InTurn>
        <InTurn>
          <WholeFigure measure="competence.level" by={by} results={level} />
        </InTurn>
        {measureDeclaration("students.completion").by.includes(by) ? (
          <InTurn>
            <CompletionFigure by={by} />
          </InTurn>
        ) : null}
      </div>
    </>
  );
}
