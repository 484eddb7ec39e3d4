import type { MeasureId } from "../../measures/catalogue.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Distribution } from "../../measures/distribution.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, Mark, ReferenceMark } from "../chart.ts";
import { ownReferences, type HeldAgainst } from "../references.ts";
import { ownWords, resultWords } from "../resultWords.ts";

/** How the units of each group are distributed: equally likely values, and the quartiles with their intervals. */
export interface QuantileDotsData {
  readonly measure: ChartMeasure;
  readonly lens: Lens;
  /** What makes the panels; null for one panel of all. */
  readonly grouping: Grouping | null;
  /** The parts q1, median and q3 of a group. */
  readonly results: readonly MeasureResult[];
  readonly distributions: readonly Distribution[];
  readonly references?: readonly ReferenceMark[];
  /** The measure whose targets they are, where it is another than that of the results. */
  readonly heldAs?: MeasureId;
}

/** One group of the chart. */
export interface DottedGroup {
  readonly group: string;
  readonly dots: readonly number[];
  readonly median: MeasureResult | undefined;
  readonly lower: MeasureResult | undefined;
  readonly upper: MeasureResult | undefined;
  /** The targets of the group's own program. */
  readonly own: readonly HeldAgainst[];
  readonly mark: Mark;
}

/** The targets of the program that a median is of. */
export function heldBy(
  median: MeasureResult | undefined,
  { heldAs }: Pick<QuantileDotsData, "heldAs">,
  context: Pick<ChartContext, "references">,
): readonly HeldAgainst[] {
  return median === undefined || heldAs === undefined
    ? ownReferences(median, context)
    : ownReferences({ ...median, measure: heldAs, part: "" }, context);
}

/** The groups of the data in the order of their results. */
export function dottedGroups(data: QuantileDotsData, context: ChartContext): readonly DottedGroup[] {
  const { grouping, measure, results, distributions } = data;
  const { text, format, labelOf } = context;
  const codeOf = ({ group }: { readonly group: MeasureResult["group"] }) =>
    grouping === null ? "" : (group[grouping] ?? "");
  const dotsOf = new Map(distributions.map((one) => [codeOf(one), one.dots]));
  return [...new Set(results.map(codeOf))].map((group) => {
    const own = results.filter((one) => codeOf(one) === group);
    const [lower, median, upper] = ["q1", "median", "q3"].map((part) => own.find((one) => one.part === part));
    const held = heldBy(median, data, context);
    const words = [median, lower, upper]
      .filter((one, index) => index === 0 || (one !== undefined && one.value !== null))
      .map((one) =>
        resultWords(one, { ...measure, label: labelOf("part", one?.part ?? "median").text }, context),
      )
      .concat(data.heldAs === undefined ? [] : held.map((one) => ownWords(one, measure.unit, context)))
      .join("; ");
    const dots = dotsOf.get(group) ?? [];
    return {
      group,
      dots,
      median,
      lower,
      upper,
      own: held,
      mark: {
        id: group === "" ? "all" : group,
        name: text("charts.markName", {
          group: grouping === null ? measure.label : labelOf(grouping, group).text,
          words:
            dots.length === 0
              ? words
              : `${words}; ${text("charts.quantileDots.dots", { dots: format.count(dots.length) })}`,
        }),
        group: median?.group ?? {},
        part: "median",
        results: [median, lower, upper].filter((one) => one !== undefined),
      },
    };
  });
}
