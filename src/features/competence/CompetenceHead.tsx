import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { ByChoice } from "../page/ByChoice.tsx";
import { PageHead } from "../page/PageHead.tsx";
import { useNaming } from "../page/useNaming.ts";
import { useScope } from "../page/useScope.ts";

const significant = 0.05;

/** So many groups have room for their names in the title. */
const mostNamed = 2;

export interface CompetenceHeadProps {
  readonly by: Grouping;
  /** `competence.balance` by the groups of the page; none while it is computed. */
  readonly balance: readonly MeasureResult[];
  readonly offered: readonly Grouping[];
}

/** The page's title: which groups depart beyond chance in any dimension, the surest first, or how many of those that could be told. */
export function CompetenceHead({ by, balance, offered }: CompetenceHeadProps) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const scope = useScope("competence");
  const told = balance.filter((one) => one.status === "ok" && one.q !== undefined);
  const codesOf = (results: readonly MeasureResult[]) => [
    ...new Set(results.map(({ group }) => group[by] ?? "")),
  ];
  const departing = codesOf(
    told.filter(({ q = 1 }) => q <= significant).toSorted((a, b) => (a.q ?? 1) - (b.q ?? 1)),
  );
  const title = (): string => {
    if (told.length === 0) return text("pages.competence.question");
    if (departing.length === 0) return text("pages.competence.titleNone");
    if (departing.length <= mostNamed)
      return text("pages.competence.titleNamed", {
        groups: format.list(departing.map((code) => naming.code(by, code))),
      });
    return text(by === "program" ? "pages.competence.titlePrograms" : "pages.competence.titleGroups", {
      count: format.count(departing.length),
      total: format.count(codesOf(told).length),
    });
  };
  return (
    <PageHead
      title={title()}
      subtitle={scope}
      controls={<ByChoice offered={offered} />}
      report={["competence", "definitions"]}
    />
  );
}
