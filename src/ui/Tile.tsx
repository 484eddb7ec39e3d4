import type { ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import styles from "./Tile.module.css";

export type Lens = "competence" | "employers" | "employment" | "across";

export interface TileProps {
  readonly lens: Lens;
  /** What is measured: "Structure imbalance, range of five dimensions". */
  readonly label: string;
  /** The formatted value, or an `Absence`. */
  readonly value: ReactNode;
  /** The formatted interval with its unit. */
  readonly interval?: ReactNode;
  /** Against what came before; `direction` sets the glyph, never a colour of good or bad. */
  readonly change?: { readonly direction: "up" | "down" | "none"; readonly words: ReactNode };
  /** n and eligible, response. */
  readonly foot?: ReactNode;
  /** A `Sparkline`. */
  readonly spark?: ReactNode;
  readonly onPress?: () => void;
}

const changeGlyphs = { up: "▲", down: "▼", none: "" } as const;

/** A headline figure of one lens. Tiles stand side by side in a `Tiles`. */
export function Tile({ lens, label, value, interval, change, foot, spark, onPress }: TileProps) {
  const text = useText();
  return (
    <section className={styles.tile} data-lens={lens}>
      <h2 className={styles.lens}>{text(`ui.lens.${lens}`)}</h2>
      <p className={styles.label}>{label}</p>
      <div className={styles.middle}>
        <div className={styles.numbers}>
          <p className={styles.value}>
            {onPress === undefined ? (
              value
            ) : (
              <button type="button" className={styles.press} onClick={onPress}>
                {value}
              </button>
            )}
          </p>
          <p className={styles.interval}>{interval}</p>
        </div>
        {spark === undefined ? null : <div className={styles.spark}>{spark}</div>}
      </div>
      <div className={styles.foot}>
        <span>
          {change === undefined ? null : (
            <>
              <span aria-hidden="true">{changeGlyphs[change.direction]}</span> {change.words}
            </>
          )}
        </span>
        <span className={styles.base}>{foot}</span>
      </div>
    </section>
  );
}

export function Tiles({ children }: { readonly children: ReactNode }) {
  return <div className={styles.tiles}>{children}</div>;
}
