import type { Text } from "../../i18n/text.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import { coverageOf } from "../../measures/coverage.ts";
import type { CoverageFigure } from "../../measures/coverageDesign.ts";
import type { EstimateInterval } from "../../measures/estimate.ts";
import type { Format } from "../../ui/format.ts";

/** The kinds of interval of a measure and its parts, each once; "none" is no kind. */
export function intervalsOf(measure: MeasureId): readonly EstimateInterval[] {
  const { interval, parts } = measureDeclaration(measure);
  const all = [interval, ...Object.values(parts).map((part) => part.interval)];
  return [...new Set(all)].filter((kind) => kind !== "none");
}

/** What was simulated of the intervals of a measure, kind by kind. */
export function coverageFigures(measure: MeasureId): readonly CoverageFigure[] {
  return intervalsOf(measure).flatMap(coverageOf);
}

/** What an interval was tried on, at each number of units: figures that differ in `n` and in what came out, and in nothing else. */
export function coverageSeries(figures: readonly CoverageFigure[]): readonly (readonly CoverageFigure[])[] {
  const series = new Map<string, CoverageFigure[]>();
  for (const figure of figures) {
    const key = [figure.interval, figure.design, figure.rounds, figure.nominal].join(" ");
    const known = series.get(key);
    if (known === undefined) series.set(key, [figure]);
    else known.push(figure);
  }
  return [...series.values()];
}

/** A simulated coverage with the simulation's own error: `94.8 % ± 0.2`. */
export function coverageShare(
  { coverage, standardError }: Pick<CoverageFigure, "coverage" | "standardError">,
  format: Format,
): string {
  return `${format.value(coverage, "share", "full")} ± ${format.tick(standardError * 100, "ratio")}`;
}

/** A simulated coverage in one line. */
export function coverageText(figure: CoverageFigure, text: Text, format: Format): string {
  return text("method.coverageLine", {
    interval: text(`measures.intervals.${figure.interval}`),
    design: text(`coverageWords.${figure.design}`),
    n: format.count(figure.n),
    rounds: format.count(figure.rounds),
    share: coverageShare(figure, format),
  });
}
