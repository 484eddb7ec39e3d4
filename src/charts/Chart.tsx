import { useMemo, type ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { Absence } from "../ui/Absence.tsx";
import { useFormat } from "../ui/useFormat.ts";
import type { ChartContext, LabelOf, Mark } from "./chart.ts";
import { useCompared } from "./compared.ts";
import { useChartOf } from "./loadedCharts.ts";
import type { ChartData, ChartKind } from "./registry.ts";

export interface ChartOptions<K extends ChartKind> {
  readonly kind: K;
  readonly data: ChartData[K];
  readonly labelOf: LabelOf;
  readonly title: string;
  readonly onSelect?: (mark: Mark) => void;
}

/** What charts and twins are given beside their data, in the current language. */
export function useChartContext(labelOf: LabelOf): ChartContext {
  const text = useText();
  const format = useFormat();
  const compared = useCompared();
  return useMemo(() => ({ text, format, labelOf, compared }), [text, format, labelOf, compared]);
}

/** A chart of any kind without its frame. `labelOf` must be stable between renders. */
export function Chart<K extends ChartKind>({
  kind,
  data,
  labelOf,
  title,
  onSelect,
}: ChartOptions<K>): ReactNode {
  const context = useChartContext(labelOf);
  const declaration = useChartOf(kind);
  if (declaration.isEmpty(data)) return <Absence kind="no_data" form="block" />;
  const Draw = declaration.draw;
  return (
    <Draw data={data} context={context} title={title} {...(onSelect === undefined ? {} : { onSelect })} />
  );
}
