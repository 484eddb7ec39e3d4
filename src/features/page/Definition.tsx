import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { useFormat } from "../../ui/useFormat.ts";
import styles from "./page.module.css";
import { useSnapshot } from "./WorkspaceContext.ts";

/** What a measure is, from its declaration and the settings in force. */
export function Definition({ measure }: { readonly measure: MeasureId }) {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const { settings } = manifest;
  const declaration = measureDeclaration(measure);
  const words = [
    [text("pages.common.definition"), text(`measures.${measure}.definition`)],
    [text("pages.common.formula"), text(`measures.${measure}.formula`)],
    [text("pages.common.denominator"), text(`measures.${measure}.denominator`)],
    [text("pages.method.interval"), text(`measures.intervals.${declaration.interval}`)],
    [text("pages.common.caveat"), text(`measures.${measure}.caveat`)],
    [text("pages.common.source"), declaration.source],
    [
      text("pages.common.settings"),
      text("pages.common.settingsLine", {
        rule: text(`pages.common.attemptRules.${settings.attemptRule}`),
        kinds: format.list(settings.assessorKinds.map((kind) => text(`pages.common.assessorKinds.${kind}`))),
        base: settings.minBase,
      }),
    ],
  ] as const;
  return (
    <dl className={styles.definition}>
      <dt>{measure}</dt>
      <dd>
        <strong>{text(`measures.${measure}.label`)}</strong>
      </dd>
      {words.map(([label, value]) => (
        <div key={label} style={{ display: "contents" }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
