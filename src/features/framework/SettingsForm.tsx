import { useState } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { useText } from "../../i18n/useText.ts";
import type { AssessorKind, MeasureSettings } from "../../panels/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { Check } from "../../ui/Check.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSnapshot, useWorkspace } from "../page/WorkspaceContext.ts";
import { EffectFigures } from "./EffectFigures.tsx";
import styles from "./framework.module.css";
import { settingsLimits, settingsOf, settingsTexts, type SettingsTexts } from "./settingsDraft.ts";
import { useEffectOfSettings } from "./useEffectOf.ts";

const kinds: readonly AssessorKind[] = ["school", "enterprise", "self", "peer"];
const rules = ["first", "latest", "best"] as const;

interface NumberProps {
  readonly name: "minBase" | "fullTimeHours";
  readonly draft: SettingsTexts;
  readonly onChange: (draft: SettingsTexts) => void;
}

function NumberSetting({ name, draft, onChange }: NumberProps) {
  const text = useText();
  const { min, max } = settingsLimits[name];
  const isFaulty = settingsOf({ ...draft, assessorKinds: ["school"] })[name] === null;
  return (
    <TextField
      className={styles.setting ?? ""}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
      isInvalid={isFaulty}
    >
      <Label>{text(`framework.${name}`)}</Label>
      <Input className={styles.short ?? ""} inputMode="numeric" autoComplete="off" />
      <p className={styles.quiet}>{text(`framework.${name}Note`, { least: min })}</p>
      {isFaulty && (
        <p className={styles.fault} role="alert">
          × {text("framework.settingsFault", { min, max })}
        </p>
      )}
    </TextField>
  );
}

function Effect({ settings }: { readonly settings: MeasureSettings }) {
  return <EffectFigures effect={useEffectOfSettings(settings, true)} />;
}

/** The settings that change what a number means, with what another choice does said before it is in force. */
export function SettingsForm() {
  const text = useText();
  const workspace = useWorkspace();
  const { settings } = useSnapshot().manifest;
  const [draft, setDraft] = useState<SettingsTexts>(() => settingsTexts(settings));
  const [said, setSaid] = useState<{ readonly level: "pass" | "fail"; readonly words: string } | null>(null);
  const [saving, setSaving] = useState(false);
  const { whole } = settingsOf(draft);
  const changed = JSON.stringify(draft) !== JSON.stringify(settingsTexts(settings));
  const edit = (next: SettingsTexts) => {
    setSaid(null);
    setDraft(next);
  };
  const save = async (next: MeasureSettings) => {
    setSaving(true);
    try {
      await workspace.changeSettings(next);
      setDraft(settingsTexts(next));
      setSaid({ level: "pass", words: text("framework.settingsSaved") });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setSaid({ level: "fail", words: text("framework.saveFailed", { message }) });
    }
    setSaving(false);
  };
  return (
    <section className={styles.section} aria-labelledby="settings">
      <h2 id="settings">{text("framework.settings")}</h2>
      <p className={styles.quiet}>{text("framework.settingsIntro")}</p>
      <div className={styles.settings}>
        <div className={styles.setting}>
          <Choice
            look="field"
            label={text("framework.attemptRule")}
            options={rules.map((id) => ({ id, label: text(`pages.common.attemptRules.${id}`) }))}
            value={draft.attemptRule}
            onChange={(attemptRule) => edit({ ...draft, attemptRule })}
          />
          <p className={styles.quiet}>{text("framework.attemptRuleNote")}</p>
        </div>
        <fieldset className={styles.setting}>
          <legend>{text("framework.assessorKinds")}</legend>
          {kinds.map((kind) => (
            <Check
              key={kind}
              selected={draft.assessorKinds.includes(kind)}
              onChange={(selected) =>
                edit({
                  ...draft,
                  assessorKinds: kinds.filter((one) =>
                    one === kind ? selected : draft.assessorKinds.includes(one),
                  ),
                })
              }
            >
              {text(`pages.common.assessorKinds.${kind}`)}
            </Check>
          ))}
          <p className={styles.quiet}>{text("framework.assessorKindsNote")}</p>
          {draft.assessorKinds.length === 0 && (
            <p className={styles.fault} role="alert">
              × {text("framework.settingsNoAssessor")}
            </p>
          )}
          {draft.assessorKinds.some((kind) => kind === "self" || kind === "peer") && (
            <Notice level="warn">{text("framework.assessorMixed")}</Notice>
          )}
        </fieldset>
        <NumberSetting name="minBase" draft={draft} onChange={edit} />
        <NumberSetting name="fullTimeHours" draft={draft} onChange={edit} />
      </div>
      {whole !== null && whole.minBase < 10 && <Notice level="warn">{text("framework.minBaseLow")}</Notice>}
      {changed && whole !== null && <Effect settings={whole} />}
      {changed && (
        <div className={styles.tools}>
          <Button
            look="primary"
            isDisabled={whole === null || saving}
            onPress={() => whole !== null && void save(whole)}
          >
            {text(saving ? "framework.saving" : "framework.settingsSave")}
          </Button>
          <Button look="link" onPress={() => edit(settingsTexts(settings))}>
            {text("framework.settingsReset")}
          </Button>
        </div>
      )}
      {said !== null && <Notice level={said.level}>{said.words}</Notice>}
    </section>
  );
}
