import type { ReactNode } from "react";
import { kindOfNothing } from "../../ui/absence.ts";
import { BesideKeys } from "../BesideKeys.tsx";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { NoValue } from "../NoValue.tsx";
import { ProfileChart, type ProfilePanelsProps } from "../profileDumbbell/ProfileChart.tsx";
import {
  profileExtent,
  profileReference,
  profileTable,
  type ProfileAxis,
  type ProfileData,
} from "../profileDumbbell/profileData.ts";
import { hasInterval, isShown } from "../resultWords.ts";
import styles from "./ProfileRadar.module.css";
import { RadarPanel } from "./RadarPanel.tsx";
import { withAllResults } from "../smallMultiples/together.ts";

function legend(data: ProfileData, context: ChartContext): ReactNode {
  const { text } = context;
  const { measure, reference, required, results } = data;
  return (
    <>
      <LegendKey label={measure.label}>
        <line x1="0" x2="20" y1="6" y2="6" className={styles.line} />
      </LegendKey>
      {results.some(hasInterval) ? (
        <LegendKey label={text("charts.bandLegend")}>
          <rect x="0" y="2" width="20" height="8" className={styles.band} />
        </LegendKey>
      ) : null}
      {reference === undefined ? null : (
        <LegendKey label={reference.label}>
          <line x1="0" x2="20" y1="6" y2="6" className={styles.reference} />
        </LegendKey>
      )}
      {required === undefined ? null : (
        <LegendKey label={required.label}>
          <line x1="10" x2="10" y1="1" y2="11" className={styles.required} />
        </LegendKey>
      )}
      <BesideKeys results={results} drawnBeside={profileReference(data)} context={context} compared="ring" />
    </>
  );
}

/** The axes without a value, those with one reason together; without their names where no axis has a value. */
function absentAxes(axes: readonly ProfileAxis[]) {
  const absent = axes.filter(({ result }) => !isShown(result));
  const reasonOf = ({ result }: ProfileAxis): string => {
    const kind = kindOfNothing(result);
    return kind === "too_few" ? `${kind} ${String(result?.base)}` : kind;
  };
  return [...new Set(absent.map(reasonOf))].map((reason) => {
    const alike = absent.filter((axis) => reasonOf(axis) === reason);
    return {
      reason,
      names: alike.length === axes.length ? [] : alike.map(({ label }) => label),
      first: alike[0]?.result,
    };
  });
}

function Panels({ profiles, data, scale, context, walk }: ProfilePanelsProps) {
  const { grouping, measure } = data;
  return (
    <div className={styles.panels}>
      {profiles.map(({ group, axes }, index) => (
        <div key={group} className={styles.panel} {...linkedTo({ group: { [grouping]: group } })}>
          <header className={styles.head}>
            <GroupName label={context.labelOf(grouping, group)} of={[grouping, group]} />
          </header>
          <RadarPanel
            axes={axes}
            index={index}
            scale={scale}
            measure={measure}
            context={context}
            walk={walk}
          />
          {absentAxes(axes).map(({ reason, names, first }) => (
            <div key={reason} className={styles.absence} aria-hidden="true">
              {context.format.list(names)} <NoValue result={first} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function ProfileRadar(props: ChartProps<ProfileData>) {
  const { data, context } = props;
  const { text, format } = context;
  return (
    <ProfileChart
      {...props}
      description={text("charts.profileRadar.description", {
        rows: format.count(new Set(data.results.map((one) => one.group[data.grouping])).size),
        columns: format.count(data.parts.length),
      })}
      legend={legend(data, context)}
      Panels={Panels}
    />
  );
}

/** The profiles of `profileDumbbell` as radars: the whole shape of a group at one look, for few groups. */
export const profileRadar: ChartDeclaration<ProfileData> = {
  draw: ProfileRadar,
  table: profileTable,
  results: ({ results }) => results,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
  multiple: { extent: profileExtent, legend, together: withAllResults },
};
