import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Grouping } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Failed, Pending, Stale } from "../../ui/Condition.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "../page/page.module.css";
import { useAllAsked } from "../page/useAsked.ts";
import { onlyTogether } from "../page/useSides.tsx";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { BalanceFigure } from "./BalanceFigure.tsx";
import { CompetenceHead } from "./CompetenceHead.tsx";
import { mostDrawn } from "./offeredBy.ts";
import { WholeFigure } from "./WholeFigure.tsx";

const asked = ["competence.balance", "competence.level", "competence.profile_range"] as const;

/**
 * The figures of more groups than a page can be read of, each measured on scores of its own: a worker computes them, and each figure shows
 * the first rows, searched and put in order, until the rest is asked for. Figures of a panel a group are left out, which is said.
 */
export function ManyFigures({
  by,
  offered,
}: {
  readonly by: Grouping;
  readonly offered: readonly Grouping[];
}) {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const { filter } = useView().view;
  const requests = useMemo(
    () => asked.map((measure) => ({ measure, by: [by], where: filter, settings: manifest.settings })),
    [by, filter, manifest.settings],
  );
  const [balance, level, range] = useAllAsked(requests);
  const failed = [balance, level, range].find((one) => typeof one?.failed === "string")?.failed;
  const dimensions = useMemo(
    () => [
      ...new Set((level?.results ?? []).map(({ part }) => part).filter((part) => part.startsWith("dim:"))),
    ],
    [level?.results],
  );
  const stale = [balance, level, range].some((one) => one?.stale === true);
  return (
    <>
      <CompetenceHead by={by} balance={balance?.results ?? []} offered={offered} />
      <p className={styles.many}>{text("pages.competence.manyGroups", { most: format.count(mostDrawn) })}</p>
      {typeof failed === "string" ? (
        <Failed what={failed} />
      ) : !balance?.results || !level?.results || !range?.results ? (
        <Pending height={600} />
      ) : (
        <Stale stale={stale}>
          <div className={styles.figures}>
            {balance.results.some(({ value }) => value !== null) ? (
              <div className={styles.wide}>
                <BalanceFigure
                  by={by}
                  balance={balance.results}
                  dimensions={dimensions}
                  sides={onlyTogether("balance", by)}
                />
              </div>
            ) : null}
            <WholeFigure measure="competence.profile_range" by={by} results={range.results} />
            <WholeFigure measure="competence.level" by={by} results={level.results} />
          </div>
        </Stale>
      )}
    </>
  );
}
