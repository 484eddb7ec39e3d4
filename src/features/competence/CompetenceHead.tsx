import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { ByChoice } from "../page/ByChoice.tsx";
import { PageHead } from "../page/PageHead.tsx";
import { useScope } from "../page/useScope.ts";

const significant = 0.05;

export interface CompetenceHeadProps {
  /** `competence.balance` by the groups of the page; none while it is computed. */
  readonly balance: readonly MeasureResult[];
  readonly offered: readonly Grouping[];
}

/** The page's title: how many departures are beyond chance. */
export function CompetenceHead({ balance, offered }: CompetenceHeadProps) {
  const text = useText();
  const scope = useScope("competence");
  const found = balance.filter((one) => one.status === "ok" && one.q !== undefined && one.q < significant);
  const told = balance.some((one) => one.status === "ok");
  return (
    <PageHead
      title={
        !told
          ? text("pages.competence.question")
          : found.length === 0
            ? text("pages.competence.titleNone")
            : text(
                found.length === 1 ? "pages.competence.titleFound_one" : "pages.competence.titleFound_other",
                { count: found.length },
              )
      }
      subtitle={scope}
      controls={<ByChoice offered={offered} />}
      report={["competence", "definitions"]}
    />
  );
}
