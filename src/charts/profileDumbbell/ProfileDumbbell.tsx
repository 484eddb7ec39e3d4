import type { ReactNode } from "react";
import { BesideKeys } from "../BesideKeys.tsx";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { OwnReference } from "../OwnReference.tsx";
import { hasInterval } from "../resultWords.ts";
import { Axis } from "../rows/Axis.tsx";
import { ProfileChart, type ProfilePanelsProps } from "./ProfileChart.tsx";
import { profileExtent, profileReference, profileTable, type ProfileData } from "./profileData.ts";
import styles from "./ProfileDumbbell.module.css";
import { ProfileRow } from "./ProfileRow.tsx";
import { withAllResults } from "../smallMultiples/together.ts";

function legend(data: ProfileData, context: ChartContext): ReactNode {
  const { text } = context;
  const { measure, reference, required, results } = data;
  return (
    <>
      <LegendKey label={measure.label}>
        <circle cx="10" cy="6" r="4.2" fill="currentColor" />
      </LegendKey>
      {data.results.some(hasInterval) ? (
        <LegendKey label={text("charts.bandLegend")}>
          <rect x="0" y="2" width="20" height="8" fill="currentColor" fillOpacity="0.25" />
        </LegendKey>
      ) : null}
      {reference === undefined ? null : (
        <LegendKey label={reference.label}>
          <path d="M10 0.5V11.5" stroke="currentColor" strokeWidth="2" />
        </LegendKey>
      )}
      {required === undefined ? null : (
        <LegendKey label={required.label}>
          <OwnReference kind="target" at="10" from="0" to="12" />
        </LegendKey>
      )}
      <BesideKeys results={results} drawnBeside={profileReference(data)} context={context} compared="ring" />
    </>
  );
}

function Panels({ profiles, data, scale, context, walk }: ProfilePanelsProps) {
  const { grouping, measure, note } = data;
  return (
    <div className={styles.panels}>
      {profiles.map(({ group, axes }, column) => (
        <div key={group} className={styles.panel}>
          <header className={styles.head} {...linkedTo({ group: { [grouping]: group } })}>
            <GroupName label={context.labelOf(grouping, group)} of={[grouping, group]} />
            {note === undefined ? null : <span className={styles.note}>{note(group)}</span>}
          </header>
          {axes.map((axis, row) => (
            <ProfileRow
              key={axis.part}
              axis={axis}
              scale={scale}
              unit={measure.unit}
              format={context.format}
              markProps={walk.markProps}
              row={row}
              column={column}
            />
          ))}
          <Axis scale={scale} unit={measure.unit} context={context} className={styles.axis} />
        </div>
      ))}
    </div>
  );
}

function ProfileDumbbell(props: ChartProps<ProfileData>) {
  const { data, context } = props;
  const { text, format } = context;
  return (
    <ProfileChart
      {...props}
      description={text("charts.profileDumbbell.description", {
        rows: format.count(new Set(data.results.map((one) => one.group[data.grouping])).size),
      })}
      legend={legend(data, context)}
      Panels={Panels}
    />
  );
}

/** Profiles as rows of dimensions, a panel a group. */
export const profileDumbbell: ChartDeclaration<ProfileData> = {
  draw: ProfileDumbbell,
  table: profileTable,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
  multiple: { extent: profileExtent, legend, together: withAllResults },
};
