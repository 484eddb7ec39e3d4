import { useText } from "../../i18n/useText.ts";
import { useView } from "../../state/useView.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { PageHead } from "../page/PageHead.tsx";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useNaming } from "../page/useNaming.ts";
import { usePartWord } from "../page/usePartName.ts";
import { usePicked } from "../page/usePicked.ts";
import { shortfall, type Shortfall } from "./shortfall.ts";
import { useStandingOut } from "./useStandingOut.ts";
import { useStandOutWords } from "./useStandOutWords.ts";

const significant = 0.05;

/** The head of the page where no dimension can be said to fall short: what stands out most, once it is known. */
function HeadByFindings({ subtitle }: { readonly subtitle: string }) {
  const text = useText();
  const words = useStandOutWords();
  const [strongest] = useStandingOut().found;
  return (
    <PageHead
      title={strongest === undefined ? text("pages.overview.title") : words(strongest).sentence}
      subtitle={subtitle}
      report="all"
    />
  );
}

/** The head of the page: where most falls short, and else the strongest finding of another measure. */
export function OverviewHead({ subtitle }: { readonly subtitle: string }) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const partWord = usePartWord();
  const picked = usePicked();
  const { view } = useView();
  const balance = useEvaluation("competence.balance", ["program"], view.filter);
  const told = picked(balance).filter(({ status, q }) => status === "ok" && q !== undefined);
  const departures = told.filter(({ q }) => (q ?? 1) <= significant);
  const found = shortfall(departures);
  if (told.length === 0 || (found === null && departures.length > 0))
    return <HeadByFindings subtitle={subtitle} />;
  const title = (results: Shortfall) =>
    text(results.length <= 2 ? "pages.overview.titleBelow_one" : "pages.overview.titleBelow_other", {
      dimension: partWord(results[0].part),
      against: text(
        results[0].against === "requirement" ? "pages.competence.requirement" : "pages.competence.pattern",
      ),
      programs: format.list(results.map(({ group }) => naming.code("program", group.program ?? ""))),
      count: results.length,
      total: new Set(balance.map(({ group }) => group.program)).size,
    });
  return (
    <PageHead
      title={found === null ? text("pages.overview.titleNone") : title(found)}
      subtitle={subtitle}
      report="all"
    />
  );
}
