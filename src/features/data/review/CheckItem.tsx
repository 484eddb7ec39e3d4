import { reasonText } from "../../../i18n/messageText.ts";
import { useText } from "../../../i18n/useText.ts";
import { unacknowledged } from "../../../ingest/checks/acknowledgement.ts";
import type { CheckResult, ScreenedFile } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { LevelMark } from "../../../ui/Notice.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { isBlocked } from "../fileState.ts";
import { asksToBeSeen, standing, type Given } from "../decisions.ts";
import { Acknowledge } from "./Acknowledge.tsx";
import styles from "./review.module.css";

export interface CheckItemProps {
  readonly check: CheckResult;
  readonly file: Pick<ScreenedFile, "file" | "problemLines"> & Partial<ScreenedFile>;
  readonly given: readonly Given[];
  /** Shows the lines that it concerns; absent where there is no preview. */
  readonly onShow?: () => void;
  /** Absent where nothing can be acknowledged any more. */
  readonly onGive?: (given: readonly Given[]) => void;
}

function Examples({ check, caption }: { readonly check: CheckResult; readonly caption: string }) {
  const text = useText();
  const format = useFormat();
  const { examples } = check;
  const lines = examples.some(({ line }) => line > 0);
  const columns = examples.some(({ column }) => column !== null);
  const values = examples.some(({ value }) => value !== "");
  if (!lines && !columns && !values)
    return examples.map((example, at) => <p key={at}>{reasonText(text, example)}</p>);
  return (
    <table className={styles.examples}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {lines && (
            <th scope="col" className={styles.numeric}>
              {text("pages.data.line")}
            </th>
          )}
          {columns && <th scope="col">{text("pages.data.column")}</th>}
          {values && <th scope="col">{text("pages.data.value")}</th>}
          <th scope="col">{text("pages.data.reason")}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((example, at) => (
          <tr key={at}>
            {lines && (
              <td className={styles.numeric}>{example.line > 0 ? format.count(example.line) : ""}</td>
            )}
            {columns && <td>{example.column ?? ""}</td>}
            {values && <td className={styles.value}>{example.value}</td>}
            <td>{reasonText(text, example)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One check that found something: how bad, how often, three examples, what to do, the rows, and the place where a warning is let stand. */
export function CheckItem({ check, file, given, onShow, onGive }: CheckItemProps) {
  const text = useText();
  const format = useFormat();
  const lines = file.problemLines[check.id]?.length ?? 0;
  const screened = file.status === "screened" ? (file as ScreenedFile) : null;
  const asks = asksToBeSeen(check) && screened !== null && !isBlocked(screened);
  const seen = asks && !unacknowledged(screened, standing(screened, given)).includes(check.id);
  return (
    <li className={styles.check} data-level={check.level} data-asks={asks && !seen ? "" : undefined}>
      <p className={styles.checkHead}>
        <LevelMark level={seen ? "pass" : check.level}>
          {text(seen ? "importing.seen" : `importing.levels.${check.level}`)}
        </LevelMark>
        <strong>{text(`checks.${check.id}.label`)}</strong>
        <span className={styles.quiet}>{text("importing.times", { n: format.count(check.count) })}</span>
        {onShow !== undefined && lines > 0 && (
          <Button
            look="link"
            aria-label={text("importing.showRowsOf", {
              n: format.count(lines),
              check: text(`checks.${check.id}.label`),
            })}
            onPress={onShow}
          >
            {text("importing.showRows", { n: format.count(lines) })}
          </Button>
        )}
      </p>
      <p className={styles.words}>
        {text(`checks.${check.id}.explanation`)} {text(`checks.${check.id}.action`)}
      </p>
      <Examples check={check} caption={`${file.file.name}: ${text(`checks.${check.id}.label`)}`} />
      {asks && onGive !== undefined && (
        <Acknowledge check={check} file={screened} given={given} seen={seen} onGive={onGive} />
      )}
    </li>
  );
}
