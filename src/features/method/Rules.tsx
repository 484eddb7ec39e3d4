import { en } from "../../i18n/en/en.ts";
import { useText } from "../../i18n/useText.ts";
import { absenceGlyphs, absenceKinds } from "../../ui/absence.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import styles from "./method.module.css";
import { TableBox } from "./TableBox.tsx";

function keysOf<T extends object>(words: T): readonly (keyof T & string)[] {
  return Object.keys(words).filter((key): key is keyof T & string => key in words);
}

/** What holds for every measure: the rules, how a score becomes a student's level, and what stands where there is no number. */
export function Rules() {
  const text = useText();
  const format = useFormat();
  const { settings } = useSnapshot().manifest;
  const values = {
    base: settings.minBase,
    rule: text(`pages.common.attemptRules.${settings.attemptRule}`),
    kinds: format.list(settings.assessorKinds.map((kind) => text(`pages.common.assessorKinds.${kind}`))),
  };
  return (
    <section className={styles.rules} aria-labelledby="method-rules">
      <h2 id="method-rules" tabIndex={-1}>
        {text("method.rulesTitle")}
      </h2>
      <ul>
        {keysOf(en.method.rules).map((rule) => (
          <li key={rule}>{text(`method.rules.${rule}`, values)}</li>
        ))}
      </ul>
      <h3>{text("method.scoreTitle")}</h3>
      <ol>
        {keysOf(en.method.score).map((step) => (
          <li key={step}>{text(`method.score.${step}`, values)}</li>
        ))}
      </ol>
      <h3>{text("method.statusesTitle")}</h3>
      <p>{text("method.statusesIntro")}</p>
      <TableBox label={text("method.statusesTitle")}>
        <thead>
          <tr>
            <th scope="col">{text("method.glyph")}</th>
            <th scope="col">{text("method.status")}</th>
            <th scope="col">{text("method.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {absenceKinds.map((kind) => (
            <tr key={kind}>
              <td className={styles.glyph}>{absenceGlyphs[kind]}</td>
              <th scope="row">{text(`ui.absence.${kind}.label`)}</th>
              <td>{text(`ui.absence.${kind}.why`)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
