import { useMemo, type ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { Absence } from "../ui/Absence.tsx";
import { useFormat } from "../ui/useFormat.ts";
import type { ChartContext, LabelOf, Mark } from "./chart.ts";
import { comparedAmong, useCompared } from "./compared.ts";
import { useChartOf } from "./loadedCharts.ts";
import { useReferencesOf } from "./references.ts";
import type { ChartData, ChartKind } from "./registry.ts";

export interface ChartOptions<K extends ChartKind> {
  readonly kind: K;
  readonly data: ChartData[K];
  readonly labelOf: LabelOf;
  readonly title: string;
  readonly onSelect?: (mark: Mark) => void;
}

/** What a chart and its twin are given beside their data, in the current language. */
export function useChartContext<K extends ChartKind>(
  kind: K,
  data: ChartData[K],
  labelOf: LabelOf,
): ChartContext {
  const text = useText();
  const format = useFormat();
  const references = useReferencesOf();
  const page = useCompared();
  const { results } = useChartOf(kind);
  const compared = useMemo(
    () => (page === null ? null : comparedAmong(page, results(data))),
    [page, results, data],
  );
  return useMemo(
    () => ({ text, format, labelOf, compared, references }),
    [text, format, labelOf, compared, references],
  );
}

/** A chart of any kind without its frame. `labelOf` must be stable between renders. */
export function Chart<K extends ChartKind>({
  kind,
  data,
  labelOf,
  title,
  onSelect,
}: ChartOptions<K>): ReactNode {
  const context = useChartContext(kind, data, labelOf);
  const declaration = useChartOf(kind);
  if (declaration.isEmpty(data)) return <Absence kind="no_data" form="block" />;
  const Draw = declaration.draw;
  return (
    <Draw data={data} context={context} title={title} {...(onSelect === undefined ? {} : { onSelect })} />
  );
}
