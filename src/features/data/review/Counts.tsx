import { useText } from "../../../i18n/useText.ts";
import type { Counts as CountsOf } from "../../../ingest/screening.ts";
import { useFormat } from "../../../ui/useFormat.ts";
import styles from "./review.module.css";

/** read = loaded + rejected + skipped, as a sum that can be checked by eye. */
export function Counts({ counts }: { readonly counts: CountsOf }) {
  const text = useText();
  const format = useFormat();
  const parts = [
    ["", "read"],
    ["=", "loaded"],
    ["+", "rejected"],
    ["+", "skipped"],
  ] as const;
  return (
    <dl className={styles.counts}>
      {parts.map(([sign, part]) => (
        <div key={part} data-part={part} data-none={counts[part] === 0 ? "" : undefined}>
          <dt>{text(`pages.data.${part}`)}</dt>
          {sign === "" ? null : (
            <dd className={styles.sign} aria-hidden="true">
              {sign}
            </dd>
          )}
          <dd className={styles.figure}>{format.count(counts[part])}</dd>
        </div>
      ))}
    </dl>
  );
}
