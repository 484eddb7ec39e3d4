import { useText } from "../../../i18n/useText.ts";
import type { ScreenedFile } from "../../../ingest/screening.ts";
import { planReport } from "../../../workspace/reports.ts";
import type { CommitPlan } from "../../../workspace/workspace.ts";
import { standing, type Decisions } from "../decisions.ts";
import styles from "../data.module.css";
import { ReportButtons } from "./ReportButtons.tsx";

export interface PlanReportProps {
  readonly plan: CommitPlan;
  /** The file's place in the plan. */
  readonly by: number;
  readonly file: ScreenedFile;
  readonly decisions: Decisions;
}

/** The report of a file that is not loaded yet: what can be shown to a colleague before Confirm. */
export function PlanReport({ plan, by, file, decisions }: PlanReportProps) {
  const text = useText();
  const acknowledgements = standing(file, decisions.acknowledged[file.key]);
  const corrections = decisions.choices[file.key]?.cells ?? [];
  return (
    <p className={styles.quiet}>
      {text("importing.reportBefore")}{" "}
      <ReportButtons
        file={file.file.name}
        report={() => Promise.resolve(planReport(file, by, plan, { acknowledgements, corrections }))}
      />
    </p>
  );
}
