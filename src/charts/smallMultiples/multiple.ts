import { createElement, type ReactNode } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable, Scales } from "../chart.ts";

/** A chart of any kind for one code, of which what it is made of is hidden. */
export interface Multiple {
  readonly code: string;
  readonly isEmpty: boolean;
  readonly results: readonly MeasureResult[];
  readonly extent: (context: ChartContext) => readonly (number | null)[];
  readonly further: (context: ChartContext) => Scales;
  readonly draw: (props: Omit<ChartProps<never>, "data">) => ReactNode;
  readonly table: (context: ChartContext) => ChartTable;
  readonly paperTable: (context: ChartContext) => ChartTable;
}

/** One chart a code of `along`, in their order, all on one scale and under one legend. */
export interface SmallMultiplesData {
  readonly along: Grouping;
  readonly multiples: readonly Multiple[];
  readonly legend: (context: ChartContext) => ReactNode;
  /** How narrow one may be, in px. */
  readonly least: number;
}

const usualLeast = 400;

/** Charts of one kind side by side: the data of each code of a grouping, in the order in which they stand. */
export function multiplesOf<Data>(
  declaration: ChartDeclaration<Data>,
  along: Grouping,
  charts: readonly (readonly [code: string, data: Data])[],
): SmallMultiplesData {
  const { multiple } = declaration;
  return {
    along,
    least: multiple?.least ?? usualLeast,
    legend: (context) => {
      const [first, ...others] = charts.flatMap(([, data]) => (declaration.isEmpty(data) ? [] : [data]));
      return first === undefined
        ? null
        : multiple?.legend(multiple.together?.([first, ...others]) ?? first, context);
    },
    multiples: charts.map(([code, data]) => ({
      code,
      isEmpty: declaration.isEmpty(data),
      results: declaration.results(data),
      extent: (context) => multiple?.extent(data, context) ?? [],
      further: (context) => multiple?.further?.(data, context) ?? {},
      draw: (props) => createElement(declaration.draw, { ...props, data }),
      table: (context) => declaration.table(data, context),
      paperTable: (context) => (declaration.paperTable ?? declaration.table)(data, context),
    })),
  };
}

/** The values that each scale must hold for all charts side by side. */
export function scalesOf(multiples: readonly Multiple[], context: ChartContext): Scales {
  const scales = new Map<string, (number | null)[]>();
  for (const { further } of multiples)
    for (const [name, values] of Object.entries(further(context)))
      scales.set(name, [...(scales.get(name) ?? []), ...values]);
  return Object.fromEntries(scales);
}
