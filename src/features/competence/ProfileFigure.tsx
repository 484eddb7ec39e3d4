import { useCallback, useMemo } from "react";
import type { ProfileData } from "../../charts/profileDumbbell/profileData.ts";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { useView } from "../../state/useView.ts";
import { Segment } from "../../ui/Segment.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { KeptOrder } from "../page/KeptOrder.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useSurroundings } from "../page/useSurroundings.ts";
import styles from "./competence.module.css";
import { SidedFigure } from "./SidedFigure.tsx";
import { isComparable, ofSide, useSides } from "./useSides.tsx";

const figure = "profile";
const forms = ["dumbbell", "radar"] as const;

export interface ProfileFigureProps {
  readonly by: Grouping;
  /** Dimensions in their order. */
  readonly parts: readonly string[];
  readonly ranges: readonly MeasureResult[];
}

/** Each group's dimensions beside those of all around it, as rows or radars, once or once a cohort. */
export function ProfileFigure({ by, parts, ranges }: ProfileFigureProps) {
  const text = useText();
  const format = useFormat();
  const chartMeasure = useChartMeasure();
  const foot = useFoot();
  const { view, setLook } = useView();
  const form = forms.find((one) => one === view.looks[figure]) ?? "dumbbell";
  const sides = useSides(figure, by);
  const around = useSurroundings(by, ...sides.wholeGroupings);
  const results = useEvaluation("competence.level", sides.groupings);
  const school = useEvaluation("competence.level", sides.wholeGroupings, around.where, true);
  const rangeOf = useMemo(() => new Map(ranges.map((one) => [one.group[by] ?? "", one.value])), [ranges, by]);
  const { along } = sides;
  const dataOf = useCallback(
    (code: string | null): ProfileData => {
      const means = new Map(ofSide(school, along, code).map((one) => [one.part, one.value]));
      return {
        measure: chartMeasure("competence.level"),
        grouping: by,
        results: ofSide(results, along, code).filter((one) => one.part.startsWith("dim:")),
        parts,
        ...(isComparable(by)
          ? { reference: { label: around.name, valueOf: (_group, part) => means.get(part) ?? null } }
          : {}),
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
    [chartMeasure, by, results, school, along, parts, around.name, rangeOf, text, format],
  );
  return (
    <>
      <div className={styles.choices}>
        <Segment
          label={text("pages.competence.profileForm")}
          options={forms.map((id) => ({ id, label: text(`pages.competence.profileForms.${id}`) }))}
          value={form}
          onChange={(next) => setLook(figure, next === "dumbbell" ? null : next)}
        />
        {sides.choice}
      </div>
      <KeptOrder figure={figure}>
        <SidedFigure
          kind={form === "radar" ? "profileRadar" : "profileDumbbell"}
          sides={sides}
          dataOf={dataOf}
          title={text("pages.competence.profileTitle")}
          subtitle={text("pages.competence.profileSubtitle")}
          measures={["competence.level"]}
          foot={[
            ...foot(
              "competence.level",
              results.filter((one) => one.part === ""),
            ),
            text("pages.common.pomp"),
          ]}
        />
      </KeptOrder>
    </>
  );
}
