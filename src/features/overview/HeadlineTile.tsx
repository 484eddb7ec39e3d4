import { Chart } from "../../charts/Chart.tsx";
import { useText } from "../../i18n/useText.ts";
import { changeBetween } from "../../measures/change.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { Absence } from "../../ui/Absence.tsx";
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

/** One lens in one figure: value, interval, change between the newest two groups that have one, n, and the line so far. */
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
  const change = changeBetween(earlier, later);
  const code = (result: MeasureResult | undefined) => naming.code(along, result?.group[along] ?? "");
  const limits = withLimits(whole);
  return (
    <Tile
      lens={lens}
      label={label}
      value={
        whole === undefined || whole.value === null ? (
          <Absence
            kind={whole === undefined || whole.status === "ok" ? "no_data" : whole.status}
            n={whole?.base ?? 0}
          />
        ) : (
          format.value(whole.value, chartMeasure.unit)
        )
      }
      {...(limits === null
        ? {}
        : { interval: format.interval(limits.lower, limits.upper, chartMeasure.unit) })}
      {...(change === null
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
        whole === undefined
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
