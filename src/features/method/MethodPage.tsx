import { useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureIds } from "../../measures/catalogue.ts";
import { useView } from "../../state/useView.ts";
import { useReveal } from "../../ui/useReveal.ts";
import { PageHead } from "../page/PageHead.tsx";
import { CodebookButtons } from "./CodebookButtons.tsx";
import { Contents } from "./Contents.tsx";
import { Dictionary } from "./Dictionary.tsx";
import { ImportChecks } from "./ImportChecks.tsx";
import { byLens, findMeasures } from "./findMeasures.ts";
import { headingId, MeasureSection } from "./MeasureSection.tsx";
import styles from "./method.module.css";
import { Rules } from "./Rules.tsx";

/** What is each number? Made from the catalogue and the model, so that what stands here is what the code does. */
export function MethodPage() {
  const text = useText();
  const { view } = useView();
  const [query, setQuery] = useState("");
  const found = findMeasures(query);
  useReveal(view.measure === null ? null : headingId(view.measure));
  return (
    <>
      <PageHead
        title={text("method.question")}
        subtitle={text("method.intro")}
        controls={<CodebookButtons />}
      />
      <div className={styles.layout}>
        <Contents query={query} onQuery={setQuery} found={found} total={measureIds.length} />
        <div className={styles.text}>
          {query === "" ? <Rules /> : null}
          {found.length === 0 ? <p>{text("method.foundNone")}</p> : null}
          {byLens(found).map(([lens, measures]) => (
            <section key={lens} className={styles.lens} aria-labelledby={`method-${lens}`}>
              <h2 id={`method-${lens}`}>{text(`ui.lens.${lens}`)}</h2>
              {measures.map((measure) => (
                <MeasureSection key={measure} measure={measure} />
              ))}
            </section>
          ))}
          {query === "" ? <Dictionary /> : null}
          {query === "" ? <ImportChecks /> : null}
        </div>
      </div>
    </>
  );
}
