import { Link } from "@tanstack/react-router";
import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { useView } from "../../state/useView.ts";
import { writeView } from "../../state/view.ts";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { reveal } from "../../ui/useReveal.ts";
import { byLens } from "./findMeasures.ts";
import { headingId } from "./MeasureSection.tsx";
import styles from "./method.module.css";

export interface ContentsProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: readonly MeasureId[];
  readonly total: number;
}

/** The measures by lens, narrowed by a search; beside the text where there is room, above it elsewhere. */
export function Contents({ query, onQuery, found, total }: ContentsProps) {
  const text = useText();
  const { view } = useView();
  return (
    <div className={styles.aside}>
      <SearchBox
        label={text("method.find")}
        hint={text("method.findHint")}
        value={query}
        onChange={onQuery}
      />
      <output className={styles.found}>{text("method.found", { n: found.length, total })}</output>
      <nav aria-label={text("method.contents")} className={styles.contents}>
        {byLens(found).map(([lens, measures]) => (
          <div key={lens}>
            <p>{text(`ui.lens.${lens}`)}</p>
            <ul>
              {measures.map((measure) => (
                <li key={measure}>
                  <Link
                    to="/method"
                    search={writeView({ ...view, measure, part: "" })}
                    resetScroll={false}
                    aria-current={view.measure === measure ? "true" : undefined}
                    onClick={() => reveal(headingId(measure))}
                  >
                    {text(`measures.${measure}.label`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  );
}
