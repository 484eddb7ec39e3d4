import { useMemo, type ReactNode } from "react";
import { useChartOf } from "../../charts/loadedCharts.ts";
import type { ChartData, ChartKind } from "../../charts/registry.ts";
import { multiplesOf } from "../../charts/smallMultiples/multiple.ts";
import { Figure, type FigureProps } from "./Figure.tsx";
import { KeptOrder } from "./KeptOrder.tsx";
import styles from "./page.module.css";
import type { Sides } from "./useSides.tsx";

export interface SidedFigureProps<K extends ChartKind> extends Omit<FigureProps<K>, "data"> {
  readonly sides: Sides;
  /** The chart's data for one cohort, or for all together (null). Stable while what it is made of is. */
  readonly dataOf: (code: string | null) => ChartData[K];
  /** What else is chosen of it, before how it stands. */
  readonly choices?: ReactNode;
}

/** A figure that is drawn once, or once a cohort on one scale, below what is chosen of it; the order of its groups is kept in the address. */
export function SidedFigure<K extends ChartKind>(props: SidedFigureProps<K>) {
  const { sides, dataOf, kind, choices, ...figure } = props;
  const { along, codes } = sides;
  const declaration = useChartOf(kind);
  const together = useMemo(() => (along === null ? dataOf(null) : null), [along, dataOf]);
  const multiples = useMemo(
    () =>
      along === null
        ? null
        : multiplesOf(
            declaration,
            along,
            codes.map((code) => [code, dataOf(code)] as const),
          ),
    [along, codes, declaration, dataOf],
  );
  return (
    <>
      {choices === undefined && sides.choice === null ? null : (
        <div className={styles.choices}>
          {choices}
          {sides.choice}
        </div>
      )}
      <KeptOrder figure={sides.figure}>
        {multiples !== null ? (
          <Figure {...figure} kind="smallMultiples" data={multiples} />
        ) : together === null ? null : (
          <Figure {...figure} kind={kind} data={together} />
        )}
      </KeptOrder>
    </>
  );
}
