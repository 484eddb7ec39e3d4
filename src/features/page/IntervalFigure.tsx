import { differenceUnit, partOf } from "../../measures/declaration.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { CurrencyContext } from "../../ui/useFormat.ts";
import { Figure } from "./Figure.tsx";
import { OneReason, oneReason } from "./OneReason.tsx";
import { useChartMeasure } from "./useChartMeasure.ts";
import { useFoot } from "./useFoot.ts";
import { useReferences } from "./useReferences.ts";

export interface IntervalFigureProps {
  readonly measure: MeasureId;
  readonly title: string;
  readonly subtitle: string;
  /** Results of one part, or of one part a row where `by` is "part". */
  readonly results: readonly MeasureResult[];
  readonly by: Grouping | "part";
  /** `attributeBars` for shares that are read from 0. */
  readonly kind?: "intervalDots" | "attributeBars";
  readonly order?: "value" | "given";
  readonly foot?: readonly string[];
  /** True where the results are differences of the measure, in the unit of these, without its targets. */
  readonly differences?: boolean;
}

/** One measure by groups, each with its interval, beside its targets and references: the plainest of figures. */
export function IntervalFigure(props: IntervalFigureProps) {
  const {
    measure,
    title,
    subtitle,
    results,
    by,
    kind = "intervalDots",
    order = "value",
    foot: more = [],
    differences = false,
  } = props;
  const chartMeasure = useChartMeasure();
  const references = useReferences();
  const foot = useFoot();
  const declaration = measureDeclaration(measure);
  const shown = chartMeasure(measure, results[0]?.part);
  const reason = oneReason(results);
  if (reason !== null) return <OneReason title={title} kind={reason} />;
  return (
    <CurrencyContext value={results.find((one) => one.currency !== undefined)?.currency}>
      <Figure
        kind={kind}
        title={title}
        subtitle={subtitle}
        data={{
          measure: differences
            ? {
                ...shown,
                unit: differenceUnit(partOf(declaration, results[0]?.part ?? declaration.headline).unit),
              }
            : shown,
          results,
          grouping: by,
          lens: declaration.lens,
          order,
          references: by === "part" || differences ? [] : references(measure),
        }}
        measures={[measure]}
        foot={[...foot(measure, results), ...more]}
      />
    </CurrencyContext>
  );
}
