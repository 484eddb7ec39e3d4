import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import type { Grouping } from "../../measures/result.ts";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { InTurn } from "../page/InTurn.tsx";
import { KeptOrder } from "../page/KeptOrder.tsx";
import styles from "../page/page.module.css";
import { useEvaluation } from "../page/useEvaluation.ts";
import { BalanceFigure } from "./BalanceFigure.tsx";
import { CompetenceHead } from "./CompetenceHead.tsx";
import { ContrastFigure } from "./ContrastFigure.tsx";
import { DistributionFigure } from "./DistributionFigure.tsx";
import { IndicatorFigure } from "./IndicatorFigure.tsx";
import { LevelFigure, RangeFigure, wholeOf } from "./LevelFigures.tsx";
import { ProfileFigure } from "./ProfileFigure.tsx";
import { TrajectoryFigure } from "./TrajectoryFigure.tsx";

/** Completion by groups, where students can be told by them. */
function CompletionFigure({ by }: { readonly by: Grouping }) {
  const text = useText();
  const results = useEvaluation("students.completion", [by]);
  return (
    <KeptOrder figure="completion">
      <IntervalFigure
        measure="students.completion"
        title={text("pages.competence.completionTitle")}
        subtitle={text("pages.competence.completionSubtitle")}
        results={wholeOf(results)}
        by={by}
      />
    </KeptOrder>
  );
}

/** All figures of groups as many as a page can be read of, computed while it draws. */
export function GroupFigures({
  by,
  offered,
}: {
  readonly by: Grouping;
  readonly offered: readonly Grouping[];
}) {
  const balance = useEvaluation("competence.balance", [by]);
  const level = useEvaluation("competence.level", [by]);
  const range = useEvaluation("competence.profile_range", [by]);
  const dimensions = useMemo(
    () => [...new Set(level.filter((one) => one.part.startsWith("dim:")).map((one) => one.part))],
    [level],
  );
  return (
    <>
      <CompetenceHead balance={balance} offered={offered} />
      <div className={styles.figures}>
        <InTurn className={styles.wide}>
          <BalanceFigure by={by} balance={balance} dimensions={dimensions} />
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
          <RangeFigure by={by} range={range} />
        </InTurn>
        <InTurn>
          <LevelFigure by={by} level={level} />
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
