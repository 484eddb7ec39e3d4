import { useMemo, type ReactNode } from "react";
import { useText } from "../../i18n/useText.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { evaluate } from "../../measures/evaluate.ts";
import type { Filter, Grouping, MeasureResult } from "../../measures/result.ts";
import { isOccasionGrouping } from "../../panels/groupings.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";
import { Segment } from "../../ui/Segment.tsx";
import { codesIn } from "./codes.ts";
import { useAxis } from "./useAxis.ts";
import { useResampled } from "./useResampled.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Whether a figure is drawn once, or once a cohort or once a group. */
export interface Sides {
  /** The short code under which the address keeps how it is looked at. */
  readonly figure: string;
  /** The groups that it is drawn of side by side, a year each in most figures; null for once. */
  readonly along: Grouping | null;
  readonly codes: readonly string[];
  /** What the figure is asked by, and what all around its groups is. */
  readonly groupings: readonly Grouping[];
  readonly wholeGroupings: readonly Grouping[];
  /** Absent where there is nothing to choose: the groups are cohorts themselves, or there is one. */
  readonly choice: ReactNode;
}

/** How the address says it. */
const [byYear, byGroup] = ["years", "groups"] as const;

/** Of what else than years a figure about all together can be drawn side by side. */
const sideGroupings = ["program", "school", "class", "gender", "wave"] as const;

/** The results of one of the charts side by side; all of them where there is one (`code` null). */
export function ofSide(
  results: readonly MeasureResult[],
  along: Grouping | null,
  code: string | null,
): readonly MeasureResult[] {
  return along === null ? results : results.filter((one) => one.group[along] === code);
}

/**
 * How a figure stands, kept in the address under its short code.
 * @param by what its groups are; null where it is about all together, which can stand side by side for the groups of `groups` too.
 */
export function useSides(figure: string, by: Grouping | null, groups?: Grouping): Sides {
  const text = useText();
  const { data } = useSnapshot();
  const { view, setLook } = useView();
  const axis = useAxis();
  const codesOf = (grouping: Grouping) => view.filter[grouping] ?? codesIn(data, grouping);
  const key = `${figure}.sides`;
  const hasYears = by === null || (isComparable(by) && by !== "cohort" && by !== "graduation_year");
  const side = by === null ? sideGroupings.find((one) => one === groups) : undefined;
  const ways = [
    ...(side === undefined ? [] : [{ id: byGroup, along: side } as const]),
    ...(hasYears ? [{ id: byYear, along: axis } as const] : []),
  ].filter(({ along }) => codesOf(along).length > 1);
  const along = ways.find(({ id }) => id === view.looks[key])?.along ?? null;
  const own = by === null ? [] : [by];
  return {
    figure,
    along,
    codes: along === null ? [] : codesOf(along),
    groupings: along === null ? own : [...own, along],
    wholeGroupings: along === null ? [] : [along],
    choice:
      ways.length === 0 ? null : (
        <Segment<"together" | typeof byYear | typeof byGroup>
          label={text("pages.common.sides.label")}
          options={[
            { id: "together", label: text("pages.common.sides.together") },
            ...ways.map((way) => ({ id: way.id, label: text(`pages.common.sides.${way.along}`) })),
          ]}
          value={ways.find((way) => way.along === along)?.id ?? "together"}
          onChange={(choice) => setLook(key, choice === "together" ? null : choice)}
        />
      ),
  };
}

/** Drawn once, without a choice: of groups too many to be computed for every year at a press. */
export function onlyTogether(figure: string, by: Grouping): Sides {
  return { figure, along: null, codes: [], groupings: [by], wholeGroupings: [], choice: null };
}

/**
 * What a figure draws of a measure: what is at hand of all together, or the results of the charts side by side, computed where they are
 * asked for, narrowed to what was picked as `useEvaluation` narrows; resampled limits follow.
 */
export function useSidedResults(
  measure: MeasureId,
  { along, groupings }: Sides,
  together: readonly MeasureResult[],
  where?: Filter,
): readonly MeasureResult[] {
  const { data, manifest } = useSnapshot();
  const { view } = useView();
  const filter = withPick(where ?? view.filter, view.pick, groupings);
  const by = groupings.join(" ");
  const request = useMemo(
    () => ({ measure, by: groupings, where: filter, settings: manifest.settings }),
    // oxlint-disable-next-line react/exhaustive-deps -- `by` is `groupings` by value
    [manifest.settings, measure, by, filter],
  );
  const results = useMemo(
    () => (along === null ? together : evaluate(data, request)),
    [along, together, data, request],
  );
  return useResampled(results, request);
}

/** Whether groups can be seen against all around them: those of one stage, term or assessor can't, all others being measured otherwise. */
export function isComparable(by: Grouping): boolean {
  return !isOccasionGrouping(by);
}
