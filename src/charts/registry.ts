import { loadedOnce, type LoadedOnce } from "../ui/loadedOnce.ts";
import type { ChartDeclaration } from "./chart.ts";
import type { CollectionMapData } from "./collectionMap/collectionData.ts";
import type { DivergingBarsData } from "./divergingBars/divergingData.ts";
import type { FlowData } from "./flow/flowData.ts";
import type { FunnelData } from "./funnel/funnelData.ts";
import type { HeatData } from "./heat/heatData.ts";
import type { ImportanceQuadrantData } from "./importanceQuadrant/quadrantData.ts";
import type { IndicatorGridData } from "./indicatorGrid/IndicatorGrid.tsx";
import type { IntervalChartData } from "./rows/IntervalChart.tsx";
import type { LevelHeatData } from "./levelHeat/LevelHeat.tsx";
import type { LensMatrixData } from "./lensMatrix/matrixData.ts";
import type { PairedSlopesData } from "./pairedSlopes/pairedSlopesData.ts";
import type { QuantileDotsData } from "./quantileDots/quantileDotsData.ts";
import type { ProfileData } from "./profileDumbbell/profileData.ts";
import type { SparklineData } from "./sparkline/Sparkline.tsx";
import type { TrajectoriesData } from "./trajectories/trajectoryData.ts";
import type { SmallMultiplesData } from "./smallMultiples/multiple.ts";
import type { StackedSharesData } from "./stackedShares/StackedShares.tsx";

/** What each chart kind accepts. */
export interface ChartData {
  readonly lensMatrix: LensMatrixData;
  readonly intervalDots: IntervalChartData;
  readonly profileDumbbell: ProfileData;
  readonly stackedShares: StackedSharesData;
  readonly attributeBars: IntervalChartData;
  readonly collectionMap: CollectionMapData;
  readonly sparkline: SparklineData;
  readonly imbalanceHeat: HeatData;
  readonly importanceQuadrant: ImportanceQuadrantData;
  readonly trajectories: TrajectoriesData;
  readonly profileRadar: ProfileData;
  readonly quantileDots: QuantileDotsData;
  readonly pairedSlopes: PairedSlopesData;
  readonly smallMultiples: SmallMultiplesData;
  readonly levelHeat: LevelHeatData;
  readonly divergingBars: DivergingBarsData;
  readonly funnel: FunnelData;
  readonly flow: FlowData;
  readonly indicatorGrid: IndicatorGridData;
}

export type ChartKind = keyof ChartData;

/** All chart kinds, each loaded when it is first drawn. To add one: its folder, its line in `ChartData`, its line here, its texts, its samples in the gallery. */
export const chartRegistry: { readonly [K in ChartKind]: LoadedOnce<ChartDeclaration<ChartData[K]>> } = {
  lensMatrix: loadedOnce(async () => (await import("./lensMatrix/LensMatrix.tsx")).lensMatrix),
  intervalDots: loadedOnce(async () => (await import("./intervalDots/IntervalDots.tsx")).intervalDots),
  profileDumbbell: loadedOnce(
    async () => (await import("./profileDumbbell/ProfileDumbbell.tsx")).profileDumbbell,
  ),
  stackedShares: loadedOnce(async () => (await import("./stackedShares/StackedShares.tsx")).stackedShares),
  attributeBars: loadedOnce(async () => (await import("./attributeBars/AttributeBars.tsx")).attributeBars),
  collectionMap: loadedOnce(async () => (await import("./collectionMap/CollectionMap.tsx")).collectionMap),
  sparkline: loadedOnce(async () => (await import("./sparkline/Sparkline.tsx")).sparkline),
  imbalanceHeat: loadedOnce(async () => (await import("./imbalanceHeat/ImbalanceHeat.tsx")).imbalanceHeat),
  importanceQuadrant: loadedOnce(
    async () => (await import("./importanceQuadrant/ImportanceQuadrant.tsx")).importanceQuadrant,
  ),
  trajectories: loadedOnce(async () => (await import("./trajectories/Trajectories.tsx")).trajectories),
  profileRadar: loadedOnce(async () => (await import("./profileRadar/ProfileRadar.tsx")).profileRadar),
  quantileDots: loadedOnce(async () => (await import("./quantileDots/QuantileDots.tsx")).quantileDots),
  pairedSlopes: loadedOnce(async () => (await import("./pairedSlopes/PairedSlopes.tsx")).pairedSlopes),
  smallMultiples: loadedOnce(
    async () => (await import("./smallMultiples/SmallMultiples.tsx")).smallMultiples,
  ),
  levelHeat: loadedOnce(async () => (await import("./levelHeat/LevelHeat.tsx")).levelHeat),
  divergingBars: loadedOnce(async () => (await import("./divergingBars/DivergingBars.tsx")).divergingBars),
  funnel: loadedOnce(async () => (await import("./funnel/Funnel.tsx")).funnel),
  flow: loadedOnce(async () => (await import("./flow/Flow.tsx")).flow),
  indicatorGrid: loadedOnce(async () => (await import("./indicatorGrid/IndicatorGrid.tsx")).indicatorGrid),
};

/** All kinds, in the order in which they are declared. */
export const chartKinds = Object.keys(chartRegistry).filter(
  (kind): kind is ChartKind => kind in chartRegistry,
);
