import { useText } from "../../i18n/useText.ts";
import type { CheckExample } from "../../ingest/checkExamples/example.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { exampleLines, type ExampleLine } from "./exampleLines.ts";
import styles from "./method.module.css";

interface LinesProps {
  readonly label: string;
  readonly header: string | null;
  readonly lines: readonly ExampleLine[];
  readonly more: number;
}

function Lines({ label, header, lines, more }: LinesProps) {
  const text = useText();
  const format = useFormat();
  return (
    <figure className={styles.exampleLines}>
      <figcaption>{label}</figcaption>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol tabIndex={0} aria-label={label}>
        {header === null ? null : (
          <li value={1} className={styles.exampleHeader}>
            {header}
          </li>
        )}
        {lines.map(({ line, text: content }) => (
          <li key={line} value={line}>
            {content === "" ? "\u00a0" : content}
          </li>
        ))}
      </ol>
      {more > 0 && <p>{text("method.checkMore", { n: format.count(more) })}</p>}
    </figure>
  );
}

/** The example of a check as it is tested: what it finds something in, and the same put right. */
export function CheckExampleBox({ example }: { readonly example: CheckExample }) {
  const text = useText();
  const format = useFormat();
  const { before = [] } = example;
  return (
    <div className={styles.checkExample}>
      {exampleLines(example).map(({ name, header, found, foundMore, clean, cleanMore }) => (
        <div key={name} className={styles.examplePair}>
          <Lines
            label={text("method.checkFinds", { file: name })}
            header={header}
            lines={found}
            more={foundMore}
          />
          {clean.length === 0 ? (
            <p>{text("method.checkLeavesOut")}</p>
          ) : (
            <Lines label={text("method.checkPasses")} header={header} lines={clean} more={cleanMore} />
          )}
        </div>
      ))}
      {before.length > 0 && (
        <p>{text("method.checkBeside", { files: format.list(before.map(({ name }) => name)) })}</p>
      )}
    </div>
  );
}
