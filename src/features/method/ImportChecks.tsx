import { useText } from "../../i18n/useText.ts";
import type { CheckDeclaration } from "../../ingest/checks/checkDeclaration.ts";
import { checkCatalogue, type CheckId } from "../../ingest/checks/checks.ts";
import type { CheckExample } from "../../ingest/checkExamples/example.ts";
import { groupExamples } from "../../ingest/checkExamples/groupExamples.ts";
import { readingExamples } from "../../ingest/checkExamples/readingExamples.ts";
import { rowExamples } from "../../ingest/checkExamples/rowExamples.ts";
import { valueExamples } from "../../ingest/checkExamples/valueExamples.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { LevelMark } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { CheckExampleBox } from "./CheckExampleBox.tsx";
import styles from "./method.module.css";

const examples: Readonly<Partial<Record<CheckId, CheckExample>>> = {
  ...readingExamples,
  ...valueExamples,
  ...rowExamples,
  ...groupExamples,
};
const kinds = ["reading", "values", "staged"] as const;
const ids = Object.keys(checkCatalogue) as CheckId[];

function kindOf(id: CheckId): CheckDeclaration["kind"] {
  return checkCatalogue[id].kind;
}

function Check({ id }: { readonly id: CheckId }) {
  const text = useText();
  const example = examples[id];
  const { level } = checkCatalogue[id];
  return (
    <li className={styles.importCheck}>
      <p className={styles.importCheckHead}>
        <LevelMark level={level}>{text(`importing.levels.${level}`)}</LevelMark>
        <strong>{text(`checks.${id}.label`)}</strong>
        <code>{id}</code>
      </p>
      <p>
        {text(`checks.${id}.explanation`)} {text(`checks.${id}.action`)}
      </p>
      {example === undefined ? null : <CheckExampleBox example={example} />}
    </li>
  );
}

/** Every check that a file goes through before it is loaded, with the example by which it is tested. */
export function ImportChecks() {
  const text = useText();
  const format = useFormat();
  return (
    <section className={styles.importChecks} aria-labelledby="method-checks">
      <h2 id="method-checks">{text("method.checksTitle")}</h2>
      <p>{text("method.checksIntro", { n: format.count(ids.length) })}</p>
      {kinds.map((kind) => {
        const own = ids.filter((id) => kindOf(id) === kind);
        return (
          <Disclosure key={kind} title={text(`method.checkKinds.${kind}`)} note={format.count(own.length)}>
            <ul className={styles.plainList}>
              {own.map((id) => (
                <Check key={id} id={id} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </section>
  );
}
