import { useText } from "../../../i18n/useText.ts";
import type { UnpivotSample } from "../../../ingest/screening.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import styles from "./review.module.css";

interface SampleProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Sample({ caption, columns, rows }: SampleProps) {
  return (
    <section
      className={styles.sample}
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={caption}
    >
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What becomes of the first records of a wide file: before, and after. */
export function Unpivot({ sample }: { readonly sample: UnpivotSample }) {
  const text = useText();
  const format = useFormat();
  return (
    <Disclosure
      title={text("importing.unpivot")}
      note={text("importing.unpivotNote", {
        records: format.count(sample.records),
        rows: format.count(sample.rows),
      })}
    >
      <div className={styles.samples}>
        <Sample caption={text("importing.beforeRows")} {...sample.before} />
        <Sample caption={text("importing.afterRows")} {...sample.after} />
      </div>
    </Disclosure>
  );
}
