import { useMemo } from "react";
import { useText } from "../../i18n/useText.ts";
import { measureDeclaration, type MeasureId } from "../../measures/catalogue.ts";
import type { Grouping } from "../../measures/result.ts";
import { subgroupGaps } from "../../measures/subgroupGaps.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";
import { codesIn } from "./codes.ts";
import { IntervalFigure } from "./IntervalFigure.tsx";
import { useAsked } from "./useAsked.ts";
import { useNaming } from "./useNaming.ts";
import { useWhereOf } from "./useWhereOf.ts";
import { useSnapshot } from "./WorkspaceContext.ts";

export interface SubgroupFigureProps {
  readonly measure: MeasureId;
  readonly part: string;
  readonly by: Grouping;
  /** The grouping between whose groups the gaps are. */
  readonly between: Grouping;
}

/**
 * A measure as gaps to the largest group of a grouping: within each group of `by` where only one other group is compared, else one
 * row a group over all that the filter lets through.
 */
export function SubgroupFigure({ measure, part, by, between }: SubgroupFigureProps) {
  const text = useText();
  const naming = useNaming();
  const { data, manifest } = useSnapshot();
  const within = codesIn(data, between).length === 2 && by !== between ? by : null;
  const groups = within === null ? [between] : [within, between];
  const where = withPick(useWhereOf(measureDeclaration(measure).lens), useView().view.pick, groups);
  const { results } = useAsked({
    measure,
    by: groups,
    where,
    settings: manifest.settings,
  });
  const gaps = useMemo(() => {
    const request = {
      measure,
      by: within === null ? [] : [within],
      where,
      settings: manifest.settings,
      grouping: between,
    };
    return results === null ? [] : subgroupGaps(data, request, results).filter((one) => one.part === part);
  }, [data, manifest.settings, where, measure, part, within, between, results]);
  const reference = naming.code(between, gaps[0]?.reference.code ?? "");
  const compared = naming.code(between, gaps[0]?.group[between] ?? "");
  const label = text(`measures.${measure}.label`);
  return (
    <IntervalFigure
      measure={measure}
      title={text("allMeasures.gapsTitle", { measure: label, groups: text(`shell.groupings.${between}`) })}
      subtitle={
        within === null
          ? text("allMeasures.gapsSubtitle", { measure: label, reference })
          : text("allMeasures.gapsWithin", {
              compared,
              reference,
              grouping: text(`shell.groupings.${within}`),
            })
      }
      results={gaps}
      by={within ?? between}
      differences
    />
  );
}
