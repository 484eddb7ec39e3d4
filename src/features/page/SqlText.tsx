import styles from "./page.module.css";

/** A statement as it is run, in a field that can be scrolled, selected and copied by keyboard. */
export function SqlText({ label, sql }: { readonly label: string; readonly sql: string }) {
  return (
    <textarea
      className={styles.sql}
      aria-label={label}
      readOnly
      spellCheck={false}
      rows={Math.min(20, sql.split("\n").length + 1)}
      value={sql}
    />
  );
}
