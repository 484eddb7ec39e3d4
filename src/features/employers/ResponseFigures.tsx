import { useText } from "../../i18n/useText.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import type { Grouping } from "../../measures/result.ts";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { InTurn } from "../page/InTurn.tsx";
import { useEvaluation } from "../page/useEvaluation.ts";

/** Who answered of those asked, and how many graduates named an employer: by the page's groups where surveys count them, else by wave. */
export function ResponseFigures({ by }: { readonly by: Grouping }) {
  const text = useText();
  const counted: Grouping = measureDeclaration("employer.response_rate").by.includes(by) ? by : "wave";
  const response = useEvaluation("employer.response_rate", [counted]);
  const named = useEvaluation("employer.nomination_rate", [counted]);
  return (
    <>
      <InTurn>
        <IntervalFigure
          kind="attributeBars"
          measure="employer.response_rate"
          title={text("pages.employers.responseTitle")}
          subtitle={text("pages.employers.responseSubtitle")}
          results={response.filter((one) => one.part === "")}
          by={counted}
          order="given"
        />
      </InTurn>
      <InTurn>
        <IntervalFigure
          kind="attributeBars"
          measure="employer.nomination_rate"
          title={text("pages.employers.namedTitle")}
          subtitle={text("pages.employers.namedSubtitle")}
          results={named.filter((one) => one.part === "")}
          by={counted}
          order="given"
        />
      </InTurn>
    </>
  );
}
