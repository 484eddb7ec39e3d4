import type { Grouping, MeasureResult } from "../measures/result.ts";
import type { Unit } from "../ui/format.ts";
import type { ChartColumn, ChartContext, ChartMeasure, ChartTable } from "./chart.ts";

/** Results of one measure, as one chart shows them. */
export interface ResultSeries {
  readonly measure: ChartMeasure;
  readonly results: readonly MeasureResult[];
}

export interface ResultTableShape {
  readonly groupings: readonly Grouping[];
  readonly withPart?: boolean;
  readonly withQ?: boolean;
}

/** The words for whether and why a number is there. */
export function statusWords(result: MeasureResult, { text }: Pick<ChartContext, "text">): string {
  return result.status === "ok" ? text("charts.ok") : text(`ui.absence.${result.status}.label`);
}

/** The twin of every chart that shows results: one row a result, its group, value, limits, counts and status. */
export function resultTable(
  series: readonly ResultSeries[],
  shape: ResultTableShape,
  context: ChartContext,
): ChartTable {
  const { text, labelOf, compared = null, references = null } = context;
  const differences =
    compared === null ? [] : series.flatMap(({ results }) => results.map((one) => compared.of(one)));
  const isCompared = differences.some((one) => one !== null);
  const differenceUnit = (rowIndex: number): Unit => differences[rowIndex]?.unit ?? "ratio";
  const hasQ = differences.some((one) => one?.q !== undefined);
  const held =
    references === null ? [] : series.flatMap(({ results }) => results.map((one) => references(one)));
  const ownKinds = [
    ...new Map(
      held.flatMap((all) => all.filter(({ isOwn }) => isOwn)).map((one) => [one.kind, one]),
    ).values(),
  ];
  const units = series.flatMap(({ measure, results }) => results.map(() => measure.unit));
  const unit = (rowIndex: number): Unit => units[rowIndex] ?? "ratio";
  const columns: ChartColumn[] = [
    ...shape.groupings.map((grouping, index) => ({
      id: grouping,
      header: text(`shell.groupings.${grouping}`),
      rowHeader: index === 0,
    })),
    ...(shape.withPart === true
      ? [{ id: "part", header: text("charts.part"), rowHeader: shape.groupings.length === 0 }]
      : []),
    ...(series.length > 1 ? [{ id: "measure", header: text("charts.measure") }] : []),
    { id: "value", header: text("charts.value"), unit },
    { id: "lower", header: text("charts.lower"), unit },
    { id: "upper", header: text("charts.upper"), unit },
    { id: "n", header: text("charts.n"), unit: "count" },
    { id: "base", header: text("charts.base"), unit: "count" },
    { id: "eligible", header: text("charts.eligible"), unit: "count" },
    ...(shape.withQ === true ? [{ id: "q", header: text("charts.q"), unit: "ratio" as const }] : []),
    ...(compared === null || !isCompared
      ? []
      : [
          { id: "compared", header: compared.label, unit },
          { id: "difference", header: text("charts.difference"), unit: differenceUnit },
          { id: "differenceLower", header: text("charts.differenceLower"), unit: differenceUnit },
          { id: "differenceUpper", header: text("charts.differenceUpper"), unit: differenceUnit },
          ...(hasQ
            ? [{ id: "differenceQ", header: text("charts.differenceQ"), unit: "ratio" as const }]
            : []),
        ]),
    ...ownKinds.map(({ kind, label }) => ({ id: `held ${kind}`, header: label, unit })),
    { id: "status", header: text("charts.status") },
  ];
  const rows = series.flatMap(({ measure, results }) =>
    results.map((result) => ({
      ...Object.fromEntries(
        shape.groupings.map((grouping) => [grouping, labelOf(grouping, result.group[grouping] ?? "").text]),
      ),
      part: shape.withPart === true ? labelOf("part", result.part).text : "",
      measure: measure.label,
      value: result.value,
      lower: result.lower,
      upper: result.upper,
      n: result.n,
      base: result.base,
      eligible: result.eligible,
      q: result.q ?? null,
      status: statusWords(result, context),
    })),
  );
  if (!isCompared && ownKinds.length === 0) return { columns, rows };
  return {
    columns,
    rows: rows.map((row, index) => {
      const difference = differences[index];
      return {
        ...row,
        compared: difference?.reference ?? null,
        difference: difference?.value ?? null,
        differenceLower: difference?.lower ?? null,
        differenceUpper: difference?.upper ?? null,
        differenceQ: difference?.q ?? null,
        ...Object.fromEntries(
          ownKinds.map(({ kind }) => [
            `held ${kind}`,
            held[index]?.find((one) => one.kind === kind)?.value ?? null,
          ]),
        ),
      };
    }),
  };
}
