import type { ReactNode } from "react";
import type { ReportPart } from "../../state/reportParts.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { Phrased } from "../../ui/Phrased.tsx";
import styles from "./page.module.css";
import { PrintedEarly } from "./PrintedEarly.tsx";
import { ReportLink } from "./ReportLink.tsx";

export interface PageHeadProps {
  /** The finding, or the page's name where nothing may be worded as one. */
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Controls of the page's own, at the right. */
  readonly controls?: ReactNode;
  /** The parts of the report that print what the page shows. */
  readonly report?: readonly ReportPart[] | "all";
}

/** The head of a page: what it found, of whom and when, and its own controls; on paper, under the name of its part of the report, without them. */
export function PageHead({ title, subtitle, controls, report }: PageHeadProps) {
  const onPaper = useOnPaper();
  if (onPaper)
    return (
      <div className={styles.paperHead}>
        <p className={styles.lead}>
          <Phrased>{title}</Phrased>
        </p>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
    );
  return (
    <header className={styles.head}>
      <PrintedEarly />
      <div>
        <h1>
          <Phrased>{title}</Phrased>
        </h1>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {(controls !== undefined || report !== undefined) && (
        <div className={styles.controls}>
          {controls}
          {report !== undefined && <ReportLink parts={report} />}
        </div>
      )}
    </header>
  );
}
