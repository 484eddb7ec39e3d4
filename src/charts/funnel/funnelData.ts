import type { MeasureId } from "../../measures/catalogue.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { Lens } from "../../ui/Tile.tsx";
import type { ChartContext, ChartMeasure, Mark, ReferenceMark } from "../chart.ts";
import { ownReferences, type HeldAgainst } from "../references.ts";
import { ownWords, resultWords } from "../resultWords.ts";

/** One step of a funnel by the parts that tell of it. */
export interface FunnelStep {
  /** The share of all that took it and all before it. */
  readonly part: string;
  /** Of those who took the one before and answered, the share that took it. */
  readonly kept?: string;
  /** The share of all that took the one before and did not answer. */
  readonly unsaid?: string;
  /** What the share of all is held against. */
  readonly references?: readonly ReferenceMark[];
  /** The measure that the share of all is by itself: programs may have targets of their own for it. */
  readonly measure?: MeasureId;
}

/** Steps one within the other as shares of one base, of all or of each group. */
export interface FunnelData {
  readonly grouping: Grouping | null;
  readonly lens: Lens;
  readonly measure: ChartMeasure;
  readonly kept: ChartMeasure;
  readonly unsaid: ChartMeasure;
  /** What the whole base is called. */
  readonly all: string;
  readonly steps: readonly FunnelStep[];
  readonly results: readonly MeasureResult[];
}

export interface DrawnStep {
  readonly step: FunnelStep;
  readonly label: string;
  readonly share: MeasureResult | undefined;
  readonly kept: MeasureResult | undefined;
  readonly unsaid: MeasureResult | undefined;
  /** The targets of the group's own program. */
  readonly own: readonly HeldAgainst[];
  readonly mark: Mark;
}

export interface Funnel {
  readonly group: string;
  readonly steps: readonly DrawnStep[];
}

/** One funnel a group, or the one of all, in the order of the results. */
export function funnelsOf(data: FunnelData, context: ChartContext): readonly Funnel[] {
  const { text, labelOf } = context;
  const { grouping } = data;
  const codeOf = ({ group }: MeasureResult) => (grouping === null ? "" : (group[grouping] ?? ""));
  const byKey = new Map(data.results.map((result) => [`${codeOf(result)}/${result.part}`, result]));
  return [...new Set(data.results.map(codeOf))].map((group) => ({
    group,
    steps: data.steps.map((step): DrawnStep => {
      const of = (part: string | undefined) =>
        part === undefined ? undefined : byKey.get(`${group}/${part}`);
      const [share, kept, unsaid] = [of(step.part), of(step.kept), of(step.unsaid)];
      const label = labelOf("part", step.part).text;
      const { measure } = step;
      const own =
        measure === undefined || share === undefined
          ? []
          : ownReferences({ measure, part: "", group: share.group }, context);
      const words = [
        resultWords(share, data.measure, context),
        ...(kept === undefined ? [] : [resultWords(kept, data.kept, context)]),
        ...(unsaid === undefined ? [] : [resultWords(unsaid, data.unsaid, context)]),
        ...own.map((one) => ownWords(one, data.measure.unit, context)),
      ].join("; ");
      return {
        step,
        label,
        share,
        kept,
        unsaid,
        own,
        mark: {
          id: `${group}/${step.part}`,
          name: text("charts.markName", {
            group: grouping === null ? label : `${labelOf(grouping, group).text}, ${label}`,
            words,
          }),
          group: share?.group ?? {},
          part: step.part,
          results: [share, kept, unsaid].filter((one) => one !== undefined),
        },
      };
    }),
  }));
}
