import { useId, type ReactNode } from "react";
import type { MeasureResult } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
import type { AbsenceKind } from "../../ui/absence.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { Phrased } from "../../ui/Phrased.tsx";
import styles from "./page.module.css";

/** Too few is no such reason: each group has an n of its own there. */
const reasons: readonly string[] = ["no_data", "not_applicable", "not_collected", "not_reached"];

/** The reason for which every one of the results lacks its value; null where one has a value, or they lack it for several. */
export function oneReason(results: readonly MeasureResult[]): AbsenceKind | null {
  const status = results[0]?.status ?? "ok";
  return status !== "ok" && reasons.includes(status) && results.every((one) => one.status === status)
    ? status
    : null;
}

/** In place of a figure that would say one reason in every row: the reason once, in words of its own where it has them. */
export function OneReason({
  title,
  kind,
  children,
}: {
  readonly title: string;
  readonly kind: AbsenceKind;
  readonly children?: ReactNode;
}) {
  const id = useId();
  const Heading = useOnPaper() ? "h3" : "h2";
  return (
    <section className={styles.oneReason} aria-labelledby={id}>
      <Heading id={id}>
        <Phrased>{title}</Phrased>
      </Heading>
      {children === undefined ? <Absence kind={kind} form="block" /> : <p>{children}</p>}
    </section>
  );
}
