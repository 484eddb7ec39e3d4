import { useMemo, type ReactNode } from "react";
import { Choice } from "../../ui/Choice.tsx";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import { Axis } from "../rows/Axis.tsx";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { useOrder } from "../useOrder.ts";
import { useShelf, wholeName } from "../useShelf.tsx";
import {
  profileExtent,
  profileOrders,
  profilesOf,
  profileTable,
  sortedProfiles,
  type ProfileData,
} from "./profileData.ts";
import styles from "./ProfileDumbbell.module.css";
import { ProfileRow } from "./ProfileRow.tsx";

function legend({ measure, reference }: ProfileData, { text }: ChartContext): ReactNode {
  return (
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
  );
}

function ProfileDumbbell({ data, context, title, onSelect }: ChartProps<ProfileData>) {
  const { text, format, labelOf, shared } = context;
  const { measure, grouping } = data;
  const [order, setOrder] = useOrder(["given", ...data.parts]);
  const profiles = useMemo(() => profilesOf(data, context), [data, context]);
  const ordered = useMemo(() => sortedProfiles(profiles, order), [profiles, order]);
  const scale = useMemo(
    () => scaleOver(shared ?? profileExtent(data), measure.unit, 4),
    [shared, data, measure.unit],
  );
  const { shown, search, more } = useShelf(
    ordered,
    ({ group }) => wholeName(labelOf(grouping, group)),
    context,
  );
  const walk = useMarkWalk(
    shown.flatMap(({ axes }) => axes.map(({ mark }) => mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={text("charts.profileDumbbell.description", { rows: format.count(profiles.length) })}
      context={context}
      walk={walk}
      legend={legend(data, context)}
      {...(profiles.length < 2
        ? {}
        : {
            controls: (
              <>
                {search}
                <Choice
                  label={text("charts.sortBy")}
                  options={profileOrders(data, context)}
                  value={order}
                  onChange={setOrder}
                />
              </>
            ),
          })}
    >
      <div className={styles.panels}>
        {shown.map((panel, column) => (
          <div key={panel.group} className={styles.panel}>
            <header className={styles.head} {...linkedTo({ group: { [grouping]: panel.group } })}>
              <GroupName label={labelOf(grouping, panel.group)} of={[grouping, panel.group]} />
              {data.note === undefined ? null : <span className={styles.note}>{data.note(panel.group)}</span>}
            </header>
            {panel.axes.map(({ part, label, result, reference, mark }, row) => (
              <ProfileRow
                key={part}
                part={part}
                linked={mark}
                label={label}
                result={result}
                required={reference}
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
      {more}
    </ChartBox>
  );
}

/** Profiles as rows of dimensions, a panel a group. */
export const profileDumbbell: ChartDeclaration<ProfileData> = {
  draw: ProfileDumbbell,
  table: profileTable,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
  multiple: { extent: profileExtent, legend },
};
