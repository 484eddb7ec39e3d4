import { useMemo } from "react";
import type { Grouping, MeasureResult } from "../../measures/result.ts";
import type { ChartContext, ChartDeclaration, ChartMeasure, ChartProps, ChartTable } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { resultTable } from "../resultTable.ts";
import { isShown, resultWords } from "../resultWords.ts";
import { Axis } from "../rows/Axis.tsx";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import styles from "./ProfileDumbbell.module.css";
import { ProfileRow } from "./ProfileRow.tsx";

/** Dimension means of groups, each beside its requirement or the school's pattern. */
export interface ProfileDumbbellData {
  readonly measure: ChartMeasure;
  readonly grouping: Grouping;
  /** One a group and part. */
  readonly results: readonly MeasureResult[];
  /** Dimensions in their order. */
  readonly parts: readonly string[];
  /** What each is compared with, in the measure's unit; null where there is nothing. */
  readonly reference?: {
    readonly label: string;
    readonly valueOf: (group: string, part: string) => number | null;
  };
  /** A line at the right of a group's name: its profile range. */
  readonly note?: (group: string) => string;
}

function ProfileDumbbell({ data, context, title, onSelect }: ChartProps<ProfileDumbbellData>) {
  const { text, format, labelOf } = context;
  const { measure, grouping, parts, reference } = data;
  const panels = useMemo(() => {
    const groups = [...new Set(data.results.map((result) => result.group[grouping] ?? ""))];
    const byKey = new Map(
      data.results.map((result) => [`${result.group[grouping] ?? ""}/${result.part}`, result]),
    );
    return groups.map((group) => ({
      group,
      rows: parts.map((part) => {
        const result = byKey.get(`${group}/${part}`);
        const required = reference?.valueOf(group, part) ?? null;
        const words = [
          resultWords(result, { ...measure, label: labelOf("part", part).text }, context),
          ...(required === null || reference === undefined
            ? []
            : [
                text("charts.against", {
                  label: reference.label,
                  value: format.value(required, measure.unit),
                }),
              ]),
        ].join("; ");
        return {
          part,
          result,
          required,
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
  }, [data, context, grouping, parts, reference, measure, labelOf, text, format]);
  const scale = useMemo(
    () =>
      scaleOver(
        panels.flatMap(({ rows }) =>
          rows.flatMap(({ result, required }) =>
            isShown(result) ? [required, result.value, result.lower, result.upper] : [],
          ),
        ),
        measure.unit,
        4,
      ),
    [panels, measure.unit],
  );
  const walk = useMarkWalk(
    panels.flatMap((panel) => panel.rows.map((row) => row.mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.profileDumbbell.description", { rows: format.count(panels.length) })}
      context={context}
      walk={walk}
      legend={
        <>
          <LegendKey label={measure.label}>
            <circle cx="10" cy="6" r="4.2" fill="currentColor" />
          </LegendKey>
          <LegendKey label={text("charts.bandLegend")}>
            <rect x="0" y="2" width="20" height="8" fill="currentColor" fillOpacity="0.25" />
          </LegendKey>
          {reference === undefined ? null : (
            <LegendKey label={reference.label}>
              <path d="M10 0.5V11.5" stroke="currentColor" strokeWidth="2" />
            </LegendKey>
          )}
        </>
      }
    >
      <div className={styles.panels}>
        {panels.map((panel, column) => (
          <div key={panel.group} className={styles.panel}>
            <header className={styles.head} {...linkedTo({ group: { [grouping]: panel.group } })}>
              <GroupName label={labelOf(grouping, panel.group)} of={[grouping, panel.group]} />
              {data.note === undefined ? null : <span className={styles.note}>{data.note(panel.group)}</span>}
            </header>
            {panel.rows.map(({ part, result, required, mark }, row) => (
              <ProfileRow
                key={part}
                part={part}
                linked={mark}
                label={labelOf("part", part).text}
                result={result}
                required={required}
                scale={scale}
                measure={measure}
                context={context}
                markProps={walk.markProps(mark, row, column)}
              />
            ))}
            <Axis scale={scale} unit={measure.unit} context={context} className={styles.axis} />
          </div>
        ))}
      </div>
    </ChartBox>
  );
}

/** The twin of a profile, in either form. */
export function profileTable(data: ProfileDumbbellData, context: ChartContext): ChartTable {
  const base = resultTable([data], { groupings: [data.grouping], withPart: true }, context);
  const { reference } = data;
  if (reference === undefined) return base;
  return {
    columns: [
      ...base.columns.slice(0, -1),
      { id: "reference", header: reference.label, unit: data.measure.unit },
      ...base.columns.slice(-1),
    ],
    rows: base.rows.map((row, index) => {
      const result = data.results[index];
      return {
        ...row,
        reference:
          result === undefined ? null : reference.valueOf(result.group[data.grouping] ?? "", result.part),
      };
    }),
  };
}

export const profileDumbbell: ChartDeclaration<ProfileDumbbellData> = {
  draw: ProfileDumbbell,
  table: profileTable,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
};
