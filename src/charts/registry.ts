import type { CollectionMapData } from "./collectionMap/collectionData.ts";
import type { DivergingBarsData } from "./divergingBars/divergingData.ts";
import type { FlowData } from "./flow/flowData.ts";
import type { FunnelData } from "./funnel/funnelData.ts";
import type { HeatData } from "./heat/heatData.ts";
import type { ImportanceQuadrantData } from "./importanceQuadrant/quadrantData.ts";
import type { IndicatorGridData } from "./indicatorGrid/IndicatorGrid.tsx";
import type { IntervalChartData } from "./rows/IntervalChart.tsx";
import type { LevelHeatData } from "./levelHeat/LevelHeat.tsx";
import { lazyChart, type LazyChart } from "./lazyChart.ts";
import type { LensMatrixData } from "./lensMatrix/matrixData.ts";
import type { PairedSlopesData } from "./pairedSlopes/pairedSlopesData.ts";
import type { QuantileDotsData } from "./quantileDots/quantileDotsData.ts";
import type { ProfileData } from "./profileDumbbell/profileData.ts";
import type { SparklineData } from "./sparkline/Sparkline.tsx";
import type { TrajectoriesData } from "./trajectories/trajectoryData.ts";
import type { SmallMultiplesData } from "./smallMultiples/SmallMultiples.tsx";
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
export const chartRegistry: { readonly [K in ChartKind]: LazyChart<ChartData[K]> } = {
  lensMatrix: lazyChart(async () => (await import("./lensMatrix/LensMatrix.tsx")).lensMatrix),
  intervalDots: lazyChart(async () => (await import("./intervalDots/IntervalDots.tsx")).intervalDots),
  profileDumbbell: lazyChart(
    async () => (await import("./profileDumbbell/ProfileDumbbell.tsx")).profileDumbbell,
  ),
  stackedShares: lazyChart(async () => (await import("./stackedShares/StackedShares.tsx")).stackedShares),
  attributeBars: lazyChart(async () => (await import("./attributeBars/AttributeBars.tsx")).attributeBars),
  collectionMap: lazyChart(async () => (await import("./collectionMap/CollectionMap.tsx")).collectionMap),
  sparkline: lazyChart(async () => (await import("./sparkline/Sparkline.tsx")).sparkline),
  imbalanceHeat: lazyChart(async () => (await import("./imbalanceHeat/ImbalanceHeat.tsx")).imbalanceHeat),
  importanceQuadrant: lazyChart(
    async () => (await import("./importanceQuadrant/ImportanceQuadrant.tsx")).importanceQuadrant,
  ),
  trajectories: lazyChart(async () => (await import("./trajectories/Trajectories.tsx")).trajectories),
  profileRadar: lazyChart(async () => (await import("./profileRadar/ProfileRadar.tsx")).profileRadar),
  quantileDots: lazyChart(async () => (await import("./quantileDots/QuantileDots.tsx")).quantileDots),
  pairedSlopes: lazyChart(async () => (await import("./pairedSlopes/PairedSlopes.tsx")).pairedSlopes),
  smallMultiples: lazyChart(async () => (await import("./smallMultiples/SmallMultiples.tsx")).smallMultiples),
  levelHeat: lazyChart(async () => (await import("./levelHeat/LevelHeat.tsx")).levelHeat),
  divergingBars: lazyChart(async () => (await import("./divergingBars/DivergingBars.tsx")).divergingBars),
  funnel: lazyChart(async () => (await import("./funnel/Funnel.tsx")).funnel),
  flow: lazyChart(async () => (await import("./flow/Flow.tsx")).flow),
  indicatorGrid: lazyChart(async () => (await import("./indicatorGrid/IndicatorGrid.tsx")).indicatorGrid),
};

/** All kinds, in the order in which they are declared. */
export const chartKinds = Object.keys(chartRegistry).filter(
  (kind): kind is ChartKind => kind in chartRegistry,
);
