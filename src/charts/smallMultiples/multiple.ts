import { createElement, type ReactNode } from "react";
import type { MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartDeclaration, ChartProps, ChartTable } from "../chart.ts";

/** A chart of any kind for one code, of which what it is made of is hidden. */
export interface Multiple {
  readonly code: string;
  readonly isEmpty: boolean;
  readonly results: readonly MeasureResult[];
  readonly extent: (context: ChartContext) => readonly (number | null)[];
  readonly legend: (context: ChartContext) => ReactNode;
  readonly draw: (props: Omit<ChartProps<never>, "data">) => ReactNode;
  readonly table: (context: ChartContext) => ChartTable;
}

/** One of several charts of a kind that stand side by side on one scale. */
export function multipleOf<Data>(declaration: ChartDeclaration<Data>, code: string, data: Data): Multiple {
  return {
    code,
    isEmpty: declaration.isEmpty(data),
    results: declaration.results(data),
    extent: (context) => declaration.multiple?.extent(data, context) ?? [],
    legend: (context) => declaration.multiple?.legend(data, context),
    draw: (props) => createElement(declaration.draw, { ...props, data }),
    table: (context) => declaration.table(data, context),
  };
}
