import type { ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { Button } from "./Button.tsx";
import styles from "./Condition.module.css";

/** Lines in the place and about the size of what is coming, so that nothing jumps. `height` in px. */
export function Pending({ height = 200 }: { readonly height?: number }) {
  const text = useText();
  return (
    <output className={styles.pending} style={{ minHeight: height }} data-pending="">
      <span>{text("ui.pending")}</span>
      <span className={styles.printed}>{text("ui.pendingPrinted")}</span>
    </output>
  );
}

/** Keeps an old result in sight, marked, while a new one is computed. */
export function Stale({ stale, children }: { readonly stale: boolean; readonly children: ReactNode }) {
  const text = useText();
  return (
    <div className={styles.staleBox} aria-busy={stale}>
      {stale ? <output className={styles.stale}>{text("ui.stale")}</output> : null}
      <div className={stale ? styles.dimmed : undefined}>{children}</div>
    </div>
  );
}

export interface FailedProps {
  /** What happened, in the words of whoever reads it. */
  readonly what: string;
  readonly safe?: string;
  readonly next?: string;
  readonly onRetry?: () => void;
}

/** What happened, what is safe, what to do. */
export function Failed({ what, safe, next, onRetry }: FailedProps) {
  const text = useText();
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.failedTitle}>{text("ui.failedTitle")}</p>
      <dl>
        <dt>{text("ui.failedWhy")}</dt>
        <dd>{what}</dd>
        {safe === undefined ? null : (
          <>
            <dt>{text("ui.failedSafe")}</dt>
            <dd>{safe}</dd>
          </>
        )}
        {next === undefined ? null : (
          <>
            <dt>{text("ui.failedNext")}</dt>
            <dd>{next}</dd>
          </>
        )}
      </dl>
      {onRetry === undefined ? null : <Button onPress={onRetry}>{text("ui.retry")}</Button>}
    </div>
  );
}
