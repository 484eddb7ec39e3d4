import { Suspense, type ReactNode } from "react";
import { ChartFigure } from "../../charts/ChartFigure.tsx";
import type { ChartData, ChartKind } from "../../charts/registry.ts";
import type { MeasureId } from "../../measures/catalogue.ts";
import { behindPress } from "../../ui/behindPress.tsx";
import { Pending } from "../../ui/Condition.tsx";
import { MeasuresShown } from "./MeasuresShown.tsx";
import { useMarkDrawer } from "./MarkDrawerProvider.tsx";
import { useLabelOf } from "./useLabelOf.ts";

const Definition = behindPress(async () => (await import("./Definition.tsx")).Definition);

export interface FigureProps<K extends ChartKind> {
  readonly kind: K;
  readonly data: ChartData[K];
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly foot?: readonly ReactNode[];
  /** The measures it shows: their definitions are its third view. */
  readonly measures: readonly MeasureId[];
}

/** A chart of any kind in its frame, named by the data's own names, its marks opening the drawer. */
export function Figure<K extends ChartKind>({ measures, ...figure }: FigureProps<K>) {
  const labelOf = useLabelOf();
  const openMark = useMarkDrawer();
  return (
    <MeasuresShown measures={measures}>
      <Suspense fallback={<Pending height={400} />}>
        <ChartFigure
          {...figure}
          labelOf={labelOf}
          onSelect={openMark}
          definition={measures.map((measure) => (
            <Definition key={measure} measure={measure} />
          ))}
        />
      </Suspense>
    </MeasuresShown>
  );
}
