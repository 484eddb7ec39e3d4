import { useText } from "../../i18n/useText.ts";
import type { Outline } from "../../ui/useOutline.ts";
import styles from "./report.module.css";

/** The parts of the report and their figures, numbered as in the text; each leads there. */
export function Contents({ outline }: { readonly outline: Outline }) {
  const text = useText();
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
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
