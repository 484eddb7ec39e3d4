import { useCallback, useMemo } from "react";
import type { ProfileData } from "../../charts/profileDumbbell/profileData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { evaluate } from "../../measures/evaluate.ts";
import { useView } from "../../state/useView.ts";
import { withPick } from "../../state/view.ts";
import { Segment } from "../../ui/Segment.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useSurroundings } from "../page/useSurroundings.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { SidedFigure } from "../page/SidedFigure.tsx";
import { isComparable, ofSide, useSides } from "../page/useSides.tsx";
import { useLevelFoot } from "./useLevelFoot.ts";

const figure = "profile";
const forms = ["dumbbell", "radar"] as const;

export interface ProfileFigureProps {
  readonly by: Grouping;
  /** Dimensions in their order. */
  readonly parts: readonly string[];
  readonly ranges: readonly MeasureResult[];
  /** `competence.balance` by the grouping: says what is required. */
  readonly balance: readonly MeasureResult[];
}

/**
 * The mean that is required of each group's students in a dimension, in points, by group and part: the group's mean less its departure
 * from it. Only where the departure is from a requirement.
 */
function requiredMeans(
  level: readonly MeasureResult[],
  balance: readonly MeasureResult[],
  by: Grouping,
): ReadonlyMap<string, number> {
  const keyOf = ({ group, part }: MeasureResult) => JSON.stringify([group[by] ?? "", part]);
  const means = new Map(level.map((one) => [keyOf(one), one.value]));
  return new Map(
    balance.flatMap((one) => {
      const mean = means.get(keyOf(one)) ?? null;
      return one.against !== "requirement" || one.value === null || mean === null
        ? []
        : [[keyOf(one), mean - one.value] as const];
    }),
  );
}

/** The balance of groups within years, computed where a program requires anything; `together` where groups are seen over all years. */
function useBalances(
  groupings: readonly Grouping[] | null,
  together: readonly MeasureResult[],
): readonly MeasureResult[] {
  const { data, manifest } = useSnapshot();
  const { view } = useView();
  const by = groupings?.join(" ");
  return useMemo(() => {
    if (groupings === null) return together;
    if (data.reference.requirements.length === 0) return [];
    const where = withPick(view.filter, view.pick, groupings);
    return evaluate(data, {
      measure: "competence.balance",
      by: groupings,
      where,
      settings: manifest.settings,
    });
    // oxlint-disable-next-line react/exhaustive-deps -- `by` is `groupings` by value
  }, [data, manifest.settings, view.filter, view.pick, by, together]);
}

/** Each group's dimensions beside those of all around it, as rows or radars, once or once a cohort. */
export function ProfileFigure({ by, parts, ranges, balance }: ProfileFigureProps) {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const foot = useLevelFoot();
  const { view, setLook } = useView();
  const form = forms.find((one) => one === view.looks[figure]) ?? "dumbbell";
  const sides = useSides(figure, by);
  const around = useSurroundings(by, ...sides.wholeGroupings);
  const results = useEvaluation("competence.level", sides.groupings);
  const school = useEvaluation("competence.level", sides.wholeGroupings, around.where, true);
  const balances = useBalances(sides.along === null ? null : sides.groupings, balance);
  const rangeOf = useMemo(() => new Map(ranges.map((one) => [one.group[by] ?? "", one.value])), [ranges, by]);
  const { along } = sides;
  const dataOf = useCallback(
    (code: string | null): ProfileData => {
      const required = requiredMeans(ofSide(results, along, code), ofSide(balances, along, code), by);
      const means = new Map(ofSide(school, along, code).map((one) => [one.part, one.value]));
      return {
        measure: chartMeasure("competence.level"),
        grouping: by,
        results: ofSide(results, along, code).filter((one) => one.part.startsWith("dim:")),
        parts,
        ...(isComparable(by)
          ? { reference: { label: around.name, valueOf: (_group, part) => means.get(part) ?? null } }
          : {}),
        ...(required.size === 0
          ? {}
          : {
              required: {
                label: text("pages.competence.required"),
                valueOf: (group, part) => required.get(JSON.stringify([group, part])) ?? null,
              },
            }),
        ...(along === null
          ? {
              note: (group) => {
                const range = rangeOf.get(group) ?? null;
                return range === null
                  ? ""
                  : text("pages.competence.rangeNote", { points: format.value(range, "points") });
              },
            }
          : {}),
      };
    },
    [chartMeasure, by, results, balances, school, along, parts, around.name, rangeOf, text, format],
  );
  return (
    <SidedFigure
      kind={form === "radar" ? "profileRadar" : "profileDumbbell"}
      sides={sides}
      choices={
        <Segment
          label={text("pages.competence.profileForm")}
          options={forms.map((id) => ({ id, label: text(`pages.competence.profileForms.${id}`) }))}
          value={form}
          onChange={(next) => setLook(figure, next === "dumbbell" ? null : next)}
        />
      }
      dataOf={dataOf}
      title={text("pages.competence.profileTitle")}
      subtitle={text("pages.competence.profileSubtitle")}
      measures={["competence.level"]}
      foot={foot(results)}
    />
  );
}
