import { useText } from "../../../i18n/useText.ts";
import { checkCatalogue, type CheckId } from "../../../ingest/checks/checks.ts";
import type { CheckResult, ScreenedFile } from "../../../ingest/screening.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { LevelMark } from "../../../ui/Notice.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { asksToBeSeen, type Given } from "../decisions.ts";
import { CheckItem } from "./CheckItem.tsx";
import styles from "./review.module.css";

export interface ChecksProps {
  readonly file: ScreenedFile;
  readonly given: readonly Given[];
  readonly onShow: (check: CheckId) => void;
  readonly onGive?: (given: readonly Given[]) => void;
}

const stages = ["fail", "acknowledge", "note"] as const;

const askedAbove: ReadonlySet<CheckId> = new Set(["question.open", "table.no_term"]);

function stageOf(check: CheckResult): (typeof stages)[number] {
  if (check.level === "fail") return "fail";
  return asksToBeSeen(check) ? "acknowledge" : "note";
}

/** What the checks found, staged: what stays out, what a person has to have seen, what is only said, and what passed. */
export function Checks({ file, given, onShow, onGive }: ChecksProps) {
  const text = useText();
  const format = useFormat();
  // What an open question says already is not said again.
  const shown = file.checks.filter(({ id }) => !askedAbove.has(id));
  const found = new Set<string>(file.checks.map(({ id }) => id));
  const passed = (Object.keys(checkCatalogue) as CheckId[]).filter((id) => !found.has(id));
  return (
    <section className={styles.part} aria-label={text("importing.checks")}>
      <h4 className={styles.partHead}>
        {text("importing.checks")}
        <span className={styles.levels}>
          {(["fail", "warn"] as const).map((level) => {
            const n = shown.filter((check) => check.level === level).length;
            return n === 0 ? null : (
              <LevelMark key={level} level={level}>
                {text(`importing.levelCount.${level}`, { n: format.count(n) })}
              </LevelMark>
            );
          })}
          <LevelMark level="pass">
            {text("importing.levelCount.pass", { n: format.count(passed.length) })}
          </LevelMark>
        </span>
      </h4>
      {stages.map((stage) => {
        const own = shown.filter((check) => stageOf(check) === stage);
        if (own.length === 0) return null;
        const list = (
          <ul className={styles.checks}>
            {own.map((check) => (
              <CheckItem
                key={check.id}
                check={check}
                file={file}
                given={given}
                onShow={() => onShow(check.id)}
                {...(onGive === undefined ? {} : { onGive })}
              />
            ))}
          </ul>
        );
        return stage === "note" ? (
          <Disclosure
            key={stage}
            title={text("importing.stages.note")}
            note={format.list(own.map(({ id }) => text(`checks.${id}.label`)))}
          >
            {list}
          </Disclosure>
        ) : (
          <div key={stage} className={styles.stage}>
            <h5>{text(`importing.stages.${stage}`)}</h5>
            {list}
          </div>
        );
      })}
      <Disclosure title={text("importing.passed")} note={format.count(passed.length)}>
        <ul className={styles.passed}>
          {passed.map((id) => (
            <li key={id}>{text(`checks.${id}.label`)}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
