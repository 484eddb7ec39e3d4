import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { useText } from "../../i18n/useText.ts";
import { reportParts } from "../../state/reportParts.ts";
import { Check } from "../../ui/Check.tsx";
import { Segment } from "../../ui/Segment.tsx";
import styles from "./report.module.css";
import { papers, type ReportChoice } from "./useReportChoice.ts";

export interface ReportOptionsProps {
  readonly choice: ReportChoice;
  readonly reader: string;
  readonly onReader: (reader: string) => void;
}

/** What a report holds, of whom, on which paper, for whom. */
export function ReportOptions({ choice, reader, onReader }: ReportOptionsProps) {
  const text = useText();
  return (
    <div className={styles.options}>
      <div className={styles.option}>
        <span className={styles.optionName}>{text("report.scope")}</span>
        <Segment
          label={text("report.scope")}
          options={(["filter", "whole"] as const).map((id) => ({ id, label: text(`report.scopes.${id}`) }))}
          value={choice.scope}
          onChange={choice.setScope}
        />
      </div>
      <div className={styles.option}>
        <span className={styles.optionName}>{text("report.paper")}</span>
        <Segment
          label={text("report.paper")}
          options={papers.map((id) => ({ id, label: text(`report.papers.${id}`) }))}
          value={choice.paper}
          onChange={choice.setPaper}
        />
      </div>
      <TextField className={styles.option ?? ""} value={reader} onChange={onReader} maxLength={120}>
        <Label className={styles.optionName ?? ""}>{text("report.reader")}</Label>
        <Input className={styles.field ?? ""} placeholder={text("report.readerHint")} autoComplete="off" />
      </TextField>
      <fieldset className={styles.parts}>
        <legend className={styles.optionName}>{text("report.sections")}</legend>
        {reportParts.map(({ id }) => (
          <Check key={id} selected={choice.parts.includes(id)} onChange={() => choice.togglePart(id)}>
            {text(`report.part.${id}`)}
          </Check>
        ))}
      </fieldset>
    </div>
  );
}
