import { Fragment, useMemo } from "react";
import styles from "./Phrased.module.css";
import { phrasesOf } from "./phrases.ts";

/** A heading's text whose lines don't end within a word, in a language without spaces either. What is read aloud or copied is the text. */
export function Phrased({ children }: { readonly children: string }) {
  const phrases = useMemo(() => phrasesOf(children), [children]);
  if (phrases.length === 1) return children;
  return (
    <span className={styles.phrased}>
      {phrases.map((phrase, index) => (
        // The pieces of a text are fixed in order and number.
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
