import { useMemo, type ReactNode } from "react";
import { Absence } from "../../ui/Absence.tsx";
import { Choice } from "../../ui/Choice.tsx";
import type { ChartContext, ChartDeclaration, ChartProps } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { GroupName } from "../GroupName.tsx";
import { LegendKey } from "../LegendKey.tsx";
import { linkedTo } from "../linkedMarks.ts";
import {
  profileExtent,
  profileOrders,
  profilesOf,
  profileTable,
  sortedProfiles,
  type ProfileData,
} from "../profileDumbbell/profileData.ts";
import { isShown } from "../resultWords.ts";
import { scaleOver } from "../scale.ts";
import { useMarkWalk } from "../useMarkWalk.ts";
import { useOrder } from "../useOrder.ts";
import { useShelf, wholeName } from "../useShelf.tsx";
import styles from "./ProfileRadar.module.css";
import { RadarPanel } from "./RadarPanel.tsx";

function legend({ measure, reference }: ProfileData, { text }: ChartContext): ReactNode {
  return (
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
  );
}

function ProfileRadar({ data, context, title, onSelect }: ChartProps<ProfileData>) {
  const { text, format, labelOf, shared } = context;
  const { grouping, measure } = data;
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
      description={text("charts.profileRadar.description", {
        rows: format.count(profiles.length),
        columns: format.count(data.parts.length),
      })}
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
export const profileRadar: ChartDeclaration<ProfileData> = {
  draw: ProfileRadar,
  table: profileTable,
  isEmpty: (data) => data.results.length === 0 || data.parts.length === 0,
  multiple: { extent: profileExtent, legend },
};
