import { useMemo } from "react";
import { useChartOf } from "../../charts/loadedCharts.ts";
import type { ChartData, ChartKind } from "../../charts/registry.ts";
import { multiplesOf } from "../../charts/smallMultiples/multiple.ts";
import { Figure, type FigureProps } from "./Figure.tsx";
import type { Sides } from "./useSides.tsx";

export interface SidedFigureProps<K extends ChartKind> extends Omit<FigureProps<K>, "data"> {
  readonly sides: Sides;
  /** The chart's data for one cohort, or for all together (null). Stable while what it is made of is. */
  readonly dataOf: (code: string | null) => ChartData[K];
}

/** A figure that is drawn once, or once a cohort on one scale. */
export function SidedFigure<K extends ChartKind>({ sides, dataOf, kind, ...figure }: SidedFigureProps<K>) {
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
  if (multiples !== null) return <Figure {...figure} kind="smallMultiples" data={multiples} />;
  return together === null ? null : <Figure {...figure} kind={kind} data={together} />;
}
