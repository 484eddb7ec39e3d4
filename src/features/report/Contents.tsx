import { useText } from "../../i18n/useText.ts";
import type { Outline } from "../../ui/useOutline.ts";
import { usePaperPages } from "../../ui/paperPages.ts";
import { Phrased } from "../../ui/Phrased.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./report.module.css";
import type { Paper } from "./useReportChoice.ts";

/** The parts of the report and their figures, numbered as in the text; each leads there, and on paper says its page. */
export function Contents({ outline, paper }: { readonly outline: Outline; readonly paper: Paper }) {
  const text = useText();
  const format = useFormat();
  const pages = usePaperPages("[data-report]", paper);
  const pageOf = (id: string): string => {
    const page = pages.get(id);
    return page === undefined ? "" : format.count(page);
  };
  return (
    <nav className={styles.contents} aria-label={text("report.contents")}>
      <h2>{text("report.contents")}</h2>
      <ol>
        {outline.entries.map(({ id, kind, title }) => (
          <li key={id} className={kind === "section" ? styles.sectionEntry : styles.figureEntry}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                // The part of the address after # is the app's own.
                event.preventDefault();
                document.getElementById(id)?.scrollIntoView();
              }}
            >
              <Phrased>{title}</Phrased>
            </a>
            <span className={styles.page}>{pageOf(id)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
