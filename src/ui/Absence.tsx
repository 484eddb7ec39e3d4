import { useText } from "../i18n/useText.ts";
import styles from "./Absence.module.css";
import { absenceGlyphs, type AbsenceKind } from "./absence.ts";
import { useFormat } from "./useFormat.ts";

export interface AbsenceProps {
  readonly kind: AbsenceKind;
  /** Number of units, said where they are too few. */
  readonly n?: number;
  /** `mark`: glyph and words in one line, for cells. `block`: with the reason, in the place of a chart. */
  readonly form?: "mark" | "block";
}

/** Says which kind of nothing stands here, in a glyph and in words. */
export function Absence({ kind, n, form = "mark" }: AbsenceProps) {
  const text = useText();
  const format = useFormat();
  const label = text(`ui.absence.${kind}.label`);
  const why = text(`ui.absence.${kind}.why`);
  const size =
    n === undefined || kind !== "too_few" ? null : (
      <>
        {" "}
        <span className={styles.size}>{`· ${text("ui.n", { n: format.count(n) })}`}</span>
      </>
    );
  if (form === "block") {
    return (
      <div className={styles.block}>
        <span className={styles.glyph} aria-hidden="true">
          {absenceGlyphs[kind]}
        </span>
        <div>
          <p className={styles.label}>
            {label}
            {size}
          </p>
          <p className={styles.why}>{why}</p>
        </div>
      </div>
    );
  }
  return (
    <span className={styles.mark} title={why}>
      <span className={styles.glyph} aria-hidden="true">
        {absenceGlyphs[kind]}
      </span>
      <span className={styles.words}>
        {label}
        {size}
      </span>
    </span>
  );
}
