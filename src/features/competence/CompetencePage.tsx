import { useMemo, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import { Segment } from "../../ui/Segment.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import { AllMeasures } from "../page/AllMeasures.tsx";
import { ByChoice, useBy } from "../page/ByChoice.tsx";
import { Figure } from "../page/Figure.tsx";
import { IntervalFigure } from "../page/IntervalFigure.tsx";
import { NothingHere } from "../page/NothingHere.tsx";
import styles from "../page/page.module.css";
import { PageHead } from "../page/PageHead.tsx";
import { useChartMeasure } from "../page/useChartMeasure.ts";
import { useEvaluation } from "../page/useEvaluation.ts";
import { useFoot } from "../page/useFoot.ts";
import { useNaming } from "../page/useNaming.ts";
import { usePartWord } from "../page/usePartName.ts";
import { useScope } from "../page/useScope.ts";
import { useSurroundings } from "../page/useSurroundings.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { TrajectoryFigure } from "./TrajectoryFigure.tsx";

const offered: readonly Grouping[] = [
  "program",
  "cohort",
  "graduation_year",
  "class",
  "gender",
  "group_1",
  "school",
];
const profileForms = ["dumbbell", "radar"] as const;
const significant = 0.05;

/** How many half-widths of its interval a value is from 0: evidence, not size. */
function zOf({ value, lower, upper }: MeasureResult): number {
  return value === null || lower === null || upper === null ? 0 : Math.abs(value) / (upper - lower);
}

function strongest(results: readonly MeasureResult[]): MeasureResult | undefined {
  return results
    .filter((result) => result.status === "ok" && result.q !== undefined && result.q < significant)
    .toSorted((a, b) => zOf(b) - zOf(a))[0];
}

/** Where is the structure out of balance? Departures first, then the profiles, their spread, the contrasts, level and completion. */
export function CompetencePage() {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const partWord = usePartWord();
  const chartMeasure = useChartMeasure();
  const { data } = useSnapshot();
  const by = useBy(offered);
  const scope = useScope("competence");
  const balance = useEvaluation("competence.balance", [by]);
  const level = useEvaluation("competence.level", [by]);
  const around = useSurroundings(by);
  const school = useEvaluation("competence.level", [], around.where, true);
  const range = useEvaluation("competence.profile_range", [by]);
  const gapLevel = useEvaluation("competence.gap_level", [by]);
  const gapTask = useEvaluation("competence.gap_task", [by]);
  const completion = useEvaluation("students.completion", [by]);
  const foot = useFoot();
  const [form, setForm] = useState<(typeof profileForms)[number]>("dumbbell");
  const dimensions = useMemo(
    () => [...new Set(level.filter((one) => one.part.startsWith("dim:")).map((one) => one.part))],
    [level],
  );
  const schoolMeans = useMemo(() => new Map(school.map((one) => [one.part, one.value])), [school]);
  if (data.panels.scores.rowCount === 0) {
    return (
      <NothingHere
        title={text("pages.competence.question")}
        tables={["students", "indicators", "assessments"]}
      />
    );
  }
  const found = balance.filter((one) => one.status === "ok" && one.q !== undefined && one.q < significant);
  const told = balance.some((one) => one.status === "ok");
  const top = strongest(balance);
  const ranges = new Map(range.map((one) => [one.group[by] ?? "", one]));
  const whole = (results: readonly MeasureResult[]) => results.filter((one) => one.part === "");
  const intervalFigures = [
    {
      measure: "competence.profile_range",
      title: "pages.competence.rangeTitle",
      subtitle: "pages.competence.rangeSubtitle",
      results: range,
    },
    {
      measure: "competence.level",
      title: "pages.competence.levelTitle",
      subtitle: "pages.competence.levelSubtitle",
      results: level,
    },
    {
      measure: "competence.gap_level",
      title: "pages.competence.gapLevelTitle",
      subtitle: "pages.competence.gapLevelSubtitle",
      results: gapLevel,
    },
    {
      measure: "competence.gap_task",
      title: "pages.competence.gapTaskTitle",
      subtitle: "pages.competence.gapTaskSubtitle",
      results: gapTask,
    },
    {
      measure: "students.completion",
      title: "pages.competence.completionTitle",
      subtitle: "pages.competence.completionSubtitle",
      results: completion,
    },
  ] as const;
  return (
    <>
      <PageHead
        title={
          !told
            ? text("pages.competence.question")
            : found.length === 0
              ? text("pages.competence.titleNone")
              : text(
                  found.length === 1
                    ? "pages.competence.titleFound_one"
                    : "pages.competence.titleFound_other",
                  {
                    count: found.length,
                  },
                )
        }
        subtitle={scope}
        controls={<ByChoice offered={offered} />}
      />
      <div className={styles.figures}>
        <div className={styles.wide}>
          <Figure
            kind="imbalanceHeat"
            title={
              !told
                ? text("pages.competence.balanceTitleAbsent")
                : top === undefined
                  ? text("pages.competence.balanceTitleNone")
                  : text("pages.competence.balanceTitleOne", {
                      group: naming.code(by, top.group[by] ?? ""),
                      dimension: partWord(top.part),
                      points: format.value(Math.abs(top.value ?? 0), "points"),
                      side: text((top.value ?? 0) < 0 ? "pages.competence.below" : "pages.competence.above"),
                      against: text(
                        top.against === "requirement"
                          ? "pages.competence.requirement"
                          : "pages.competence.pattern",
                      ),
                    })
            }
            subtitle={text("pages.competence.balanceSubtitle")}
            data={{
              measure: chartMeasure("competence.balance"),
              results: balance,
              grouping: by,
              parts: dimensions,
            }}
            measures={["competence.balance"]}
            foot={foot("competence.balance", balance)}
          />
        </div>
        <div className={styles.wide}>
          <Segment
            label={text("pages.competence.profileForm")}
            options={profileForms.map((id) => ({ id, label: text(`pages.competence.profileForms.${id}`) }))}
            value={form}
            onChange={setForm}
          />
          <Figure
            kind={form === "radar" ? "profileRadar" : "profileDumbbell"}
            title={text("pages.competence.profileTitle")}
            subtitle={text("pages.competence.profileSubtitle")}
            data={{
              measure: chartMeasure("competence.level"),
              grouping: by,
              results: level.filter((one) => one.part.startsWith("dim:")),
              parts: dimensions,
              reference: {
                label: around.name,
                valueOf: (_group, part) => schoolMeans.get(part) ?? null,
              },
              note: (group) => {
                const spread = ranges.get(group);
                return spread === undefined || spread.value === null
                  ? ""
                  : format.value(spread.value, "points");
              },
            }}
            measures={["competence.level"]}
            foot={[...foot("competence.level", whole(level)), text("pages.common.pomp")]}
          />
        </div>
        <div className={styles.wide}>
          <TrajectoryFigure by={by} />
        </div>
        {intervalFigures.map(({ measure, title, subtitle, results }) => (
          <IntervalFigure
            key={measure}
            measure={measure}
            title={text(title)}
            subtitle={text(subtitle)}
            results={whole(results)}
            by={by}
          />
        ))}
      </div>
      <AllMeasures lens="competence" />
    </>
  );
}
