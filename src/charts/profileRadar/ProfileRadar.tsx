import { useMemo } from "react";
import { Absence } from "../../ui/Absence.tsx";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { profileTable, type ProfileDumbbellData } from "../profileDumbbell/ProfileDumbbell.tsx";
import { isShown, resultWords } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { useShelf } from "../useShelf.tsx";
import styles from "./ProfileRadar.module.css";
import { RadarPanel, type RadarAxis } from "./RadarPanel.tsx";

interface Profile {
  readonly group: string;
  readonly axes: readonly RadarAxis[];
}

function profilesOf(data: ProfileDumbbellData, context: ChartContext): readonly Profile[] {
  const { grouping, measure, parts, reference, results } = data;
  const { text, format, labelOf } = context;
  const byKey = new Map(results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]));
  return [...new Set(results.map((result) => result.group[grouping] ?? ""))].map((group) => ({
    group,
    axes: parts.map((part) => {
      const result = byKey.get(`${group}/${part}`);
      const compared = reference?.valueOf(group, part) ?? null;
      const { text: label } = labelOf("part", part);
      const words = [
        resultWords(result, { ...measure, label }, context),
        ...(compared === null || reference === undefined
          ? []
          : [
              text("charts.against", {
                label: reference.label,
                value: format.value(compared, measure.unit),
              }),
            ]),
      ].join("; ");
      return {
        part,
        label,
        result,
        reference: compared,
        mark: {
          id: `${group}/${part}`,
          name: text("charts.markName", { group: labelOf(grouping, group).text, words }),
          group: { [grouping]: group },
          part,
          results: result === undefined ? [] : [result],
        },
      };
    }),
  }));
}

function ProfileRadar({ data, context, title, onSelect }: ChartProps<ProfileDumbbellData>) {
  const { text, format, labelOf } = context;
  const { grouping, measure, reference } = data;
  const profiles = useMemo(() => profilesOf(data, context), [data, context]);
  const scale = useMemo(
    () =>
      scaleOver(
        profiles.flatMap(({ axes }) =>
          axes.flatMap(({ result, reference: compared }) =>
            isShown(result) ? [compared, result.value, result.lower, result.upper] : [],
          ),
        ),
        measure.unit,
        4,
      ),
    [profiles, measure.unit],
  );
  const { shown, search, more } = useShelf(
    profiles,
    ({ group }) => {
      const { text: name, detail = "" } = labelOf(grouping, group);
      return `${name} ${detail}`;
    },
    context,
  );
  const walk = useMarkWalk(
    shown.flatMap(({ axes }) => axes.map(({ mark }) => mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.profileRadar.description", {
        rows: format.count(profiles.length),
        columns: format.count(data.parts.length),
      })}
      context={context}
      walk={walk}
      legend={
        <>
          <LegendKey label={measure.label}>
            <line x1="0" x2="20" y1="6" y2="6" className={styles.line} />
          </LegendKey>
          <LegendKey label={text("charts.bandLegend")}>
            <rect x="0" y="2" width="20" height="8" className={styles.band} />
          </LegendKey>
          {reference === undefined ? null : (
            <LegendKey label={reference.label}>
              <line x1="0" x2="20" y1="6" y2="6" className={styles.reference} />
            </LegendKey>
          )}
        </>
      }
      {...(search === null ? {} : { controls: search })}
    >
      <div className={styles.panels}>
        {shown.map(({ group, axes }, index) => {
          const why = axes.find(({ result }) => !isShown(result));
          return (
            <div key={group} className={styles.panel} {...linkedTo({ group: { [grouping]: group } })}>
              <header className={styles.head}>
                <GroupName label={labelOf(grouping, group)} of={[grouping, group]} />
              </header>
              <RadarPanel
                axes={axes}
                index={index}
                scale={scale}
                measure={measure}
                context={context}
                walk={walk}
              />
              {why === undefined ? null : (
                <div className={styles.absence} aria-hidden="true">
                  {why.label}{" "}
                  <Absence
                    kind={
                      why.result === undefined || why.result.status === "ok" ? "no_data" : why.result.status
                    }
                    n={why.result?.base ?? 0}
                  />
                </div>
              )}
            </div>
          );
        })}
      </div>
      {more}
    </ChartBox>
  );
}

/** The profiles of `profileDumbbell` as radars: the whole shape of a group at one look, for few groups. */
export const profileRadar: ChartDeclaration<ProfileDumbbellData> = {
  draw: ProfileRadar,
  table: profileTable,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
};
