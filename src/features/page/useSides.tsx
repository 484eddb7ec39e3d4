import type { ReactNode } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import type { YearAxis } from "../../state/view.ts";
import { isOccasionGrouping } from "../../panels/groupings.ts";
import { Segment } from "../../ui/Segment.tsx";
import { codesIn } from "./codes.ts";
import { useAxis } from "./useAxis.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

/** Whether a figure is drawn once, or once a cohort. */
export interface Sides {
  /** The years that it is drawn along side by side; null for once. */
  readonly along: YearAxis | null;
  readonly codes: readonly string[];
  /** What the figure is asked by, and what all around its groups is. */
  readonly groupings: readonly Grouping[];
  readonly wholeGroupings: readonly Grouping[];
  /** Absent where there is nothing to choose: the groups are cohorts themselves, or there is one. */
  readonly choice: ReactNode;
}

const sided = "years";

/** The results of one of the charts side by side; all of them where there is one (`code` null). */
export function ofSide(
  results: readonly MeasureResult[],
  along: YearAxis | null,
  code: string | null,
): readonly MeasureResult[] {
  return along === null ? results : results.filter((one) => one.group[along] === code);
}

/** How a figure stands, kept in the address under its short code. */
export function useSides(figure: string, by: Grouping): Sides {
  const text = useText();
  const { data } = useSnapshot();
  const { view, setLook } = useView();
  const axis = useAxis();
  const codes = view.filter[axis] ?? codesIn(data, axis);
  const key = `${figure}.sides`;
  const canBe = isComparable(by) && by !== "cohort" && by !== "graduation_year" && codes.length > 1;
  const along = canBe && view.looks[key] === sided ? axis : null;
  return {
    along,
    codes,
    groupings: along === null ? [by] : [by, along],
    wholeGroupings: along === null ? [] : [along],
    choice: canBe ? (
      <Segment
        label={text("pages.common.sides.label")}
        options={[
          { id: "together", label: text("pages.common.sides.together") },
          { id: sided, label: text(`pages.common.sides.${axis}`) },
        ]}
        value={along === null ? "together" : sided}
        onChange={(choice) => setLook(key, choice === sided ? sided : null)}
      />
    ) : null,
  };
}

/** Whether groups can be seen against all around them: those of one stage, term or assessor can't, all others being measured otherwise. */
export function isComparable(by: Grouping): boolean {
  return !isOccasionGrouping(by);
}
