import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { measureDeclaration } from "../../measures/catalogue.ts";
import type { Filter } from "../../measures/result.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { withLimits } from "./limits.ts";
import { useChartMeasure } from "./useChartMeasure.ts";
import { useEvaluation } from "./useEvaluation.ts";

/** What a figure of groups says in its title: its name, and the measure over all of them with its interval, where it has one. */
export function useTitleWith(measure: MeasureId, where?: Filter): (name: string) => string {
  const text = useText();
  const format = useFormat();
  const { headline } = measureDeclaration(measure);
  const { unit } = useChartMeasure()(measure, headline);
  const whole = withLimits(useEvaluation(measure, [], where).find(({ part }) => part === headline));
  return (name) =>
    whole === null
      ? name
      : text("pages.common.titleWith", {
          name,
          value: format.value(whole.value, unit),
          interval: format.interval(whole.lower, whole.upper, unit),
        });
}
