import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { useView } from "../../state/useView.ts";
import { measureAddress } from "../../state/measureAddress.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { Formula } from "./Formula.tsx";
import styles from "./page.module.css";
import { useSnapshot } from "./WorkspaceContext.ts";

export interface DefinitionProps {
  readonly measure: MeasureId;
  /** Called when the person goes on to the Method page: what lies over the page closes itself. */
  readonly onLeave?: () => void;
}

/** What a measure is, from its declaration and the settings in force; all of it is on the Method page. */
export function Definition({ measure, onLeave }: DefinitionProps) {
  const text = useText();
  const format = useFormat();
  const { manifest } = useSnapshot();
  const { view } = useView();
  const { settings } = manifest;
  const declaration = measureDeclaration(measure);
  const label = text(`measures.${measure}.label`);
  const words = [
    [text("pages.common.definition"), text(`measures.${measure}.definition`)],
    [text("pages.common.formula"), <Formula key="formula" formula={declaration.formula} label={label} />],
    [text("pages.common.formulaWords"), text(`measures.${measure}.formula`)],
    [text("pages.common.denominator"), text(`measures.${measure}.denominator`)],
    [text("pages.common.interval"), text(`measures.intervals.${declaration.interval}`)],
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
    <div className={styles.defined}>
      <dl className={styles.definition}>
        <dt>{measure}</dt>
        <dd>
          <strong>{label}</strong>
        </dd>
        {words.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a href={measureAddress(measure, view)} onClick={onLeave}>
        {text("pages.common.toMethod")}
      </a>
    </div>
  );
}
