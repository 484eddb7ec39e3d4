import { useMemo, type ComponentType, type ReactNode } from "react";
import { useKeptList } from "../../ui/useKept.ts";
import type { ChartContext, ChartProps } from "../chart.ts";
import { ChartBox } from "../ChartBox.tsx";
import { scaleOver, type Scale } from "../scale.ts";
import { useMarkWalk, type MarkWalk } from "../useMarkWalk.ts";
import { useOrderedShelf } from "../useOrderedShelf.tsx";
import { wholeName } from "../useShelf.tsx";
import { profileExtent, profileOrders, profilesOf, type Profile, type ProfileData } from "./profileData.ts";

export interface ProfilePanelsProps {
  readonly profiles: readonly Profile[];
  readonly data: ProfileData;
  readonly scale: Scale;
  readonly context: ChartContext;
  readonly walk: MarkWalk;
}

export interface ProfileChartProps extends ChartProps<ProfileData> {
  readonly description: string;
  readonly legend: ReactNode;
  /** The panels of the profiles that are shown, on one scale. */
  readonly Panels: ComponentType<ProfilePanelsProps>;
}

/** What profiles have in common, as rows or as radars: one scale, an order, search, and the walk over their dimensions. */
export function ProfileChart(props: ProfileChartProps) {
  const { data, context, title, onSelect, description, legend, Panels } = props;
  const { labelOf, shared } = context;
  const { grouping, measure } = data;
  const profiles = useKeptList(
    useMemo(() => profilesOf(data, context), [data, context]),
    ({ group }) => group,
  );
  const scale = useMemo(
    () => scaleOver(shared ?? profileExtent(data, context), measure.unit, 4),
    [shared, data, context, measure.unit],
  );
  const { shown, controls, more } = useOrderedShelf(
    profiles,
    ({ group }) => wholeName(labelOf(grouping, group)),
    profileOrders(data, context),
    context,
  );
  const walk = useMarkWalk(
    shown.flatMap(({ axes }) => axes.map(({ mark }) => mark)),
    onSelect,
  );
  return (
    <ChartBox
      title={title}
      description={description}
      context={context}
      walk={walk}
      legend={legend}
      controls={controls}
    >
      <Panels profiles={shown} data={data} scale={scale} context={context} walk={walk} />
      {more}
    </ChartBox>
  );
}
