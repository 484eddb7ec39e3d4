import { Fragment, type ReactNode } from "react";
import styles from "./Facts.module.css";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** A numeral, aligned right with the others. */
  readonly numeric?: boolean;
  /** A line is drawn above and the value is set strong: the sum of a receipt. */
  readonly total?: boolean;
}

/** Labels and values in two aligned columns, as on a receipt. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <Fragment key={fact.label}>
          <dt className={fact.total === true ? styles.total : undefined}>{fact.label}</dt>
          <dd
            className={[
              fact.numeric === true ? styles.numeric : "",
              fact.total === true ? styles.total : "",
            ].join(" ")}
          >
            {fact.value}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
