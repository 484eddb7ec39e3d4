import { Chart } from "../../charts/Chart.tsx";
import { useCompared, type Difference } from "../../charts/compared.ts";
import { NoValue } from "../../charts/NoValue.tsx";
import { comparedWords } from "../../charts/resultWords.ts";
import { useText } from "../../i18n/useText.ts";
import { changeBetween } from "../../measures/change.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { Tile } from "../../ui/Tile.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { withLimits } from "../page/limits.ts";
import { useMarkDrawer } from "../page/MarkDrawerProvider.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useLabelOf } from "../page/useLabelOf.ts";
import { useNaming } from "../page/useNaming.ts";

export interface HeadlineTileProps {
  readonly measure: MeasureId;
  readonly label: string;
  /** What the line runs along, oldest first. */
  readonly along: Grouping;
  readonly where: Filter;
}

function hasValue(result: MeasureResult): boolean {
  return result.value !== null;
}

/** Up or down only where the interval of the difference tells so. */
function directionOf({ lower, upper }: Difference): "up" | "down" | "none" {
  return lower !== null && lower > 0 ? "up" : upper !== null && upper < 0 ? "down" : "none";
}

/**
 * One lens in one figure: value, interval, n, the line so far, and how it differs from what the page is compared with, else its change
 * between the newest two groups that have one.
 */
export function HeadlineTile({ measure, label, along, where }: HeadlineTileProps) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const labelOf = useLabelOf();
  const openMark = useMarkDrawer();
  const chartMeasure = useChartMeasure()(measure);
  const { lens, headline } = measureDeclaration(measure);
  const whole = useEvaluation(measure, [], where).find((one) => one.part === headline);
  const line = useEvaluation(measure, [along], where).filter(
    (one) => one.part === headline && (one.group[along] ?? "") !== "",
  );
  const known = line.filter(hasValue);
  const [earlier, later] = known.slice(-2);
  const compared = useCompared();
  const against = whole === undefined ? null : (compared?.of(whole) ?? null);
  const change = changeBetween(earlier, later);
  const code = (result: MeasureResult | undefined) => naming.code(along, result?.group[along] ?? "");
  const limits = withLimits(whole);
  return (
    <Tile
      lens={lens}
      label={label}
      value={
        whole === undefined || whole.value === null ? (
          <NoValue result={whole} />
        ) : (
          format.value(whole.value, chartMeasure.unit)
        )
      }
      {...(limits === null
        ? {}
        : { interval: format.interval(limits.lower, limits.upper, chartMeasure.unit) })}
      {...(compared !== null && against !== null
        ? {
            change: {
              direction: directionOf(against),
              words: comparedWords(whole, chartMeasure, { text, format, labelOf, compared }),
            },
          }
        : change === null
          ? {}
          : {
              change: {
                direction: change.direction,
                words: text(`ui.change.${change.direction}`, {
                  change: `${format.signed(change.value, chartMeasure.unit)} (${format.interval(change.lower, change.upper, chartMeasure.unit)})`,
                  against: text("pages.overview.against", { later: code(later), previous: code(earlier) }),
                }),
              },
            })}
      foot={
        whole === undefined || whole.eligible === 0
          ? ""
          : text("ui.nOf", { n: format.count(whole.n), eligible: format.count(whole.eligible) })
      }
      spark={
        known.length > 1 ? (
          <Chart
            kind="sparkline"
            data={{ measure: chartMeasure, grouping: along, results: line, lens }}
            labelOf={labelOf}
            title={label}
            onSelect={openMark}
          />
        ) : undefined
      }
    />
  );
}
