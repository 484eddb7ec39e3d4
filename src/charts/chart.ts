import type { ReactNode } from "react";
import type { Text } from "../i18n/text.ts";
import type { Filter, Grouping, MeasureResult } from "../measures/result.ts";
import type { CsvCell } from "../ui/csv.ts";
import type { Format, Unit } from "../ui/format.ts";
import type { ComparedTo } from "./compared.ts";
import type { ReferencesOf } from "./references.ts";

/** How a group is called: a name, and what stands small below it (its code, its name in the other language). */
export interface GroupLabel {
  readonly text: string;
  readonly detail?: string;
}

/** The label of a group's code, or of a part (dimension, attribute, form of employment). */
export type LabelOf = (grouping: Grouping | "part", code: string) => GroupLabel;

/** A measure as a chart names and formats it. */
export interface ChartMeasure {
  readonly label: string;
  readonly unit: Unit;
}

/** A value beside which results are read: a requirement, a target, the school's mean. In the measure's unit. */
export interface ReferenceMark {
  readonly label: string;
  readonly value: number;
}

/**
 * What a person points at: the results behind it (the pointed one first) and the group they are of. `name` says it in
 * full, as a screen reader or the line below the chart does.
 */
export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly group: Readonly<Partial<Record<Grouping, string>>>;
  readonly part: string;
  readonly results: readonly MeasureResult[];
  /** The filter under which they were computed, where it is another than the page's. */
  readonly where?: Filter;
}

/** What every chart kind is given beside its data. */
export interface ChartContext {
  readonly text: Text;
  readonly format: Format;
  readonly labelOf: LabelOf;
  /** What its results are read beside: words and twin say it by themselves, a kind draws it where it can. */
  readonly compared?: ComparedTo | null;
  /** What a result is held against: words and twin say what its own program has by themselves, a kind draws it. */
  readonly references?: ReferencesOf | null;
  /** The values that the scale holds in the place of the chart's own, where several charts stand side by side on one. */
  readonly shared?: readonly (number | null)[];
  /** The same of a kind's further scales. */
  readonly sharedOn?: Scales;
}

/** The values that scales must hold, by the name that a kind gives each of its scales. */
export type Scales = Readonly<Record<string, readonly (number | null)[]>>;

export interface ChartProps<Data> {
  readonly data: Data;
  readonly context: ChartContext;
  /** The chart's name for screen readers. */
  readonly title: string;
  /** Opens a mark; without it marks are read and walked only. */
  readonly onSelect?: (mark: Mark) => void;
}

export interface ChartColumn {
  readonly id: string;
  readonly header: string;
  /** Of a numeric column, or of each of its cells; formatted and right-aligned. */
  readonly unit?: Unit | ((rowIndex: number) => Unit);
  readonly rowHeader?: boolean;
}

/** The table twin: the same results as cells. `null` is an empty cell; numbers are unrounded. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly Readonly<Record<string, CsvCell>>[];
}

/** One chart kind: how it draws, and its twin. Texts are `charts.<kind>.name` and `.description`. */
export interface ChartDeclaration<Data> {
  readonly draw: (props: ChartProps<Data>) => ReactNode;
  readonly table: (data: Data, context: ChartContext) => ChartTable;
  /** The twin as it is printed, where all of its rows would fill too many pages. */
  readonly paperTable?: (data: Data, context: ChartContext) => ChartTable;
  /** All results that it draws: what they are compared with is one family of comparisons. */
  readonly results: (data: Data) => readonly MeasureResult[];
  /** Whether there is nothing to draw at all. */
  readonly isEmpty: (data: Data) => boolean;
  /** What charts of the kind need to stand side by side: all values that the one scale must hold, and the one legend. */
  readonly multiple?: {
    readonly extent: (data: Data, context: ChartContext) => readonly (number | null)[];
    readonly legend: (data: Data, context: ChartContext) => ReactNode;
    /** Where one scale is not enough: a second axis, a scale a unit, the size of what is drawn in the same order in all. */
    readonly further?: (data: Data, context: ChartContext) => Scales;
    /** All charts as one, for the legend that tells what any of them draws; else it tells of the first that is not empty. */
    readonly together?: (all: readonly [Data, ...Data[]]) => Data;
    /** How narrow one may stand beside another, in px; 400 unless said. */
    readonly least?: number;
  };
}
