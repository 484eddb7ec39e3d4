import { useDeferredValue, useMemo, type ReactNode } from "react";
import { ComparedContext, useCompared } from "../../charts/compared.ts";
import { FixedViewContext, useView } from "../../state/useView.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { useInView } from "../../ui/useInView.ts";
import styles from "./page.module.css";

/**
 * A part of a page that follows a change of the view at once where any of it is in the window, and else as soon as what is in the window
 * was drawn; until then it stays as it was, marked as busy. Out of the window its content is kept up but not laid out. On paper as if it
 * were not there.
 */
export function InTurn({
  className,
  children,
}: {
  /** What the part is in the grid of its page; absent for one cell. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { view } = useView();
  const compared = useCompared();
  const onPaper = useOnPaper();
  const { ref, isInView } = useInView();
  const now = useMemo(() => ({ view, compared, children }), [view, compared, children]);
  const later = useDeferredValue(now);
  if (onPaper) return className === undefined ? children : <div className={className}>{children}</div>;
  const shown = isInView ? now : later;
  return (
    <div
      ref={ref}
      className={className === undefined ? styles.turn : `${styles.turn} ${className}`}
      data-away={isInView ? undefined : ""}
      aria-busy={shown === now ? undefined : true}
    >
      <FixedViewContext value={shown.view}>
        <ComparedContext value={shown.compared}>{shown.children}</ComparedContext>
      </FixedViewContext>
    </div>
  );
}
